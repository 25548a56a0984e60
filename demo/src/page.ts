import { formatPeriod, formatValue, padangDataset as padang, textIn, type Observation } from 'padang-map/core';
import { renderStatic } from 'padang-map/static';
import { TEXTS } from './texts.js';
import { trendChart } from './trend-chart.js';
import { trySection } from './try/section.js';
import { TRY_TEXTS } from './try/try-texts.js';

type Language = 'id' | 'en';

/** Published in the article of 2025-07-01; the dataset's source `dinsos-2025-07`. */
const GRANTS = { amountRupiah: 110_862_500, period: '2025-07-01', source: 'dinsos-2025-07' };

/** What each view of the map shows, in the order of the page's texts. */
const VIEWS: readonly { readonly id: string; readonly indicator: string; readonly src?: string; readonly layers?: string }[] = [
  { id: 'families', indicator: 'low-welfare-families' },
  { id: 'estimate', indicator: 'poverty-rate-estimate' },
  { id: 'volunteers', indicator: 'psm-per-10000-people' },
  { id: 'grants', indicator: 'low-welfare-families', src: './data/demo.json', layers: 'kube-grants' },
];

const escaped = (text: string) =>
  text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? '');

function cityObservations(indicator: string): readonly Observation[] {
  return padang.observations.filter((each) => each.indicator === indicator && each.region === '13.71');
}

const PLAIN = { id: '', en: '' };

/** How the page writes, in one language: as the map does. */
function formats(language: Language) {
  return {
    number: (value: number, decimals = 2) => formatValue(value, { unit: PLAIN, decimals }, language),
    percent: (value: number, decimals = 0) => formatValue(value, { unit: 'percent', decimals }, language),
    rupiah: (value: number) => formatValue(value, { unit: 'rupiah', decimals: 0 }, language),
    date: (period: string | null) => (period === null ? '' : formatPeriod(period, language)),
  };
}

function sourceLink(id: string | null, language: Language): string {
  const source = padang.sources.find((each) => each.id === id);
  if (!source) return '';
  const text = `${source.publisher}${source.date === null ? '' : `, ${formats(language).date(source.date)}`}`;
  const named = source.url === null ? escaped(text) : `<a href="${escaped(source.url)}" rel="noopener">${escaped(text)}</a>`;
  return `${TEXTS[language].source}: ${named}`;
}

function figureCard(facts: { value: string; unit: string; when: string; note: string; source: string }): string {
  return `<li><p class="figure">${facts.value}</p><p class="unit">${facts.unit}</p><p class="when">${facts.when}</p>
    ${facts.note === '' ? '' : `<p class="small">${facts.note}</p>`}<p class="small">${facts.source}</p></li>`;
}

function figureCards(language: Language): string {
  const texts = TEXTS[language];
  const { number, percent, rupiah, date } = formats(language);
  const latest = (indicator: string) => cityObservations(indicator).reduce((a, b) => ((a.period ?? '') > (b.period ?? '') ? a : b));
  const rate = latest('poverty-rate');
  const poor = latest('poor-people');
  // The later article gives a least number at a training, not a count.
  const psm = cityObservations('psm').find(({ note }) => note === null) ?? latest('psm');
  const when = ({ period }: Observation) => date(period);
  return [
    figureCard({
      value: percent(rate.value ?? NaN, 2),
      unit: texts.povertyRate,
      when: when(rate),
      note: texts.povertyRateNote,
      source: sourceLink(rate.source, language),
    }),
    figureCard({
      value: `${number(poor.value ?? NaN)} <span>${texts.poorPeopleUnit}</span>`,
      unit: texts.poorPeople,
      when: when(poor),
      note: '',
      source: sourceLink(poor.source, language),
    }),
    figureCard({
      value: number(psm.value ?? NaN, 0),
      unit: texts.helpers,
      when: when(psm),
      note: texts.helpersNote,
      source: sourceLink(psm.source, language),
    }),
    figureCard({
      value: rupiah(GRANTS.amountRupiah),
      unit: texts.grants,
      when: date(GRANTS.period),
      note: texts.grantsNote,
      source: sourceLink(GRANTS.source, language),
    }),
  ].join('');
}

