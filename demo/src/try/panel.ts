import type { PadangMap } from 'padang-map';
import type { DataAdapter } from 'padang-map/adapters';
import type { DecimalSign } from 'padang-map/core';
import { fileKind, type FileKind } from './file-kind.js';
import { made, REPORT_ID, reportElements } from './report-table.js';
import { TRY_TEXTS, type TryTexts } from './try-texts.js';

/** What reads and explains, fetched when a file is opened for the first time. */
const loadReading = () => Promise.all([import('padang-map/adapters'), import('padang-map/core')]);
type Reading = Awaited<ReturnType<typeof loadReading>>;

/** The parts of the panel. */
interface Panel {
  readonly section: HTMLElement;
  readonly choose: HTMLButtonElement;
  readonly input: HTMLInputElement;
  readonly drop: HTMLElement;
  readonly outcome: HTMLElement;
  readonly result: HTMLElement;
  readonly language: 'id' | 'en';
  readonly texts: TryTexts;
}

const SIGNS: readonly DecimalSign[] = [',', '.'];

/** A reader's file, and the decimal sign that they have said it has. */
interface OpenedFile {
  readonly file: Blob;
  readonly name: string;
  readonly decimal?: DecimalSign;
}

/** A file of which is known what it is. */
interface KnownFile extends OpenedFile {
  readonly kind: FileKind;
}

/** A file in the browser, read by the map through an address that only this page knows. */
function adapterFor(
  address: string,
  { name, decimal, kind }: KnownFile,
  [{ csvAdapter, jsonAdapter, xlsxAdapter, geojsonAdapter }]: Reading,
): DataAdapter {
  const reading = { file: { name, url: null }, ...(decimal && { decimal }) };
  if (kind === 'json') return jsonAdapter(address);
  if (kind === 'workbook') return xlsxAdapter(address, reading);
  if (kind === 'table') return csvAdapter(address, reading);
  const title = name.replace(/\.(?:geo)?json$/i, '');
  const points = geojsonAdapter(address, { layer: { id: title, title, source: name } });
  // A source that is named and not described would be remarked on.
  return { ...points, load: async (...asked) => ({ ...(await points.load(...asked)), sources: [{ id: name, title: name }] }) };
}

/** Which failure it was, in a word that the panel has a text for. */
function reasonOf(error: unknown): 'nothing-kept' | 'unreadable' {
  return error instanceof Error && 'issues' in error && Array.isArray(error.issues) && error.issues.length > 0
    ? 'nothing-kept'
    : 'unreadable';
}

const valuesOn = (map: PadangMap) => map.scene?.panels[0].readings.filter(({ value }) => value !== null).length ?? 0;

/** Whether the map shows points without figures of regions. */
const showsPointsAlone = (map: PadangMap) => map.scene?.panels[0].indicator === null;

/** Turns the map to the level at which there are values; where there are none at all it stays as it is. */
async function turnToLevelWithValues(map: PadangMap): Promise<void> {
  await map.whenReady();
  if (valuesOn(map) > 0 || showsPointsAlone(map)) return;
  map.level = 'kelurahan';
  await map.whenReady();
  if (valuesOn(map) > 0) return;
  map.level = 'kecamatan';
  await map.whenReady();
}

