import { describe, expect, it } from 'vitest';
import { readCsv } from '../../../src/data/table/read-csv.js';
import { padangRegister } from '../../../src/geo/padang-register.js';
import { explain } from '../../../src/i18n/explanations/explain.js';
import { problems } from '../../../src/model/problems.js';
import { sceneOf } from '../../scene/scene-of.js';
import { validated } from '../inputs.js';

const readIn = (text: string) => validated(readCsv(text, { regions: padangRegister }));
const SAGU = 'kecamatan;Sagu\nPauh;3\nKuranji;40\nNanggalo;0';

describe('counts of which nobody says whether they are persons', () => {
  it('are withheld from 1 to 4, and asked about by their column', () => {
    const { dataset, report } = readIn(SAGU);
    expect(dataset.indicators.map(({ subject }) => subject)).toEqual([null]);
    expect(dataset.observations.map(({ value, status }) => [value, status])).toEqual([
      [null, 'Q'],
      [40, 'unstated'],
      [0, 'unstated'],
    ]);
    const [asked, ...others] = problems(report);
    expect(others).toEqual([]);
    expect(asked).toMatchObject({ kind: 'undecided', column: 'Sagu', indicator: 'sagu', received: '' });
    const { found, mend } = asked ? explain(asked, 'id', padangRegister) : { found: '', mend: '' };
    expect(found).toMatch(/^Orang atau bukan\?/);
    expect(mend).toMatch(/satuan.*subject/);
  });

  it('say so in the legend', () => {
    expect(sceneOf(readIn(SAGU).dataset).legend.notes.join()).toContain('orang atau bukan?');
  });

  it('are not asked about where nothing is withheld for it', () => {
    expect(problems(readIn('kecamatan;Sagu\nPauh;30\nKuranji;40').report)).toEqual([]);
  });

  it.each(['organisation', 'post', 'area', 'thing'])('are all shown once they are declared as %s', (subject) => {
    const { dataset, report } = validated({
      indicators: [{ id: 'sagu', subject }],
      observations: [{ region: 'Pauh', indicator: 'sagu', value: 3 }],
    });
    expect(dataset.observations.map(({ value }) => value)).toEqual([3]);
    expect(problems(report)).toEqual([]);
  });

  it.each(['person', 'family'])('are withheld without a question once they are declared as %s', (subject) => {
    const { dataset, report } = validated({
      indicators: [{ id: 'sagu', subject }],
      observations: [{ region: 'Pauh', indicator: 'sagu', value: 3 }],
    });
    expect(dataset.observations.map(({ status }) => status)).toEqual(['Q']);
    expect(problems(report)).toEqual([]);
  });

  it('are asked about each by its name where one column holds several', () => {
    const { report } = readIn('kecamatan;indicator;value\nPauh;sagu;3\nPauh;nipah;2');
    expect(problems(report).map(({ column, indicator }) => [column, indicator])).toEqual([
      [null, 'sagu'],
      [null, 'nipah'],
    ]);
  });
});
