import { describe, expect, it } from 'vitest';
import { toMarkup } from '../../src/render/markup.js';
import { drawFirstFigure, firstChoices } from '../../src/render/static/first-figure.js';
import { installedPackage } from './installed-package.js';

const installed = installedPackage();

const pageWith = (
  attributes: string,
) => `<!doctype html><html lang="id"><meta charset="utf-8"><title>Padang</title><link rel="icon" href="data:,">
<script type="module" src="padang-map.js"></script><padang-map ${attributes}></padang-map></html>`;

/** A page that never gets the code that composes. */
async function pageWithoutEngine(attributes: string) {
  const page = await installed.newPage();
  await page.route(/\/chunks\/(?:engine|draw)-/, (route) => route.abort());
  await page.goto(await installed.plainPage(pageWith(attributes)));
  return page;
}

describe('the figures that are drawn by the build', () => {
  it('are there for each bundled indicator of the kecamatan, in both languages', () => {
    expect(firstChoices().map(({ indicator, language }) => `${indicator} ${language}`)).toEqual(
      ['low-welfare-families', 'poverty-rate-estimate', 'psm-per-1000-families', 'psm', 'kelurahan-count', 'area'].flatMap((id) => [
        `${id} id`,
        `${id} en`,
      ]),
    );
  });

  it.each(firstChoices())('$indicator, $language: shows without any code that composes what that code draws', async (choice) => {
    const page = await pageWithoutEngine(`indicator="${choice.indicator}" lang="${choice.language}"`);
    await page.locator('path[data-region]').first().waitFor();
    const isSame = await page.evaluate(
      (markup) => {
        const drawn = document.createRange().createContextualFragment(markup).firstElementChild!;
        const shown = document.querySelector('padang-map')!.shadowRoot!.querySelector('figure')!;
        const elements = (figure: Element) => [...figure.childNodes].filter((node) => node.nodeType === Node.ELEMENT_NODE);
        const [expected, got] = [elements(drawn), elements(shown)];
        return (
          shown.lang === drawn.getAttribute('lang') &&
          expected.length === got.length &&
          expected.every((node, at) => node.isEqualNode(got[at]!))
        );
      },
      toMarkup(drawFirstFigure(choice)),
    );
    expect(isSame).toBe(true);
  });

  it('leave out what the tag hides', async () => {
    const page = await pageWithoutEngine('indicator="psm" hide-legend hide-table hide-controls hide-source="false"');
    await page.locator('path[data-region]').first().waitFor();
    const parts = await page.locator('figure [part]').evaluateAll((all) => [...new Set(all.map((each) => each.getAttribute('part')))]);
    expect(parts.sort()).toEqual(['map', 'region', 'source', 'status']);
  });

  it('are done without where their file cannot be fetched', async () => {
    const page = await installed.newPage();
    await page.route('**/figure-psm-en-*', (route) => route.abort());
    await page.goto(await installed.plainPage(pageWith('indicator="psm" lang="en"')));
    await page.locator('[role="listbox"]').waitFor();
    expect(await page.locator('path[data-region]').count()).toBe(11);
  });
});
