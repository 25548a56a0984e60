import type { Direction } from '../model/dataset.js';
import { continuousScale } from './colour-scale.js';
import { pickedFrom, type Palette } from './palettes.js';

/**
 * The inner nine of a scheme of eleven, whose ends print too dark to be told apart: falling, unchanged, rising.
 * @source ColorBrewer 2.0, PuOr, as in d3-scale-chromatic
 */
const PU_OR = ['#542788', '#8073ac', '#b2abd2', '#d8daeb', '#f7f7f7', '#fee0b6', '#fdb863', '#e08214', '#b35806'];

/** The default palette of changes: purple below zero and orange above; the other way round where more is better. */
export function twoEndedPalette(direction: Direction): Palette {
  const isReversed = direction === 'higher-is-better';
  const nine = isReversed ? [...PU_OR].reverse() : PU_OR;
  return { name: isReversed ? '-PuOr' : 'PuOr', isTwoEnded: true, colours: (count) => pickedFrom(nine, count) };
}

/** How many classes lie below zero, on both sides of it, and above. */
export interface Sides {
  readonly below: number;
  /** 1 where a class holds values of both signs, else 0. */
  readonly across: number;
  readonly above: number;
}

/** How strong the colours beside zero are, of 1: they are told from the middle, and from the land. */
const WEAKEST = 0.3;

/** How strong the colour of a side is that has one class, and is no more than the other. */
const ALONE = 0.6;

/** Colours of classes whose middle is zero: those equally far from it are equally strong. */
export function twoEndedColours({ below, across, above }: Sides, palette: Palette): readonly string[] {
  const most = Math.max(below, above);
  const scale = continuousScale([-1, 1], palette);
  /** @param step from 1, the class beside zero, to `most` */
  const strength = (step: number) => (most === 1 ? ALONE : WEAKEST + ((1 - WEAKEST) * (step - 1)) / (most - 1));
  return [
    ...Array.from({ length: below }, (_, index) => scale(-strength(below - index))),
    ...Array.from({ length: across }, () => scale(0)),
    ...Array.from({ length: above }, (_, index) => scale(strength(index + 1))),
  ];
}
