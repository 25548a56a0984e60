import 'padang-map';
import { FIXTURE_GROUPS, type Fixture, type FixtureGroup } from './gallery/fixtures.js';

type Language = 'id' | 'en';

const TEXTS = {
  id: {
    title: 'Galeri peta',
    documentTitle: 'Galeri peta – CONTOH, bukan data',
    madeUp: 'CONTOH: angka di halaman ini dikarang, bukan data Kota Padang. Hanya peta terakhir memakai data nyata.',
    lead: 'Setiap jenis dan keadaan peta, untuk melihat bagaimana <padang-map> menggambarnya.',
    contents: 'Isi',
    other: 'English',
    home: 'Kembali ke halaman utama',
  },
  en: {
    title: 'Gallery of maps',
    documentTitle: 'Gallery of maps – EXAMPLE, not data',
    madeUp: 'EXAMPLE: the figures on this page are made up, and no data of Padang. Only the last map is of real data.',
    lead: 'Every kind and state of map, to see how <padang-map> draws it.',
    contents: 'Contents',
    other: 'Bahasa Indonesia',
    home: 'Back to the main page',
  },
} as const;

const language: Language = new URLSearchParams(location.search).get('lang') === 'en' ? 'en' : 'id';
const texts = TEXTS[language];

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  properties: Partial<HTMLElementTagNameMap[Name]>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

/** What the gallery says of a map. */
type Shown = Pick<Fixture, 'id' | 'title' | 'shows'>;

/** The one map of the page that is of real data: missing and provisional counts. */
const FLOOD: Shown = {
  id: 'real-flood-2025',
  title: { id: 'Banjir, 26 November 2025', en: 'Flood, 26 November 2025' },
  shows: {
    id: 'Jumlah warga yang sementara; dua kecamatan belum ada angkanya, dan itu bukan nol.',
    en: 'Counts of people that are provisional; two kecamatan have no figure, which is not zero.',
  },
};
const REAL_DATA = { id: 'real', title: { id: 'Data nyata', en: 'Real data' } };

function mapOf({ data, set, withTable }: Fixture): HTMLElement {
  return element('padang-map', { data, lang: language, hideTable: withTable !== true, ...set });
}

/** What a page writes to get this map, beside its data. */
function codeOf({ set, withTable }: Fixture): string {
  const chosen = Object.entries({ ...set, ...(withTable !== true && { hideTable: true }) }).map(([name, value]) => {
    const attribute = name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
    return value === true ? attribute : `${attribute}="${Array.isArray(value) ? value.join(' ') : String(value)}"`;
  });
  return `<${['padang-map', 'src="…"', ...chosen].join(' ')}></padang-map>`;
}

/** Maps come when the reader comes near them: the page has dozens. */
function whenNear(article: HTMLElement, makeMap: () => HTMLElement): HTMLElement {
  const observer = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      article.append(makeMap());
    },
    { rootMargin: '600px 0px' },
  );
  observer.observe(article);
  return article;
}

function articleOf({ id, title, shows }: Shown, code: string, makeMap: () => HTMLElement): HTMLElement {
  return whenNear(
    element('article', { id }, element('h3', {}, title[language]), element('p', {}, shows[language]), element('code', {}, code)),
    makeMap,
  );
}

function sectionOf({ id, title }: Pick<FixtureGroup, 'id' | 'title'>, articles: readonly HTMLElement[]): HTMLElement {
  return element('section', { id }, element('h2', {}, title[language]), element('div', { className: 'fixtures' }, ...articles));
}

function contents(): HTMLElement {
  const links = [...FIXTURE_GROUPS, REAL_DATA].map(({ id, title }) => element('li', {}, element('a', { href: `#${id}` }, title[language])));
  return element('nav', { className: 'contents', ariaLabel: texts.contents }, element('ul', {}, ...links));
}

document.documentElement.lang = language;
document.title = texts.documentTitle;
const other = language === 'id' ? 'en' : 'id';
document.body.replaceChildren(
  element('aside', { className: 'made-up' }, texts.madeUp),
  element(
    'header',
    {},
    element(
      'div',
      {},
      element('a', { href: language === 'id' ? './index.html' : './en.html' }, texts.home),
      element('a', { href: `?lang=${other}`, lang: other, hreflang: other }, texts.other),
    ),
    element('h1', {}, texts.title),
    element('p', { className: 'lead' }, texts.lead),
    contents(),
  ),
  element(
    'main',
    {},
    ...FIXTURE_GROUPS.map((group) =>
      sectionOf(
        group,
        group.fixtures.map((fixture) => articleOf(fixture, codeOf(fixture), () => mapOf(fixture))),
      ),
    ),
    sectionOf(REAL_DATA, [
      articleOf(FLOOD, '<padang-map src="data/flood-2025.json"></padang-map>', () =>
        element('padang-map', { src: './data/flood-2025.json', lang: language }),
      ),
    ]),
  ),
);
// The places that links name came after the page had looked for them.
if (location.hash !== '') document.getElementById(location.hash.slice(1))?.scrollIntoView();
