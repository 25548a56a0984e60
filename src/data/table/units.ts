import type { Unit } from '../../model/dataset.js';
import type { IndicatorInput } from '../../model/dataset.schema.js';
import { namesPoints } from '../../model/points.js';
import { guessSubject } from '../guess-subject.js';
import { scaledRupiah, type ScaledRupiah } from '../scaled-rupiah.js';
import { allWords } from '../../model/text.js';

/** What a unit says of the figures in it. */
export type UnitFacts = Pick<IndicatorInput, 'unit' | 'kind' | 'subject'>;

type Known = Omit<UnitFacts, 'unit'> & { readonly unit?: IndicatorInput['unit'] };

/** Words for millions and thousands, which a unit may have in front. */
const MILLIONS = 'juta(?:an)?|jt|millions?|(?:1[., ]?)?000[., ]?000';
const THOUSANDS = 'ribu(?:an)?|rb|thousands?|(?:1[., ]?)?000';
const SCALE = `(?:(?:dalam |in )?(?:${MILLIONS}|${THOUSANDS}) (?:of )?)?`;
/** A scale anywhere in a unit, but not what it divides by: `kasus per 1000`. */
const scalePattern = (words: string) => new RegExp(`(?<![a-z\\d.,]|\\bper )(?:${words})\\b`, 'i');
const [IN_MILLIONS, IN_THOUSANDS] = [scalePattern(MILLIONS), scalePattern(THOUSANDS)] as const;
const unitPattern = (words: string) => new RegExp(`^${SCALE}(?:${words})$`);

const TIMES =
  'detik|menit|jam|hari|minggu|bulan|bln|triwulan|semester|tahun|thn|th|seconds?|minutes?|hours?|days?|weeks?|months?|quarters?|years?';
const PEOPLE = 'jiwa|orang|org|penduduk|kapita|persons?|people|capita|inhabitants';
const FAMILIES = 'keluarga|kk|kepala keluarga|kpm|krt|rumah tangga|ruta|family|families|households?';
const AREAS = 'km ?(?:2|²|\\^2|persegi)|kilometer persegi|ha|hektare?|hectares?|m ?(?:2|²|\\^2)|meter persegi|sq\\.? ?km|are';
const LENGTHS = 'km|kilometer|m|meter|cm';
const GOODS =
  'ton|tonnes?|tons|kg|kilogram|kwintal|kuintal|kw|ku|gram|liter|ltr|litres?|m ?(?:3|³|\\^3)|meter kubik|kubik|barel|kwh|mwh|gwh|kva|mva|watt|kw peak';
const THINGS =
  'ekor|unit|units|buah|bh|batang|btg|pohon|rumpun|bibit|butir|lembar|paket|set|titik|ruas|bidang|petak|persil|bangunan|gedung|menara|kendaraan|kapal|sambungan|sr|head';
/** Numbers of one thing that are read off a scale, and neither counted nor added up. */
const SCALES = 'poin|point|points|indeks|index|skor|score|°c|derajat(?: celc?ius)?|celc?ius|mm|mdpl|m dpl|tahun|thn|years?|hari|days?';

/** Units as tables write them, small letters, and what is counted or measured in them. */
const KNOWN: readonly (readonly [RegExp, Known])[] = [
  [/^(?:%|persen|per ?cent|persentase|percentage|pct)$/, { unit: 'percent', kind: 'rate' }],
  [/^(?:rp\.?|rupiah|idr)$/, { unit: 'rupiah', kind: 'amount' }],
  [unitPattern(PEOPLE), { kind: 'count', subject: 'person' }],
  [unitPattern(FAMILIES), { kind: 'count', subject: 'family' }],
  [/^(?:kelurahan|desa|rt|rw)$/, { kind: 'count', subject: 'area' }],
  [unitPattern('kelompok|groups?|lembaga|yayasan|panti|sekolah|kube|koperasi|perusahaan'), { kind: 'count', subject: 'organisation' }],
  [unitPattern(THINGS), { kind: 'count', subject: 'thing' }],
  [unitPattern(AREAS), { kind: 'amount', subject: 'area' }],
  [unitPattern(`${LENGTHS}|${GOODS}`), { kind: 'amount', subject: 'thing' }],
  [unitPattern(SCALES), { kind: 'rate' }],
];

const DIVISION = /\/|\bper\b/;
const TIME = new RegExp(`^(?:${TIMES})$`);
const REGIONS = /^(?:kec(?:amatan)?|kel(?:urahan)?|desa|wilayah|kota|kabupaten|rt|rw|districts?|villages?|regions?)$/;
/** What figures are divided by. Behind a stroke anything else may as well be the same unit in other words: `unit/buah`. */
const DIVISOR = new RegExp(`^(?:\\d.*|kapita|capita|${AREAS})$`);
const isOf = (words: string) => new RegExp(`^(?:${words})$`);
const [OF_PEOPLE, OF_FAMILIES, OF_GOODS, OF_LENGTH] = [
  isOf(`${PEOPLE}|siswa|murid|pasien`),
  isOf(`${FAMILIES}|rumah`),
  isOf(`${GOODS}|rp\\.?|rupiah|idr`),
  isOf(LENGTHS),
] as const;
const OF_AREA = isOf(AREAS);
const STAFF = /^(?:guru|kelas|dokter|sekolah|teachers?|classes|schools?)$/;

