import { beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { formatPeriod } from '../../../src/i18n/format.js';
import type { PadangMap } from '../../../src/index.js';
import { eventually } from '../../eventually.js';
import { demoDataset } from '../demo-dataset.js';
import { allInside, inside, readyMap } from '../placed-map.js';
import { moveTo, positionIn, tapAt } from '../real-input.js';
import { textOf } from '../shown-by.js';

beforeEach(() => page.viewport(390, 844));

const highlighted = (map: PadangMap) =>
  allInside(map, '.pm-row-highlighted').map((row) => row.getAttribute('data-region') ?? row.getAttribute('data-point-row'));

/** The outline that sets a region off is drawn on the region's own path. */
const outlined = (map: PadangMap) => {
  const data = allInside(map, 'path.pm-highlighted').map((path) => path.getAttribute('d'));
  return allInside(map, 'path[data-region]')
    .filter((path) => data.includes(path.getAttribute('d')))
    .map((path) => path.getAttribute('data-region'));
};

/** Puts the focus on something as the keyboard does, wherever it was. */
async function focusByKeyboard(map: PadangMap, selector: string): Promise<void> {
  inside(map, selector).focus();
  await userEvent.keyboard('{Shift}');
  expect(inside(map, selector).matches(':focus-visible')).toBe(true);
}

/** The row under the pointer, as far as the browser has told of it. */
const hovered = (map: PadangMap) => allInside(map, 'tr[data-region]:hover').map((row) => row.getAttribute('data-region'));

/** Scrolls the next row of the table under a pointer that rests on a row, and gives it. */
async function scrollRowUnderPointer(map: PadangMap): Promise<string | null | undefined> {
  const [before = null] = hovered(map);
  scrollBy(0, -inside(map, `tr[data-region="${before ?? ''}"]`).offsetHeight);
  await expect.poll(() => hovered(map)).not.toEqual([before]);
  return hovered(map)[0];
}

describe('a mouse that rests', () => {
  it('says nothing of the rows that scroll under it, nor of a table that scrolls away, while the focus is on another', async () => {
    const map = await readyMap();
    await moveTo(positionIn(map, 'tr[data-region="13.71.08"] td'));
    await focusByKeyboard(map, 'tr[data-region="13.71.05"] button');
    expect(outlined(map)).toEqual(['13.71.05']);
    await moveTo(positionIn(map, 'tr[data-region="13.71.08"] td'));
    expect(outlined(map)).toEqual(['13.71.08']);
    await userEvent.tab();
    const focused = map.shadowRoot?.activeElement?.getAttribute('data-row');
    expect(outlined(map)).toEqual([focused]);
    expect(await scrollRowUnderPointer(map)).not.toBe(focused);
    expect(outlined(map)).toEqual([focused]);
    scrollTo(0, 0);
    await expect.poll(() => inside(map, '[part=table]').matches(':hover')).toBe(false);
    expect(outlined(map)).toEqual([focused]);
  });

  it('sets off the rows that scroll under it where the focus is on none', async () => {
    const map = await readyMap();
    await moveTo(positionIn(map, 'tr[data-region="13.71.08"] td'));
    const row = await scrollRowUnderPointer(map);
    expect(outlined(map)).toEqual([row]);
  });

  it('leaves the tooltip of what has the focus when the map scrolls from under it', async () => {
    const map = await readyMap();
    await moveTo(positionIn(map, 'path[data-region="13.71.11"]'));
    await focusByKeyboard(map, 'path[data-region="13.71.05"]');
    scrollTo(0, document.body.scrollHeight);
    await expect.poll(() => inside(map, '[part=map]').matches(':hover')).toBe(false);
    await map.updateComplete;
    expect(textOf(inside(map, '[part=tooltip]'))).toContain('Bungus Teluk Kabung');
    expect(highlighted(map)).toEqual(['13.71.05']);
  });
});

describe('a mouse beside the keyboard', () => {
  it('brings no tooltip back that was put away', async () => {
    const map = await readyMap();
    await focusByKeyboard(map, 'path[data-region="13.71.05"]');
    await userEvent.keyboard('{Escape}');
    await moveTo(positionIn(map, '[part=map] .pm-sea'));
    await moveTo(positionIn(map, '.pm-title'));
    await map.updateComplete;
    expect(allInside(map, '[part=tooltip]')).toEqual([]);
    expect(map.shadowRoot?.activeElement?.getAttribute('data-region')).toBe('13.71.05');
  });

  it('leaves set off what has the focus on the map when it leaves the table', async () => {
    const map = await readyMap();
    await focusByKeyboard(map, 'path[data-region="13.71.05"]');
    await moveTo(positionIn(map, 'tr[data-region="13.71.08"] td'));
    expect(outlined(map)).toEqual(['13.71.08']);
    await moveTo(positionIn(map, '.pm-title'));
    expect(outlined(map)).toEqual(['13.71.05']);
  });
});

describe('a mouse', () => {
  it('over a region shows what is to be read of it, and sets off its row', async () => {
    const map = await readyMap();
    await moveTo(positionIn(map, 'path[data-region="13.71.11"]'));
    await map.updateComplete;
    const tooltip = inside(map, '[part=tooltip]');
    expect(textOf(tooltip)).toContain('Koto Tangah');
    expect(textOf(tooltip)).toContain('23,3 %');
    expect(textOf(tooltip)).toContain('Bappeda');
    expect(highlighted(map)).toEqual(['13.71.11']);
    await moveTo(positionIn(map, '.pm-title'));
    await map.updateComplete;
    expect(allInside(map, '[part=tooltip]')).toEqual([]);
    expect(highlighted(map)).toEqual([]);
  });

  it('over a region shows its tooltip within the map, wherever the region is', async () => {
    const map = await readyMap({ properties: { data: demoDataset, indicator: 'poverty-rate-estimate', layers: ['kube-grants'] } });
    for (const path of allInside(map, 'path[data-region]')) {
      await moveTo(positionIn(map, `path[data-region="${path.getAttribute('data-region') ?? ''}"]`));
      await map.updateComplete;
      const tooltip = inside(map, '[part=tooltip]').getBoundingClientRect();
      const frame = inside(map, '[part=map]').getBoundingClientRect();
      expect(tooltip.left).toBeGreaterThanOrEqual(frame.left);
      expect(tooltip.right).toBeLessThanOrEqual(frame.right);
      expect(tooltip.top).toBeGreaterThanOrEqual(frame.top);
    }
  });

  it('over a point shows its name, amount and that it is made up', async () => {
    const map = await readyMap({ properties: { data: demoDataset, layers: ['kube-grants'] } });
    await moveTo(positionIn(map, '[data-point="contoh-kube-4"]'));
    await map.updateComplete;
    const tooltip = textOf(inside(map, '[part=tooltip]'));
    expect(tooltip).toContain('Contoh KUBE 4');
    expect(tooltip).toContain('Rp10.725.000');
    expect(tooltip).toContain('CONTOH');
    expect(tooltip).toContain(`Periode: ${formatPeriod(map.scene!.panels[0].points[0]!.period!, 'id')}`);
    expect(tooltip).toContain(map.scene!.tables[1]!.caption);
    expect(tooltip).not.toContain(map.scene!.frame.title);
    expect(highlighted(map)).toEqual(['contoh-kube-4']);
  });

  it('over a row sets off the region on the map, and lets go when it leaves', async () => {
    const map = await readyMap();
    await moveTo(positionIn(map, 'tr[data-region="13.71.08"] td'));
    expect(outlined(map)).toEqual(['13.71.08']);
    map.theme = 'light';
    await map.whenReady();
    expect(outlined(map)).toEqual(['13.71.08']);
    await moveTo(positionIn(map, 'tr[data-region="13.71.05"] td'));
    expect(outlined(map)).toEqual(['13.71.05']);
    await moveTo(positionIn(map, '.pm-title'));
    expect(outlined(map)).toEqual([]);
  });

  it('says in the tooltip of an estimate what it is', async () => {
    const map = await readyMap({ attributes: { indicator: 'poverty-rate-estimate', lang: 'en' } });
    await moveTo(positionIn(map, 'path[data-region="13.71.08"]'));
    await map.updateComplete;
    const tooltip = textOf(inside(map, '[part=tooltip]'));
    expect(tooltip).toContain('estimate');
    expect(tooltip).toContain('not an official BPS figure');
    // Where it stands comes first, then the range and what it is; its own value is not set off.
    expect(textOf(inside(map, '[part=tooltip] .value'))).toBe('Unclear');
    expect(tooltip).toContain('0.4–4.5% (four ways of computing, not a confidence interval)');
    expect(tooltip.match(/\d\.\d/g)).toHaveLength(2);
    expect(tooltip).not.toContain('rank');
    // What the range is has been said with it.
    expect(tooltip).toContain('SPREE: the 2008 pattern of low-stage families raked to the city’s rate of 2024');
    expect(tooltip.match(/not a confidence interval/g)).toHaveLength(1);
  });
});

describe('a finger', () => {
  const tapped = async (code: string, attributes = {}): Promise<PadangMap> => {
    const map = await readyMap({ attributes });
    await tapAt(positionIn(map, `path[data-region="${code}"]`));
    await expect.poll(() => allInside(map, '[role=dialog]').length).toBe(1);
    return map;
  };

  it('on a region opens a sheet at the bottom of the screen, and selects it', async () => {
    const map = await tapped('13.71.11');
    const sheet = inside(map, '[role=dialog]');
    expect(textOf(sheet)).toContain('Koto Tangah');
    expect(textOf(sheet)).toContain('23,3 %');
    expect(sheet.getAttribute('aria-label')).toBe('Koto Tangah');
    const { bottom, left, width } = sheet.getBoundingClientRect();
    expect(bottom).toBeCloseTo(innerHeight, 0);
    expect([left, width]).toEqual([0, document.documentElement.clientWidth]);
    expect(map.selected).toEqual(['13.71.11']);
    expect(allInside(map, '.tooltip')).toEqual([]);
  });

  it('on a region of an estimate is told its method and the whole caveat, in a sheet that leaves room for the map', async () => {
    const map = await tapped('13.71.08', { indicator: 'poverty-rate-estimate' });
    const sheet = inside(map, '[role=dialog]');
    const {
      frame: { caveat },
    } = map.scene!;
    expect(textOf(sheet)).toContain('SPREE: pola keluarga tahap rendah 2008 disesuaikan ke angka kota 2024');
    expect(textOf(sheet).match(/bukan selang kepercayaan/g)).toHaveLength(1);
    expect(textOf(sheet)).toContain(caveat);
    expect(caveat).toContain('Jangan dipakai untuk peringkat, sasaran, atau anggaran.');
    await page.viewport(320, 400);
    expect(sheet.scrollHeight).toBeGreaterThan(sheet.clientHeight);
    expect(sheet.getBoundingClientRect().height).toBeLessThan(0.75 * innerHeight);
    sheet.scrollTop = sheet.scrollHeight;
    const close = inside(map, '[role=dialog] .close').getBoundingClientRect();
    expect(close.top).toBeGreaterThanOrEqual(sheet.getBoundingClientRect().top);
    expect(close.bottom).toBeLessThanOrEqual(innerHeight);
  });

  it('on the sheet’s other button goes into the kecamatan; that button is large enough for it too', async () => {
    const map = await tapped('13.71.11');
    const button = inside(map, '[role=dialog] .parts');
    expect(button.textContent).toBe('Lihat kelurahan di Koto Tangah');
    expect(button.getBoundingClientRect().height).toBeGreaterThanOrEqual(44);
    button.click();
    await eventually(() => expect(map.scene?.frame.context?.code).toBe('13.71.11'));
    expect(allInside(map, '[role=dialog]')).toEqual([]);
  });

  it('on its button closes the sheet; the button is large enough for it', async () => {
    const map = await tapped('13.71.11');
    const button = inside(map, '[role=dialog] .close');
    expect(button.getAttribute('aria-label')).toBe('Tutup');
    const { width, height } = button.getBoundingClientRect();
    expect(Math.min(width, height)).toBeGreaterThanOrEqual(44);
    await tapAt(positionIn(map, '[role=dialog] .close'));
    await expect.poll(() => allInside(map, '[role=dialog]').length).toBe(0);
    expect(map.selected).toEqual(['13.71.11']);
  });

  it('on another region shows that one, on the sea none', async () => {
    const map = await tapped('13.71.11');
    await tapAt(positionIn(map, 'path[data-region="13.71.09"]'));
    await expect.poll(() => textOf(inside(map, '[role=dialog]'))).toContain('Kuranji');
    await tapAt(positionIn(map, '.pm-sea'));
    await expect.poll(() => allInside(map, '[role=dialog]').length).toBe(0);
  });

  it('on a point opens the sheet of the point', async () => {
    const map = await readyMap({ properties: { data: demoDataset, layers: ['kube-grants'] } });
    await tapAt(positionIn(map, '[data-point="contoh-kube-4"]'));
    await expect.poll(() => textOf(inside(map, '[role=dialog]'))).toContain('Rp10.725.000');
    expect(textOf(inside(map, '[role=dialog]'))).toContain('CONTOH');
    expect(textOf(inside(map, '[role=dialog]'))).toMatch(/Periode: \w/);
    expect(textOf(inside(map, '[role=dialog]'))).toContain(map.scene!.panels[0].points[0]!.caveat);
  });
});
