import type { Indicator, IndicatorKind, Subject, Unit } from '../model/dataset.js';
import type { IndicatorInput } from '../model/dataset.schema.js';
import { detailOf, type Detail } from '../model/detail.js';
import { type LocalizedText, textIn } from '../model/text.js';
import { namesPoints, PERCENTAGE_POINTS } from '../model/points.js';
import { DecimalsNeeded, roundedTo } from '../stats/decimals-needed.js';
import { guessSubject } from './guess-subject.js';
import { RUPIAH, scaledRupiah } from './scaled-rupiah.js';
import { declaredFacts, namesMean, scaleOfUnit, unitAtEnd, unitWithin } from './table/units.js';

/** A text by language, or `null`; a plain one is the same in all. */
export function localized(text: string | LocalizedText | null | undefined): LocalizedText | null {
  if (typeof text === 'string') return { id: text, en: text };
  // A text of which no translation is there is none.
  return text == null || Object.keys(text).length === 0 ? null : text;
}

/** Id of the indicator of values that come without a name. */
export const UNNAMED = 'value';
const UNNAMED_TITLE: LocalizedText = { id: 'Nilai', en: 'Value' };

const PERCENT = /%|persen|per ?cent/i;
/** Words for a share, which is in per cent unless another ratio is named. */
const SHARE = /\brate\b|tingkat|\bangka\b|proporsi|share|prevalensi|\blaju\b/i;
/**
 * "Per kecamatan" only says what the rows are: `jumlah-psm-per-kecamatan` holds counts. So does a header in two languages
 * (`Penduduk/Population`) or of a school year (`2023/2024`): a stroke divides by what figures are divided by. A day or a
 * year is no part of the region either.
 */
const RATIO =
  /\bper\b(?![\s_-]*(?:kec|kel|wilayah|district|village|region|hari|minggu|bulan|triwulan|semester|tahun|day|week|month|quarter|year))|[^\d\s]\s?\/\s?\d|\/\s?(?:km|m2|m²|ha\b|kapita|capita|orang|jiwa|penduduk|kk\b|keluarga|rumah|siswa|guru)|rasio|ratio|rata[- ]rata|rerata|average|kepadatan|density|indeks|\bindex|\bipm\b/i;
/** Words of a count, of which there are no fractions. */
const COUNT = /\b(?:jumlah|jml|jlh|banyak(?:nya)?|number of)\b/i;

/** Whether a name says by such a word that it counts. */
export const namesCount = (name: string): boolean => COUNT.test(name.replace(/_/g, ' '));

/** What is measured of a region, and adds up: `Luas Panen Padi`, `Produksi Padi`. */
const MEASURED = /^\W*(?:luas|area|produksi|production|volume|berat|panjang|timbulan|debit)(?![a-z])/i;
/** What is measured, or money, though a word of a count may stand before it: `Jumlah Produksi Ikan`, `Jumlah dana KUBE`. */
const NO_COUNT =
  /(?<![a-z])(?:luas|produksi|volume|berat|panjang|timbulan|debit|sampah|curah hujan|hektare?|ha|ton|kwintal|kuintal|kg|liter|dana|bantuan|hibah|anggaran|pagu|realisasi|belanja|biaya|pendapatan|penerimaan|pinjaman|kredit|modal|aset|omzet|nilai|honor|gaji|upah)(?![a-z])/i;

/** Nothing but a number is written so: such a cell names no unit. */
const BARE_NUMBER = /^[\d.,-]*$/;

/** What cells name beside their numbers, as bits. */
const NAMES_PERCENT = 1;
const NAMES_RUPIAH = 2;

/** What a cell names beside its number. */
export function namedIn(cell: unknown): number {
  if (typeof cell !== 'string' || BARE_NUMBER.test(cell)) return 0;
  return (PERCENT.test(cell) ? NAMES_PERCENT : 0) | (RUPIAH.test(cell.replace(/\d/g, ' ')) ? NAMES_RUPIAH : 0);
}