function trend(language: Language): string {
  const texts = TEXTS[language];
  const { number, percent, date } = formats(language);
  const rates = cityObservations('poverty-rate');
  const points = rates.map(({ period, value }) => ({ year: Number(period?.slice(0, 4)), ratePercent: value ?? NaN }));
  const rows = rates.map(
    ({ period, value, source }) =>
      `<tr><th scope="row">${date(period)}</th><td>${percent(value ?? NaN, 2)}</td><td>${sourceLink(source, language).replace(/^[^:]*: /, '')}</td></tr>`,
  );
  const notes = padang.notes.map((note) => `<li>${escaped(textIn(note, language))}</li>`);
  return `<p>${texts.trendNote}</p>
    <div class="chart">${trendChart(points, { title: texts.trend, band: texts.trendBand, number, percent })}</div>
    <details><summary>${texts.trendTable}</summary>
      <div class="scroll"><table><caption class="hidden">${texts.trendTable}</caption><thead><tr><th scope="col">${texts.period}</th><th scope="col">${texts.value}</th><th scope="col">${texts.source}</th></tr></thead>
      <tbody>${rows.join('')}</tbody></table></div><ul>${notes.join('')}</ul></details>`;
}

function viewButtons(language: Language): string {
  return TEXTS[language].views
    .map(({ title, note }, index) => {
      const { id = '', indicator = '', src, layers } = VIEWS[index] ?? {};
      const extra = src && layers ? ` data-src="${src}" data-layers="${layers}"` : '';
      return `<button type="button" data-view="${id}" data-indicator="${indicator}"${extra} aria-pressed="${index === 0}">${title}<small>${note}</small></button>`;
    })
    .join('');
}

function snippet(title: string, code: string, language: Language): string {
  const { copy, copied } = TEXTS[language];
  return `<div class="snippet"><h3>${title}</h3><button type="button" data-copy data-done="${copied}">${copy}</button><span class="unseen" role="status"></span><pre tabindex="0"><code>${escaped(code)}</code></pre></div>`;
}

const section = (id: string, title: string, content: string, attributes = '') =>
  `<section id="${id}"${attributes} aria-labelledby="${id}-title"><h2 id="${id}-title">${title}</h2>${content}</section>`;
const list = (items: readonly string[]) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`;

/** The page's content in one language, with its first map drawn. */
export function page(language: Language): string {
  const texts = TEXTS[language];
  const tag = `<script type="module" src="padang-map.js"></script>\n<padang-map lang="${language}"></padang-map>`;
  const frame = `<iframe src="https://…/embed.html?lang=${language}&amp;indicator=low-welfare-families"\n  title="${texts.map}" width="100%" height="1600" loading="lazy" style="border:0"></iframe>`;
  return `<a class="skip" href="#map">${texts.skip}</a>
  <header><div><p class="office">${texts.office}</p><a href="${texts.otherPage}" lang="${language === 'id' ? 'en' : 'id'}" hreflang="${language === 'id' ? 'en' : 'id'}">${texts.otherLanguage}</a></div>
    <h1>${texts.title}</h1><p class="lead">${texts.lead}</p></header>
  <main>
    ${section('figures', texts.figures, `<ul class="figures">${figureCards(language)}</ul>`)}
    ${section(
      'map',
      texts.map,
      `<p class="for-scripts">${texts.mapLead}</p><div class="views for-scripts" role="group" aria-label="${texts.map}">${viewButtons(language)}</div>
      <p class="for-scripts"><label class="toggle"><input type="checkbox" data-basemap> ${texts.basemap}</label></p>
      <p data-failed role="status" hidden>${texts.viewFailed}</p>
      <padang-map lang="${language}">${renderStatic(padang, { lang: language })}</padang-map>
      <p class="save for-scripts"><button type="button" data-save="csv">${texts.saveCsv}</button> <button type="button" data-save="svg">${texts.saveSvg}</button></p>`,
    )}
    ${section('trend', texts.trend, trend(language))}
    ${section('reading', texts.reading, list(texts.readingPoints))}
    ${section('method', texts.method, list(texts.methodPoints))}
    ${section('data', texts.data, `<p>${texts.dataLead}</p><ul>${texts.dataFiles.map(({ file, title }) => `<li><a href="./data/${file}" download>${title}</a></li>`).join('')}</ul>`)}
    ${section('try', TRY_TEXTS[language].title, trySection(language), ' hidden')}
    ${section('embed', texts.embed, `<p>${texts.embedLead}</p>${snippet(texts.embedTag, tag, language)}${snippet(texts.embedFrame, frame, language)}`)}
  </main>
  <footer><p>${texts.footer}</p></footer>`;
}
