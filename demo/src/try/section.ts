import { TRY_TEXTS } from './try-texts.js';

/** The panel's content without its heading: all that is there before a file is opened. Without scripts it is not shown. */
export function trySection(language: 'id' | 'en'): string {
  const texts = TRY_TEXTS[language];
  return `<p>${texts.lead}</p>
    <p><strong>${texts.stays}</strong></p>
    <div class="drop" data-drop data-now="${texts.dropNow}">
      <p><button type="button" data-choose>${texts.choose}</button> ${texts.orDrop}</p>
      <input type="file" accept=".csv,.tsv,.txt,.xlsx,.json,.geojson,text/csv,application/json,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet" aria-label="${texts.choose}" hidden>
      <details><summary>${texts.paste}</summary>
        <label>${texts.pasteLabel}<textarea rows="5" spellcheck="false" autocomplete="off"></textarea></label>
        <button type="button" data-show-pasted>${texts.showPasted}</button>
      </details>
    </div>
    <p class="example">${texts.example} <a href="./data/${texts.exampleFile}" download>${texts.exampleFile}</a>
      <button type="button" data-try-example="./data/${texts.exampleFile}">${texts.tryExample}</button></p>
    <p class="outcome" id="try-outcome" role="status" data-outcome></p>
    <div data-result hidden></div>`;
}
