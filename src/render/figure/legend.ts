import type { LegendGradient, LegendModel, LegendRow, SizeLegend } from '../../scene/legend-model.js';
import { node, type MarkupNode } from '../node.js';
import { patternDefinitions, patternId } from '../svg/patterns.js';
import { pointLook } from '../svg/point-look.js';
import { regionCircleAttributes } from '../svg/region-circle-look.js';
import { badges } from './heading.js';

/** A swatch of a class's colour or a state's pattern. */
export function swatch(colour: string | null, state: Extract<LegendRow, { kind: 'state' }>['state'] | null, idPrefix: string): MarkupNode {
  return node(
    'svg',
    { class: 'pm-swatch', viewBox: '0 0 24 16', width: 24, height: 16, 'aria-hidden': 'true' },
    state !== null && patternDefinitions(idPrefix, [state]),
    node('rect', {
      x: 0.5,
      y: 0.5,
      width: 23,
      height: 15,
      rx: 2,
      fill: state === null ? (colour ?? 'none') : `url(#${patternId(idPrefix, state)})`,
      stroke: '#5d5a52',
    }),
  );
}

/** What a row says; where it is read aloud in other words, those are there for the ear alone. */
function legendText(row: LegendRow): readonly MarkupNode[] {
  const spoken = row.kind === 'class' ? row.spoken : row.text;
  if (spoken === row.text) return [node('span', { class: 'pm-legend-text' }, row.text)];
  return [node('span', { class: 'pm-legend-text', 'aria-hidden': 'true' }, row.text), node('span', { class: 'pm-unseen' }, spoken)];
}

/** A circle as points are drawn. */
function pointSwatch(isMadeUp: boolean): MarkupNode {
  return node(
    'svg',
    { class: 'pm-swatch', viewBox: '0 0 24 16', width: 24, height: 16, 'aria-hidden': 'true' },
    node('circle', { cx: 12, cy: 8, r: 7, ...pointLook({ isMadeUp, isOnOutlines: true }) }),
  );
}

function gradientNodes({ colours, minText, maxText }: LegendGradient): MarkupNode {
  const step = 100 / colours.length;
  return node(
    'div',
    { class: 'pm-gradient', part: 'legend-item' },
    node(
      'svg',
      { viewBox: '0 0 100 8', preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      colours.map((fill, index) => node('rect', { x: index * step, width: step + 0.2, height: 8, fill })),
    ),
    node('span', {}, minText),
    node('span', {}, maxText),
  );
}

/** A circle with a number, as clusters are drawn, and what the number means. */
function clusterNode(text: string): MarkupNode {
  return node(
    'p',
    { class: 'pm-note pm-legend-cluster', part: 'legend-item' },
    node(
      'svg',
      { class: 'pm-swatch', viewBox: '0 0 24 24', width: 24, height: 24, 'aria-hidden': 'true' },
      node('circle', { cx: 12, cy: 12, r: 11, fill: '#ffffff', stroke: '#4a1d6b', 'stroke-width': 1.5 }),
      node('circle', { cx: 12, cy: 12, r: 8, fill: '#4a1d6b' }),
      node(
        'text',
        { class: 'pm-count', x: 12, y: 12, dy: '0.35em', 'font-size': 11, 'font-weight': 700, 'text-anchor': 'middle', fill: '#ffffff' },
        '9',
      ),
    ),
    node('span', {}, `${text}.`),
  );
}

/** What the area of circles means; where some are of values below zero, with a circle as each of both is drawn. */
function sizeNode({ title, mark, of, isNegative }: SizeLegend, hasNegative: boolean): MarkupNode {
  const word = badges(mark === null ? [] : [mark]);
  if (!hasNegative || of !== 'regions') return node('p', { class: 'pm-note', part: 'legend-item' }, word, ` ${title}.`);
  return node(
    'p',
    { class: 'pm-note pm-legend-cluster', part: 'legend-item' },
    node(
      'svg',
      { class: 'pm-swatch', viewBox: '0 0 24 24', width: 24, height: 24, 'aria-hidden': 'true' },
      node('circle', { cx: 12, cy: 12, r: 9, ...regionCircleAttributes(isNegative) }),
    ),
    node('span', {}, word, ` ${title}.`),
  );
}

/** The legend: a row for each class and state, or layer, with its count, then how to read them. */
export function legendNodes(legend: LegendModel, idPrefix: string): readonly MarkupNode[] {
  const { title, rows, gradient, sizes, clusterText, methodText, notes } = legend;
  return [
    ...(title === null ? [] : [node('p', { class: 'pm-legend-title' }, node('span', {}, title), badges(legend.badges))]),
    ...(legend.referenceText === null ? [] : [node('p', { class: 'pm-legend-reference' }, legend.referenceText)]),
    ...(gradient ? [gradientNodes(gradient)] : []),
    ...(rows.length > 0
      ? [
          node(
            'ul',
            {},
            rows.map((row) =>
              node(
                'li',
                {
                  part: 'legend-item',
                  'data-class': row.kind === 'class' ? row.index : null,
                  'data-state': row.kind === 'state' ? row.state : null,
                },
                row.kind === 'layer'
                  ? pointSwatch(row.isMadeUp)
                  : swatch(row.kind === 'class' ? row.colour : null, row.kind === 'state' ? row.state : null, `${idPrefix}-legend`),
                legendText(row),
                node('span', { class: 'pm-legend-count' }, row.countText),
              ),
            ),
          ),
        ]
      : []),
    ...sizes.map((size) =>
      sizeNode(
        size,
        sizes.some(({ isNegative }) => isNegative),
      ),
    ),
    ...(clusterText === null ? [] : [clusterNode(clusterText)]),
    ...[methodText, ...notes].flatMap((text) => (text === null ? [] : [node('p', { class: 'pm-note' }, text)])),
  ];
}
