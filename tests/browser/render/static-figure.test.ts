import { describe, expect, it } from 'vitest';
import { padangBoundaries } from '../../../src/geo/padang.js';
import { padangDataset } from '../../../src/geo/padang-dataset.js';
import { bundledLocale } from '../../../src/i18n/bundled-locale.js';
import type { MessageOverrides } from '../../../src/index.js';
import type { Dataset } from '../../../src/model/dataset.js';
import { composeScene } from '../../../src/scene/compose-scene.js';
import { DEFAULT_VIEW } from '../../../src/scene/view.js';
import { renderStatic } from '../../../src/static.js';
import { demoDataset } from '../demo-dataset.js';
import { inside, placeContainer, readyMap } from '../placed-map.js';
import { textOf } from '../shown-by.js';

const demo = demoDataset as Dataset;

/** A static figure as a browser reads it. */
function figureOf(...given: Parameters<typeof renderStatic>): HTMLElement {
  const page = placeContainer();
  page.innerHTML = renderStatic(...given);
  expect(page.children).toHaveLength(1);
  return page.querySelector('figure')!;
}

describe('the static figure', () => {
  it.each([
    'low-welfare-families',
    'poverty-rate-estimate',
    'stunting-risk-families',
    'population',
    'registered-voters',
    'psm-per-10000-people',
    'psm',
    'area',
  ])('of %s has 11 regions on the map and in the table, and no script and no style of its own', (indicator) => {
    const html = renderStatic(demo, { indicator, layers: ['kube-grants'] });
    expect(html).not.toMatch(/<script|<style|\sstyle=|\son\w+=|javascript:/i);
    const figure = figureOf(demo, { indicator, layers: ['kube-grants'] });
    expect(figure.querySelectorAll('path[data-region]')).toHaveLength(11);
    expect(figure.querySelectorAll('tr[data-region]')).toHaveLength(11);
    expect(figure.querySelectorAll('[data-point]')).toHaveLength(10);
    expect(figure.outerHTML.length).toBeGreaterThan(html.length * 0.9);
  });

  it.each(['id', 'en'] as const)('of points alone has the regions’ outlines, the points, and their table and no other (%s)', (lang) => {
    const alone: Dataset = { ...demo, indicators: [], observations: [] };
    const html = renderStatic(alone, { lang });
    expect(html).not.toMatch(/<script|<style|\sstyle=|data-class=|data-state=/i);
    const figure = figureOf(alone, { lang });
    expect(figure.querySelectorAll('path[data-region].pm-unfilled')).toHaveLength(11);
    expect(figure.querySelectorAll('[data-point]')).toHaveLength(10);
    expect(figure.querySelectorAll('table')).toHaveLength(1);
    expect(figure.querySelectorAll('tr[data-point-row]')).toHaveLength(10);
    expect(figure.querySelectorAll('.pm-legend li')).toHaveLength(1);
    expect(textOf(figure.querySelector('.pm-title')!)).toBe(demo.pointLayers[0]!.title[lang]);
    expect(figure.querySelector('path[data-region="13.71.08"]')?.getAttribute('aria-label')).toBe(
      { id: 'Pauh: 1 titik (CONTOH).', en: 'Pauh: 1 point (EXAMPLE).' }[lang],
    );
  });

  it('has the published values in the table, by the region’s code', () => {
    const figure = figureOf(padangDataset);
    const cell = (code: string) => textOf(figure.querySelector(`tr[data-region="${code}"] td`)!);
    expect(cell('13.71.05')).toBe('35,4 %');
    expect(cell('13.71.11')).toBe('23,3 %');
    expect(textOf(figure.querySelector('tr[data-region="13.71.05"] th')!)).toBe('Bungus Teluk Kabung');
  });

  it('is read by reading it out: the map and its regions have names, and nothing in it can be operated', () => {
    const figure = figureOf(padangDataset);
    expect(figure.querySelector('svg.pm-svg')?.getAttribute('aria-label')).toContain('Peta Kota Padang');
    for (const path of figure.querySelectorAll('path[data-region]')) {
      expect(path.getAttribute('role')).toBe('img');
      expect(path.getAttribute('aria-label')).toMatch(/%/);
    }
    expect(figure.querySelectorAll('button, select, [tabindex]:not(.pm-scroll)')).toHaveLength(0);
  });

  it.each([
    [
      'id',
      'Perkiraan kemiskinan menurut kecamatan, 2024 – bukan angka resmi BPS',
      'Jangan dipakai untuk peringkat',
      '4,06 %',
      'Belum jelas',
    ],
    [
      'en',
      'Estimated poverty by kecamatan, 2024 – not an official BPS figure',
      'Not for ranking, targeting or budgets',
      '4.06%',
      'Unclear',
    ],
  ] as const)('speaks %s: title, caveat, legend, status and sources', (lang, title, caveat, reference, unclear) => {
    const figure = figureOf(demo, { indicator: 'poverty-rate-estimate', lang });
    expect(figure.lang).toBe(lang);
    expect(textOf(figure.querySelector('.pm-title')!)).toContain(title);
    expect(textOf(figure.querySelector('.pm-caveat')!)).toContain(caveat);
    expect(textOf(figure.querySelector('[part=legend]')!)).toContain(reference);
    expect(textOf(figure.querySelector('[data-state=unclear] .pm-legend-text')!)).toBe(unclear);
    expect(textOf(figure.querySelector('[part=status]')!)).toMatch(/^Status: (perkiraan|estimate)/);
    expect(figure.querySelectorAll('[part=source] p').length).toBeGreaterThanOrEqual(2);
    expect(textOf(figure.querySelector('caption')!)).toMatch(/Perkiraan|Estimate/);
  });

  it.each([
    ['hideLegend', '[part=legend]'],
    ['hideTable', '[part=table]'],
    ['hideControls', '[part=controls]'],
    ['hideSource', '[part=source]'],
  ])('without what %s leaves out has all the rest', (option, selector) => {
    const parts = ['[part=legend]', '[part=table]', '[part=controls]', '[part=source]', '[part=status]', '[part=map]'];
    const figure = figureOf(padangDataset, { [option]: true });
    expect(parts.filter((part) => !figure.querySelector(part))).toEqual([selector]);
  });

  it('has the sentences of what it shows under its title, and none with hideSummary', () => {
    const said = composeScene(padangDataset, padangBoundaries(), DEFAULT_VIEW, bundledLocale('id')).frame.summary;
    const [title, , summary] = figureOf(padangDataset).querySelector('.pm-heading')!.children;
    expect(title!.className).toBe('pm-title');
    expect([summary!.className, summary!.textContent]).toEqual(['pm-summary', said]);
    const hidden = figureOf(padangDataset, { hideSummary: true });
    expect(hidden.querySelectorAll('.pm-summary')).toHaveLength(0);
    expect(hidden.querySelectorAll('.pm-title, .pm-caveat')).toHaveLength(2);
  });

  it('takes the options of the element: palette-free classes, period, selection, label, wording, theme', () => {
    const figure = figureOf(demo, {
      indicator: 'psm-per-10000-people',
      classification: 'quantile',
      classes: 3,
      selected: ['13.71.05'],
      label: 'Peta saya',
      theme: 'dark',
      messages: { statusLine: () => 'Status saya' },
    });
    expect(figure.querySelectorAll('[part=legend] li[data-class]')).toHaveLength(3);
    expect(figure.querySelectorAll('.pm-row-selected')).toHaveLength(1);
    expect(figure.querySelector('.pm-selected')?.getAttribute('d')).toBe(
      figure.querySelector('path[data-region="13.71.05"]')?.getAttribute('d'),
    );
    expect(figure.querySelector('svg.pm-svg')?.getAttribute('aria-label')).toBe('Peta saya');
    expect(figure.dataset['theme']).toBe('dark');
    expect(textOf(figure.querySelector('[part=status]')!)).toBe('Status saya');
  });

  it('takes a page’s own wording as the element does: a part of a record leaves the rest, what is no text is left aside', async () => {
    const messages = { statuses: { A: 'resmi' }, sourceLabel: 5, statusLine: () => null } as unknown as MessageOverrides;
    const figure = figureOf(padangDataset, { messages });
    const map = await readyMap({ properties: { data: padangDataset, messages } });
    expect(textOf(figure.querySelector('[part=status]')!)).toMatch(/^Status: resmi\. Periode/);
    expect(textOf(figure.querySelector('[part=source]')!)).toMatch(/^Sumber: /);
    for (const part of ['status', 'source', 'legend'])
      expect(textOf(figure.querySelector(`[part=${part}]`)!)).toBe(textOf(inside(map, `[part=${part}]`)));
    expect(textOf(figureOf(demo, { layers: ['kube-grants'], messages }))).toContain('CONTOH, bukan data');
  });

  it('has sea, land and the neighbours’ names quietly behind the city', () => {
    const ground = figureOf(padangDataset).querySelector('.pm-ground')!;
    expect(ground.getAttribute('aria-hidden')).toBe('true');
    expect(ground.nextElementSibling?.classList.contains('pm-regions')).toBe(true);
    expect(ground.querySelectorAll('.pm-sea, .pm-land, .pm-border')).toHaveLength(3);
    expect(ground.querySelectorAll('.pm-neighbour').length).toBeGreaterThan(0);
  });
});
