import type { IndicatorInput } from '../../model/dataset.schema.js';
import { namesPoints } from '../../model/points.js';
import { scaledRupiah, type ScaledRupiah } from '../scaled-rupiah.js';

/** What a unit says of the figures in it. */
export type UnitFacts = Pick<IndicatorInput, 'unit' | 'kind' | 'subject'>;

/** Units as tables write them, small letters, and what is counted in them. */
const KNOWN: readonly (readonly [RegExp, Omit<UnitFacts, 'unit'> & { readonly unit?: 'percent' | 'rupiah' }])[] = [
  [/^(%|persen|per ?cent|persentase|percentage)$/, { unit: 'percent', kind: 'rate' }],
  [/^(rp\.?|rupiah|idr)$/, { unit: 'rupiah', kind: 'amount' }],
  [/^((ribu|000|thousand) )?(jiwa|orang|penduduk|persons?|people)$/, { kind: 'count', subject: 'person' }],
  [/^((ribu|000|thousand) )?(keluarga|kk|kepala keluarga|rumah tangga|ruta|family|families|households?)$/, { kind: 'count', subject: 'family' }],
  [/^(kelurahan|desa|rt|rw)$/, { kind: 'count', subject: 'area' }],
  [/^(kelompok|groups?|lembaga|yayasan|panti)$/, { kind: 'count', subject: 'organisation' }],
  [/^(unit|units|buah)$/, { kind: 'count' }],
  [/^(km ?(2|²|\^2|persegi)|ha|hektare?|m ?(2|²|\^2)|sq\.? ?km)$/, { kind: 'amount', subject: 'area' }],
  [/^(\/|per )\s?\S.*$/, { kind: 'rate' }],
];

const amountIn = ({ unit }: ScaledRupiah): UnitFacts => ({ unit, kind: 'amount' });

/** What a text says that names thousands of rupiah or more anywhere: `Realisasi dalam juta rupiah`; else `null`. */
export function scaledUnit(text: string): UnitFacts | null {
  const scaled = scaledRupiah(text);
  return scaled && amountIn(scaled);
}

const IN_BRACKETS = /^([([])(.+)([)\]])$/;

/** A unit without the brackets that tables put around it. */
function bareUnit(cell: string): string {
  return (IN_BRACKETS.exec(cell.trim())?.[2] ?? cell).trim();
}

/** What a unit says, where it is one that is known; else `null`. */
export function unitFacts(cell: string): UnitFacts | null {
  const bare = bareUnit(cell);
  const plain = bare.toLowerCase().replace(/\s+/g, ' ');
  // Nothing but money is told in thousands of millions.
  const money = /^(?:dalam |in )?(?:mil[iy]ar|tril[iy]un)(?:an)?$/.test(plain) ? `${plain} rupiah` : plain;
  const scaled = scaledRupiah(money);
  if (scaled && !/\w/.test(scaled.rest.replace(/^(?:dalam|in)\b/, ''))) return amountIn(scaled);
  if (namesPoints(plain)) return { unit: bare, kind: 'rate' };
  const found = KNOWN.find(([pattern]) => pattern.test(plain));
  return found ? { unit: bare, ...found[1] } : null;
}

/** Whether a unit counts what cannot be divided: people, families, but no thousands of them. */
export function countsWhole(unit: string): boolean {
  return unitFacts(unit)?.kind === 'count' && !/ribu|000|thousand/i.test(unit);
}

/** What a cell in a row of units says: of one that is not known, only how it is written. */
export function unitIn(cell: string): UnitFacts {
  return unitFacts(cell) ?? { unit: bareUnit(cell) };
}

/** Whether a cell can be one of a row of units: a known one, or words in brackets: `(persen)`, `Rp`, `(000 ton)`. */
export function isUnit(cell: string): boolean {
  return unitFacts(cell) !== null || (IN_BRACKETS.test(cell.trim()) && /[a-z%]/i.test(cell));
}

/** What the last brackets of a header or a title say, where they hold a known unit: `Luas (km²), 2002`. */
export function unitWithin(text: string): UnitFacts | null {
  const found = [...text.matchAll(/[([]([^()[\]]+)[)\]]/g)].flatMap(([, inner = '']) => unitFacts(inner) ?? []);
  return found[found.length - 1] ?? null;
}
