import { extname } from 'node:path';
import { boundariesAt } from '../../geo/place.js';
import { bundledLocale } from '../../i18n/bundled-locale.js';
import type { Messages } from '../../i18n/messages.js';
import type { Dataset } from '../../model/dataset.js';
import { toMarkup } from '../../render/markup.js';
import { node } from '../../render/node.js';
import { exportSvg } from '../../render/static/export-svg.js';
import { figureNode } from '../../render/static/figure-node.js';
import { composeScene } from '../../scene/compose-scene.js';
import { askedIndicator } from '../../scene/compose-with.js';
import type { Scene } from '../../scene/scene.js';
import { DEFAULT_VIEW } from '../../scene/view.js';
import { loadPalette } from '../../stats/load-palette.js';
import type { Palette } from '../../stats/palettes.js';
import type { CommandOptions } from '../command-line.js';
import { misuse } from '../failure.js';
import { STANDARD_STREAM } from '../read-bytes.js';
import { stylesheet } from '../stylesheet.js';
import type { Surroundings } from '../surroundings.js';
import { expectWritable } from '../write-whole.js';
import { keptDataset } from './kept-dataset.js';
import { putOut } from './put-out.js';

/** What is asked for must be there: a map of something else would pass for it. */
function expectInData(dataset: Dataset, { indicator, period, size, layers }: CommandOptions): void {
  const { indicators, observations, pointLayers } = dataset;
  const expectOne = (option: string, received: string | null, all: readonly string[]) => {
    if (received === null || all.includes(received)) return;
    const known = [...new Set(all)].join(', ') || '–';
    throw misuse((texts) => texts.notInData({ option, received, known }));
  };
  const asked = askedIndicator(dataset, indicator)?.id;
  if (asked === undefined && indicator !== '')
    expectOne(
      '--indicator',
      indicator,
      indicators.map(({ id }) => id),
    );
  const shown = asked ?? (indicator === '' ? undefined : indicators[0]?.id);
  expectOne(
    '--period',
    period,
    observations.flatMap((each) => (each.indicator === shown && each.period !== null ? [each.period] : [])),
  );
  const counts = indicators.filter(({ kind }) => kind !== 'rate').map(({ id }) => id);
  if (size !== null && !counts.includes(size))
    throw misuse((texts) => texts.badValue({ option: '--size', received: size, expected: counts.join(', ') || '–' }));
  for (const layer of layers)
    expectOne(
      '--layers',
      layer,
      pointLayers.map(({ id }) => id),
    );
}

async function paletteOf({ palette }: CommandOptions): Promise<Palette | null> {
  if (palette === null) return null;
  const loaded = await loadPalette(palette);
  if (!loaded) throw misuse((texts) => texts.badValue({ option: '--palette', received: palette, expected: texts.palettes }));
  return loaded;
}

/** A page that is the figure and needs nothing beside itself. */
function pageWith(scene: Scene, messages: Messages): string {
  const figure = figureNode(scene, messages, {
    hideLegend: false,
    hideTable: false,
    hideControls: true,
    hideSource: false,
    hideSummary: false,
    theme: 'auto',
    selected: [],
    idPrefix: 'pm-static',
  });
  const head = [
    node('meta', { charset: 'utf-8' }),
    node('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
    node('meta', { name: 'color-scheme', content: 'light dark' }),
    node('title', {}, scene.frame.label),
  ].map(toMarkup);
  const style = `<style>\nbody { max-width: 64rem; margin: 1.5rem auto; padding: 0 1rem; font-family: system-ui, sans-serif; }\n${stylesheet}</style>`;
  return `<!doctype html>\n<html lang="${scene.frame.language}"${scene.frame.dir === 'rtl' ? ' dir="rtl"' : ''}>\n<head>\n${[...head, style].join('\n')}\n</head>\n<body>\n${toMarkup(figure)}\n</body>\n</html>\n`;
}

/** Writes the static figure of a file. Gives 1 where anything of the file was left out, else 0. */
export async function render(file: string, output: string, options: CommandOptions, surroundings: Surroundings): Promise<number> {
  const ending = output === STANDARD_STREAM ? '.html' : extname(output).toLowerCase();
  if (!['.svg', '.html', '.htm'].includes(ending)) throw misuse((texts) => texts.outputEnding({ file: output }));
  if (output !== STANDARD_STREAM) await expectWritable(output, options);
  const { language, texts, stderr, place } = surroundings;
  const { dataset, isFaulty } = await keptDataset(file, options, surroundings);
  expectInData(dataset, options);
  const palette = await paletteOf(options);
  const locale = bundledLocale(language);
  const boundaries = boundariesAt(place, options.level);
  const { indicator, period, classification, classes, size, layers, showValues } = options;
  const scene = composeScene(
    dataset,
    boundaries,
    { ...DEFAULT_VIEW, language, indicator, period, classification, classes, palette, size, layers, showValues },
    locale,
  );
  if (scene.panels[0].indicator !== null && scene.panels[0].readings.every(({ value }) => value === null))
    stderr.write(`padang-map: ${texts.noValuesShown({ level: boundaries.level })}\n`);
  for (const { code, text } of scene.frame.warnings) if (code === 'unfit-size') stderr.write(`padang-map: ${text}\n`);
  const text =
    ending === '.svg' ? `<?xml version="1.0" encoding="UTF-8"?>\n${exportSvg(scene, locale.messages)}\n` : pageWith(scene, locale.messages);
  await putOut(output, [text], { force: options.force, surroundings });
  return isFaulty ? 1 : 0;
}
