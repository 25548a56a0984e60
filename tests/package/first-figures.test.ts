import { describe, expect, it } from 'vitest';
import { padangDataset } from '../../src/geo/padang-dataset.js';
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
    const ofKecamatan = padangDataset.indicators.filter(({ id }) =>
      padangDataset.observations.some(({ indicator, region }) => indicator === id && region.startsWith('13.71.')),
    );
    expect(ofKecamatan.length).toBeGreaterThan(5);
    expect(firstChoices()).toEqual(ofKecamatan.flatMap(({ id }) => ['id', 'en'].map((language) => ({ indicator: id, language }))));
  });

  it.each(firstChoices())('$indicator, $language: shows without any code that composes what that code draws', async (choice) => {
    const page = await pageWithoutEngine(`indicator="${choice.indicator}" lang="${choice.language}"`);
    await page.locator('path[data-region]').first().waitFor();
    const [expected, shown] = await page.evaluate(
      (markup) => {
        /** A node in lines, its attributes by their names: the outlines are set last. */
        const linesOf = (node: Node): string[] => {
          if (!(node instanceof Element)) return node.nodeType === Node.TEXT_NODE ? [node.textContent ?? ''] : [];
          const attributes = node.getAttributeNames().map((name) => `${name}=${node.getAttribute(name) ?? ''}`);
          return [`<${node.tagName} ${attributes.sort().join(' ')}>`, ...[...node.childNodes].flatMap(linesOf)];
        };
        const drawn = document.createRange().createContextualFragment(markup).firstElementChild!;
        const figure = document.querySelector('padang-map')!.shadowRoot!.querySelector('figure')!;
        // The element has texts of its own, of blanks, beside the parts.
        return [drawn, figure].map((each) => [each.getAttribute('lang') ?? '', ...[...each.children].flatMap(linesOf)]);
      },
      toMarkup(drawFirstFigure(choice)),
    );
    expect(shown!.length).toBe(expected!.length);
    expect(shown!.filter((line, at) => line !== expected![at])).toEqual([]);
  });

  it('leave out what the tag hides', async () => {
    const page = await pageWithoutEngine('indicator="psm" hide-legend hide-table hide-controls hide-source="false"');
    await page.locator('path[data-region]').first().waitFor();
    const parts = await page.locator('figure [part]').evaluateAll((all) => [...new Set(all.map((each) => each.getAttribute('part')))]);
    expect(parts.sort()).toEqual(['map', 'region', 'source', 'status']);
  });

  it('are done without where their file cannot be fetched', async () => {
    const page = await installed.newPage();
    await page.route('**/figure-psm-*', (route) => route.abort());
    await page.goto(await installed.plainPage(pageWith('indicator="psm" lang="en"')));
    await page.locator('[role="listbox"]').waitFor();
    expect(await page.locator('path[data-region]').count()).toBe(11);
  });
});