/** Whether what stands behind a stroke divides what stands before it. */
function divides(numerator: string, divisor: string): boolean {
  if (OF_AREA.test(numerator) && OF_AREA.test(divisor)) return false;
  if (DIVISOR.test(divisor) || (OF_PEOPLE.test(numerator) && (OF_FAMILIES.test(divisor) || STAFF.test(divisor)))) return true;
  return OF_GOODS.test(numerator) && (OF_PEOPLE.test(divisor) || OF_FAMILIES.test(divisor) || THING.test(divisor));
}
const THING = isOf(`${THINGS}|${GOODS}`);

/** What a unit that divides says: `jiwa/km2` is a rate, `ton per hari` an amount, as a day is no part of a region. `null` where it divides nothing. */
function dividedFacts(plain: string): Known | null {
  const found = DIVISION.exec(plain);
  if (!found) return null;
  const [sign] = found;
  const [numerator, rest] = [plain.slice(0, found.index).trim(), plain.slice(found.index + sign.length).trim()];
  if (rest === '') return null;
  const isPer = sign !== '/';
  const divisors = rest
    .split(/\/|\sper\s/)
    .map((each) => each.trim())
    .filter((each) => each !== '');
  const real = divisors.filter((each) => !TIME.test(each) && !REGIONS.test(each));
  const first = numerator === '' ? null : knownUnit(numerator);
  const isMoney = /^(?:rp\.?|rupiah|idr)$/.test(numerator) || scaledRupiah(numerator) !== null;
  // A speed is none of time's amounts.
  if (real.length === 0)
    return OF_LENGTH.test(numerator) ? { kind: 'rate' } : numerator === '' ? null : { ...(first ?? { kind: 'amount' }), unit: undefined };
  if (isMoney) return { kind: real.some((each) => OF_AREA.test(each)) ? 'rate' : 'amount' };
  if (isPer || numerator === '' || real.some((each) => divides(numerator, each))) return { kind: 'rate' };
  return first && { ...first };
}

/** What a unit of small letters says; `null` where it is not known. */
function knownUnit(plain: string): Known | null {
  return KNOWN.find(([pattern]) => pattern.test(plain))?.[1] ?? null;
}

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

/** Words of a mean or a ratio: what a unit counts is then no count of the region. */
const MEAN = /(?<![a-z])(?:rata-?\s?rata|rerata|rataan|average|mean|median|kepadatan|density|rasio|ratio|prevalensi|per \d)(?![a-z])/i;

/** Whether a name is that of a mean, a density or a ratio. */
export function namesMean(name: string): boolean {
  return MEAN.test(name.replace(/_/g, ' '));
}

/** What a declared unit says of an indicator of some name, be it only whom it counts (`kasus`); `null` where it is not known. */
export function declaredFacts(unit: string, name: string): UnitFacts | null {
  const facts = unitFacts(unit) ?? countedIn(bareUnit(unit).toLowerCase());
  return facts?.kind === 'count' && namesMean(name)
    ? { ...facts, unit: facts.unit ?? unit, kind: 'rate' }
    : facts && { ...facts, unit: facts.unit ?? unit };
}

/** Units that a header may end with, without brackets: `luas_panen_ha`, `Kepadatan jiwa/km2`. */
const AT_END = new RegExp(
  `^(?:${AREAS}|${GOODS}|${LENGTHS}|ekor|(?:${PEOPLE})(?: ?/ ?| per | )(?:${AREAS})|(?:${GOODS})(?:/| per )(?:${AREAS}|${TIMES}|kapita))$`,
);

/** The unit that a name ends with, where no brackets tell it apart; else `null`. */
export function unitAtEnd(name: string): UnitFacts | null {
  const words = name.trim().split(/[\s_,]+/);
  for (let count = Math.min(3, words.length - 1); count > 0; count -= 1) {
    const end = words.slice(-count).join(' ');
    if (/[/]$|^per$/i.test(words[words.length - count - 1] ?? '') || end.length < 2 || !AT_END.test(end.toLowerCase())) continue;
    const isPair = count === 2 && !/[/²]|\bper\b/.test(end) && !/^(?:km|m|kilometer|meter|sq\.?) /i.test(end);
    return unitFacts(isPair ? end.replace(' ', '/') : end);
  }
  return null;
}

/** What a unit says that names who or what is counted, as `kasus` and `pasien` do; else `null`. */
function countedIn(plain: string): Known | null {
  const subject = /^[\p{L} ]+$/u.test(plain) && plain.split(' ').length < 4 ? guessSubject(plain) : null;
  return subject === 'person' || subject === 'family' ? { kind: 'count', subject } : null;
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
  const found = knownUnit(plain) ?? dividedFacts(plain);
  return found && { ...found, unit: found.unit ?? bare };
}

/** How many ones a unit of a count stands for: 1000 of `ribuan orang` and `000 jiwa`, 1 of `orang`. */
export function scaleOfUnit(unit: Unit): number {
  const words = allWords(unit);
  return IN_MILLIONS.test(words) ? 1_000_000 : IN_THOUSANDS.test(words) ? 1000 : 1;
}

/** Whether a unit counts what cannot be divided: people, families, but no thousands of them. */
export function countsWhole(unit: string): boolean {
  return unitFacts(unit)?.kind === 'count' && scaleOfUnit({ id: unit, en: '' }) === 1;
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
