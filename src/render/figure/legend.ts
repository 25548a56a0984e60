import type { LegendGradient, LegendModel, LegendRow } from '../../scene/legend-model.js';
import { node, type MarkupNode } from '../node.js';
import { badges } from './heading.js';
import { legendItems, rampNodes, type LegendItem } from './legend-items.js';

/** What a row says; where it is read aloud in other words, those are there for the ear alone. */
function legendText(row: LegendRow): readonly MarkupNode[] {
  const spoken = row.kind === 'class' ? row.spoken : row.text;
  if (spoken === row.text) return [node('span', { class: 'pm-legend-text' }, row.text)];
  return [node('span', { class: 'pm-legend-text', 'aria-hidden': 'true' }, row.text), node('span', { class: 'pm-unseen' }, spoken)];
}

function gradientNode(gradient: LegendGradient): MarkupNode {
  return node(
    'div',
    { class: 'pm-gradient', part: 'legend-item' },
    node(
      'svg',
      { viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      rampNodes(gradient, { x: 0, y: 0, width: 100, height: 8 }),
    ),
    node('span', {}, gradient.minText),
    node('span', {}, gradient.maxText),
  );
}

function rowNode({ row, mark }: Extract<LegendItem, { kind: 'row' }>): MarkupNode {
  return node(
    'li',
    { part: 'legend-item', 'data-class': row.kind === 'class' ? row.index : null, 'data-state': row.kind === 'state' ? row.state : null },
    mark,
    legendText(row),
    node('span', { class: 'pm-legend-count' }, row.countText),
  );
}

function circleNode({ text, badge, mark }: Extract<LegendItem, { kind: 'circle' }>): MarkupNode {
  const word = badges(badge === null ? [] : [badge]);
  if (!mark) return node('p', { class: 'pm-note', part: 'legend-item' }, word, ` ${text}`);
  return node(
    'p',
    { class: 'pm-note pm-legend-cluster', part: 'legend-item' },
    mark,
    node('span', {}, word, badge === null ? text : ` ${text}`),
  );
}

function itemNode(item: Exclude<LegendItem, { kind: 'row' }>): MarkupNode {
  switch (item.kind) {
    case 'title':
      return node('p', { class: 'pm-legend-title' }, node('span', {}, item.text), badges(item.badges));
    case 'reference':
      return node('p', { class: 'pm-legend-reference' }, item.text);
    case 'ramp':
      return gradientNode(item.gradient);
    case 'circle':
      return circleNode(item);
    case 'note':
      return node('p', { class: 'pm-note' }, item.text);
  }
}

/** The key of the map: a row for each class and state, or layer, with its count, and what circles mean. */
export function legendNodes(legend: LegendModel, idPrefix: string): readonly MarkupNode[] {
  const items = legendItems(legend, idPrefix).filter(({ kind }) => kind !== 'note');
  const rows = items.flatMap((item) => (item.kind === 'row' ? [rowNode(item)] : []));
  const before = items.findIndex(({ kind }) => kind === 'row');
  const nodes = items.flatMap((item) => (item.kind === 'row' ? [] : [itemNode(item)]));
  return rows.length === 0 ? nodes : [...nodes.slice(0, before), node('ul', {}, rows), ...nodes.slice(before)];
}

/** How the classes were formed, and how to read them: it is read after the map. */
export function legendNotes(legend: LegendModel, idPrefix: string): readonly MarkupNode[] {
  return legendItems(legend, idPrefix).flatMap((item) => (item.kind === 'note' ? [itemNode(item)] : []));
}