/** What the cells of an indicator and their numbers tell of it. */
export class Figures {
  readonly #decimals = new DecimalsNeeded();
  #named = 0;
  #areWhole = true;
  #hasThousandths = false;
  /** Whether a number is none in which a sign that groups thousands was taken for a decimal one: `0.5`, `4.0625`. */
  #isFiner = false;

  /** @param named what `namedIn` says of a cell */
  addNamed(named: number): void {
    this.#named |= named;
  }

  addNumber(value: number): void {
    this.#decimals.add(value);
    if (Number.isInteger(value)) return;
    this.#areWhole = false;
    if (this.#isFiner) return;
    if (Math.abs(value) < 1 || roundedTo(value, 3) !== value) this.#isFiner = true;
    else this.#hasThousandths ||= roundedTo(value, 2) !== value;
  }

  /** @param bound an end of a value's range, which is printed with as many decimals as the values */
  addBound(bound: number): void {
    this.#decimals.add(bound);
  }

  get namesPercent(): boolean {
    return (this.#named & NAMES_PERCENT) !== 0;
  }

  get namesRupiah(): boolean {
    return (this.#named & NAMES_RUPIAH) !== 0;
  }

  /** So many that all are written alike and told apart; `null` where there is no number. */
  get decimals(): number | null {
    return this.#decimals.decimals;
  }

  /** Whether the numbers look as if the sign that groups thousands had been taken for a decimal one: `66.735`, `60.5`. */
  get looksGrouped(): boolean {
    return this.#hasThousandths && !this.#isFiner;
  }

  /** Whether there are numbers, none with a fraction. */
  get areWhole(): boolean {
    return this.#areWhole && this.decimals !== null;
  }
}

/** The figures of cells and of the numbers that were read of them. */
export function figuresOf(cells: readonly unknown[], values: readonly number[]): Figures {
  const figures = new Figures();
  for (const cell of cells) figures.addNamed(namedIn(cell));
  for (const value of values) figures.addNumber(value);
  return figures;
}

interface Guessed {
  readonly unit: Unit;
  readonly kind: IndicatorKind;
  /** What the unit says is counted; absent where it says nothing. */
  readonly subject?: Subject | null | undefined;
}

/** What the indicator's title and id, as words, and its cells say of unit and kind. */
function guess(title: string, words: string, { namesPercent, namesRupiah, areWhole, looksGrouped }: Figures): Guessed {
  if (namesPoints(words)) return { unit: PERCENTAGE_POINTS, kind: 'rate' };
  if (PERCENT.test(words) || namesPercent) return { unit: 'percent', kind: 'rate' };
  const isRupiah = RUPIAH.test(words) || namesRupiah;
  // An id has lost the signs that part a scale from what is beside it: "Rp/1.000 m²".
  const scaled = scaledRupiah(isRupiah ? `${title} rupiah` : title);
  if (isRupiah || scaled) return { unit: scaled?.unit ?? 'rupiah', kind: 'amount' };
  const named = unitWithin(title) ?? unitAtEnd(title);
  const namedUnit = localized(named?.unit);
  if (named?.kind != null && namedUnit !== null)
    return { unit: namedUnit, kind: named.kind === 'count' && namesMean(title) ? 'rate' : named.kind, subject: named.subject };
  const unit = { id: '', en: '' };
  if (RATIO.test(words)) return { unit, kind: 'rate' };
  if (SHARE.test(words)) return { unit: 'percent', kind: 'rate' };
  if (areWhole) return { unit, kind: 'count' };
  const subject = guessSubject(words);
  const isOfPeople = subject === 'person' || subject === 'family';
  const isCounted = COUNT.test(words) && subject !== 'area';
  // Nobody counts a fraction of a person, an animal or a building: what has some is a count that was damaged.
  const isWhole = isCounted ? looksGrouped || subject !== null : isOfPeople && looksGrouped;
  if (isWhole && (isOfPeople || !NO_COUNT.test(words)) && scaleOfUnit({ id: title, en: '' }) === 1) return { unit, kind: 'count' };
  return { unit, kind: MEASURED.test(title) ? 'amount' : 'rate' };
}

/** Whom or what an indicator is about: its unit says it before its name does, but that an office is held by persons. */
function subjectOf(counted: Subject | null | undefined, words: string): Subject | null {
  const named = guessSubject(words);
  return counted == null || (counted === 'person' && named === 'post') ? named : counted;
}

/** An indicator with every field, and what of it had to be assumed. */
export interface CompletedIndicator {
  readonly indicator: Indicator;
  /** In words, for the report; `null` where unit and kind were declared. */
  readonly assumed: Detail | null;
}

/** What was taken from name and cells, in words: of the subject only where small numbers are suppressed by it. */
function assumption(input: IndicatorInput, { kind, subject: about }: Indicator, unitName: string | null): Detail | null {
  const isKind = input.kind == null;
  const subject = input.subject == null && kind === 'count' ? about : null;
  if (unitName === null) {
    if (isKind) return subject ? detailOf('assumed-kind-subject', { kind, subject }) : detailOf('assumed-kind', { kind });
    return subject ? detailOf('assumed-subject', { subject }) : null;
  }
  const unit = unitName;
  if (isKind)
    return subject ? detailOf('assumed-kind-unit-subject', { kind, unit, subject }) : detailOf('assumed-kind-unit', { kind, unit });
  return subject ? detailOf('assumed-unit-subject', { unit, subject }) : detailOf('assumed-unit', { unit });
}

/**
 * Completes what was handed in of an indicator; where they were not declared, unit and kind are told by its name and
 * cells, and decimals by its values.
 */
export function completeIndicator(input: IndicatorInput, figures: Figures): CompletedIndicator {
  const title = localized(input.title) ?? (input.id === UNNAMED ? UNNAMED_TITLE : { id: input.id, en: input.id });
  const words = `${textIn(title, 'id')} ${input.id.replace(/[-_]/g, ' ')}`;
  const { unit, kind } = input;
  const { numerator = null, denominator = null } = input.computedFrom ?? {};
  const rangeTitle = localized(input.rangeTitle);
  const estimateTitle = localized(input.estimateTitle);
  const written = unit === 'percent' || unit === 'rupiah' ? null : unit == null ? null : textIn(localized(unit) ?? {}, 'id');
  const told = written === null ? null : declaredFacts(written, words);
  const scaled = typeof unit === 'string' && told === null ? (scaledRupiah(unit)?.unit ?? null) : null;
  const declaredUnit: Unit | null =
    unit === 'percent' || unit === 'rupiah'
      ? unit
      : typeof told?.unit === 'object'
        ? told.unit
        : written !== null && namesPoints(written)
          ? PERCENTAGE_POINTS
          : (scaled ?? localized(unit));
  const guessed = guess(textIn(title, 'id'), words, figures);
  const indicator: Indicator = {
    id: input.id,
    title,
    shortTitle: localized(input.shortTitle),
    unit: declaredUnit ?? guessed.unit,
    decimals: input.decimals ?? figures.decimals,
    kind: kind ?? told?.kind ?? (declaredUnit === 'percent' ? 'rate' : declaredUnit === 'rupiah' || scaled ? 'amount' : guessed.kind),
    subject: input.subject ?? subjectOf(told?.subject ?? (declaredUnit === null ? guessed.subject : null), words),
    direction: input.direction ?? 'neutral',
    denominator: localized(input.denominator),
    denominatorPeriod: input.denominatorPeriod ?? null,
    ...(numerator === null && denominator === null ? {} : { computedFrom: { numerator, denominator } }),
    ...(input.itemCount == null ? {} : { itemCount: input.itemCount }),
    ...(input.allPeriodsOf == null ? {} : { allPeriodsOf: input.allPeriodsOf }),
    reference: input.reference ?? null,
    ...(rangeTitle === null ? {} : { rangeTitle }),
    ...(estimateTitle === null ? {} : { estimateTitle }),
    definition: localized(input.definition),
    caveat: localized(input.caveat),
    classification: input.classification ?? null,
    breaks: input.breaks ?? [],
    source: input.source ?? null,
  };
  const unitName = typeof guessed.unit === 'string' ? guessed.unit : textIn(guessed.unit, 'en') || 'none';
  return { indicator, assumed: assumption(input, indicator, declaredUnit === null ? unitName : null) };
}
