import type { LocalizedText } from './text.js';

/** Percentage points, as they are written in names and units; `points` alone may be those of an index. */
const POINTS = /\b(?:poin|titik) (?:persen|persentase)\b|\bper(?: ?cent|centage) points?\b|^p\.?p\.?$/i;

/** Whether a name or a unit says percentage points: the difference of two shares, and no share itself. */
export const namesPoints = (text: string): boolean => POINTS.test(text);

/** The unit of the difference of two shares. */
export const PERCENTAGE_POINTS: LocalizedText = { id: 'poin', en: 'percentage points' };
