import { padangAbbreviations } from './padang-abbreviations.js';
import { kelurahanOf } from './padang-kelurahan.js';
import { DEFAULT_LEVEL, padangLevels, PADANG_TIME_ZONE } from './padang-levels.js';
import { padangRegister } from './padang-register.js';
import { padangBoundaries } from './padang.js';
import { padangDataset } from './padang-dataset.js';
import type { Place } from './place.js';

/** Padang, with all that the package knows of it. A page that draws one level should rather fetch what it needs. */
export const padangPlace: Place = {
  register: padangRegister,
  levels: padangLevels,
  boundaries: new Map([padangBoundaries(), kelurahanOf(padangBoundaries())].map((each) => [each.level, each])),
  defaultLevel: DEFAULT_LEVEL,
  dataset: padangDataset,
  abbreviations: padangAbbreviations,
  timeZone: PADANG_TIME_ZONE,
};
