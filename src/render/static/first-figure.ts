import { padangBoundaries } from '../../geo/padang.js';
import { padangDataset } from '../../geo/padang-dataset.js';
import { bundledLocale } from '../../i18n/bundled-locale.js';
import { LANGUAGES, type BundledLanguage } from '../../model/text.js';
import { composeWith, NO_COMPOSERS } from '../../scene/compose-with.js';
import type { Scene } from '../../scene/scene.js';
import { DEFAULT_VIEW } from '../../scene/view.js';
import type { MarkupNode } from '../node.js';
import { figureNode } from './figure-node.js';

/** Which of the bundled figures is shown: that of an indicator, by its id, in a language. */
export interface FirstChoice {
  readonly indicator: string;
  readonly language: BundledLanguage;
}

/** What a bare tag shows. */
export const BARE_CHOICE: FirstChoice = { indicator: padangDataset.indicators[0]?.id ?? '', language: 'id' };

function sceneOf(choice: FirstChoice): Scene {
  const view = { ...DEFAULT_VIEW, indicator: choice.indicator };
  return composeWith(padangDataset, padangBoundaries(), view, bundledLocale(choice.language), NO_COMPOSERS);
}

/** All that there is a figure of: indicators that need a warning on a map of the kecamatan have none. */
export function firstChoices(): readonly FirstChoice[] {
  return padangDataset.indicators
    .flatMap(({ id }) => LANGUAGES.map((language): FirstChoice => ({ indicator: id, language })))
    .filter((choice) => sceneOf(choice).frame.warnings.length === 0);
}

/** The figure of a choice, drawn by the same code as every other. */
export function drawFirstFigure(choice: FirstChoice): MarkupNode {
  return figureNode(sceneOf(choice), bundledLocale(choice.language).messages, {
    hideLegend: false,
    hideTable: false,
    hideControls: false,
    hideSource: false,
    hideSummary: false,
    theme: 'auto',
    selected: [],
    idPrefix: 'pm-first',
  });
}

let bare: MarkupNode | null = null;

/**
 * The figure of a bare tag. The package's build draws it and ships the figure without its outlines in place of this module,
 * so that the first map needs none of that code, and the shapes once.
 */
export function firstFigure(): MarkupNode {
  bare ??= drawFirstFigure(BARE_CHOICE);
  return bare;
}

/**
 * Fetches the figure of another choice, which the build has drawn into a file of its own; `null` where there is none.
 * Rejects where the file cannot be fetched.
 */
export function otherFirstFigure({ indicator, language }: FirstChoice): Promise<MarkupNode> | null {
  const choice = firstChoices().find((each) => each.indicator === indicator && each.language === language);
  return choice ? Promise.resolve(drawFirstFigure(choice)) : null;
}