/** Makes the panel work; what is opened last is what is shown. */
function operatePanel(panel: Panel): void {
  const { section, choose, input, drop, outcome, result, language, texts } = panel;
  let turn = 0;
  let address: string | null = null;

  /** Gives the focus back from a part that is about to go. */
  const freeFocus = (part: HTMLElement) => {
    if (part.contains(document.activeElement)) choose.focus();
  };

  const forget = () => {
    turn += 1;
    freeFocus(result);
    result.replaceChildren();
    result.hidden = true;
    if (address !== null) URL.revokeObjectURL(address);
    address = null;
  };

  const clearButton = () => {
    const button = made('button', { type: 'button', 'data-clear': '' }, texts.clear);
    button.addEventListener('click', () => {
      forget();
      outcome.textContent = texts.cleared;
      choose.focus();
    });
    return button;
  };

  const failSaying = (name: string, why: string) => {
    outcome.textContent = texts.failed({ name, why });
  };
  const fail = (name: string, reason: keyof TryTexts['reasons']) => failSaying(name, texts.reasons[reason]);

  /** Lets a reader say which sign the file has, where it does not tell, and say otherwise after. */
  const signQuestion = (known: KnownFile) => {
    const buttons = SIGNS.map((decimal) => {
      const button = made('button', { type: 'button', 'aria-pressed': String(known.decimal === decimal) }, texts.signs[decimal]);
      button.addEventListener('click', () => void show({ ...known, decimal }));
      return button;
    });
    return made(
      'div',
      { class: 'sign', role: 'group', 'aria-labelledby': 'try-sign' },
      made('p', { id: 'try-sign' }, texts.whichSign),
      ...buttons,
    );
  };

  const showReport = (known: KnownFile, map: PadangMap, [, { problems, gatherEntries, explain, formatValue }]: Reading) => {
    const faults = problems(map.report);
    const number = (value: number) => formatValue(value, { unit: { id: '', en: '' }, decimals: 0 }, language);
    const gathered = gatherEntries(faults);
    const remarks = gatherEntries(map.report.entries.filter((entry) => !faults.includes(entry)));
    result.append(
      ...reportElements(map.report, {
        faults: gathered,
        remarks,
        isOfPoints: showsPointsAlone(map),
        texts,
        explain: (entry) => explain(entry, language),
        number,
      }),
    );
    // The map with its table is long: whoever came for the report need not scroll past it.
    if (faults.length > 0) result.querySelector('.result-head h3')?.after(made('a', { href: `#${REPORT_ID}` }, texts.toReport));
    const isUntold =
      known.kind !== 'json' && known.kind !== 'geojson' && map.report.entries.some(({ kind }) => kind === 'ambiguous-number');
    if (isUntold || known.decimal) result.querySelector('.result-head')?.after(signQuestion(known));
    const { kept, withoutValue } = map.report;
    return { shown: number(kept - withoutValue), faults: gathered.length === 0 ? null : number(gathered.length) };
  };

  const show = async (opened: OpenedFile) => {
    const { file, name } = opened;
    forget();
    const mine = turn;
    const focused = document.activeElement;
    outcome.textContent = texts.reading({ name });
    const kind = await fileKind(file, name).catch(() => ({ unfit: 'not-opened' as const }));
    if (mine !== turn) return;
    if (typeof kind === 'object') {
      fail(name, kind.unfit);
      return;
    }
    const reading = await loadReading().catch(() => null);
    if (mine !== turn) return;
    if (reading === null) {
      fail(name, 'not-fetched');
      return;
    }
    // What a system calls the file's type says nothing of what is in it.
    address = URL.createObjectURL(new Blob([file]));
    const map = made('padang-map', { lang: language });
    const known = { ...opened, kind };
    map.adapter = adapterFor(address, known, reading);
    const heading = made('h3', { tabindex: '-1' }, name);
    result.replaceChildren(made('div', { class: 'result-head' }, heading, clearButton()), map);
    result.hidden = false;
    try {
      await turnToLevelWithValues(map);
      if (mine !== turn) return;
      const { shown, faults } = showReport(known, map, reading);
      const [count, of] = [valuesOn(map), map.scene?.panels[0].readings.length ?? 0];
      const level = map.level === 'kelurahan' ? 'kelurahan' : 'kecamatan';
      const told = { name, shown, regions: texts.regions({ count, of, level }), faults };
      outcome.textContent = showsPointsAlone(map) ? texts.shownPoints(told) : count === 0 ? texts.shownEmpty(told) : texts.shown(told);
    } catch (error) {
      if (mine !== turn) return;
      freeFocus(map);
      map.remove();
      const said = reasonOf(error) === 'nothing-kept' ? null : reading[1].explainFailure(error, language);
      failSaying(name, said ?? texts.reasons[reasonOf(error)]);
      if (map.report.entries.length > 0) showReport(known, map, reading);
      else {
        freeFocus(result);
        result.hidden = true;
      }
    }
    // Whoever opened the file goes on reading with what became of it, unless they went elsewhere meanwhile.
    if (!result.hidden && document.activeElement === focused) heading.focus();
  };

  choose.addEventListener('click', () => input.click());
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    // The same file, mended in the meantime, can be chosen again.
    if (file) void show({ file, name: file.name }).finally(() => (input.value = ''));
  });
  section.querySelector<HTMLButtonElement>('[data-try-example]')?.addEventListener('click', ({ currentTarget }) => {
    const path = currentTarget instanceof HTMLElement ? (currentTarget.dataset['tryExample'] ?? '') : '';
    const name = path.replace(/^.*\//, '');
    void fetch(path)
      .then((response) => (response.ok ? response.blob() : Promise.reject(new Error(`${path} answered with status ${response.status}.`))))
      .then(
        (file) => show({ file, name }),
        () => fail(name, 'not-fetched'),
      );
  });
  offerPasting(section, (text) => {
    if (text.trim() === '') outcome.textContent = texts.nothingPasted;
    else void show({ file: new Blob([text]), name: texts.pasted });
  });
  acceptDrops(drop, ([file, ...others]) => {
    if (others.length > 0) outcome.textContent = texts.oneFile;
    else if (file) void show({ file, name: file.name });
  });
}

function offerPasting(section: HTMLElement, show: (text: string) => void): void {
  const area = section.querySelector('textarea');
  if (!area) return;
  const showText = () => show(area.value);
  section.querySelector('[data-show-pasted]')?.addEventListener('click', showText);
  area.addEventListener('paste', () => {
    // The text stands in the field only once the event is over.
    setTimeout(showText);
  });
}

/** Takes files that are dropped anywhere on the page: beside the panel the browser would leave the page for it. */
function acceptDrops(drop: HTMLElement, show: (files: readonly File[]) => void): void {
  const holdsFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') === true;
  const mark = (isOver: boolean) => drop.classList.toggle('over', isOver);
  addEventListener('dragover', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    mark(true);
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) mark(false);
  });
  addEventListener('drop', (event) => {
    if (!holdsFiles(event)) return;
    event.preventDefault();
    mark(false);
    drop.scrollIntoView({ block: 'nearest' });
    show([...(event.dataTransfer?.files ?? [])]);
  });
}

/** Shows the panel, where the page has one: without scripts it stays hidden. */
export function offerTrying(): void {
  const section = document.querySelector<HTMLElement>('#try');
  const choose = section?.querySelector<HTMLButtonElement>('[data-choose]');
  const input = section?.querySelector<HTMLInputElement>('input[type="file"]');
  const drop = section?.querySelector<HTMLElement>('[data-drop]');
  const outcome = section?.querySelector<HTMLElement>('[data-outcome]');
  const result = section?.querySelector<HTMLElement>('[data-result]');
  if (!section || !choose || !input || !drop || !outcome || !result) return;
  const language = document.documentElement.lang === 'en' ? 'en' : 'id';
  operatePanel({ section, choose, input, drop, outcome, result, language, texts: TRY_TEXTS[language] });
  section.hidden = false;
  // The address may name the panel, which was not there when the page opened.
  if (location.hash === '#try') section.scrollIntoView();
}
