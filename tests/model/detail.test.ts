import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';
import { DETAILS_ID, detailInIndonesian } from '../../src/i18n/explanations/details-id.js';
import { detailOf, DETAILS, knownDetail, type DetailKey } from '../../src/model/detail.js';

const KEYS = Object.keys(DETAILS) as DetailKey[];
const placesIn = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? '');
/** Any sentence of the table with any facts. */
const worded = detailOf as (key: DetailKey, facts?: Readonly<Record<string, string>>) => string;

const fact = fc.oneof(fc.stringMatching(/^[a-zA-Z0-9 .,;()$&“”éç-]{1,20}$/), fc.constantFrom('$1', '$&', '{name}', 'a "b" c', 'x\ny', '…'));

const DATA = join(import.meta.dirname, '../../src/data');
const files = readdirSync(DATA, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

/** The sentences that are written out in a file, but for those of errors that nobody who prepares a file comes upon. */
function sentencesIn(name: string): readonly string[] {
  const source = ts.createSourceFile(name, readFileSync(join(DATA, name), 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const isError =
      ts.isThrowStatement(node) ||
      (ts.isNewExpression(node) && /(?:Error|Exception)$/.test(node.expression.getText())) ||
      (ts.isCallExpression(node) && /^(?:fail|refuse)$/.test(node.expression.getText()));
    if (isError) return;
    const isText = ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node) || ts.isTemplateExpression(node);
    if (isText && /^['`](?:[A-Z$][^\n]* [^\n]*\.)['`]$/.test(node.getText())) found.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** What is worded in both languages where it stands: notes and caveats of the data themselves. */
const isInBothLanguages = (name: string) =>
  ['combinators/aggregate.ts', 'combinators/derive.ts', 'combinators/parts.ts', 'privacy/coarsen.ts', 'read-marks.ts'].includes(name);

describe('the sentences of a report', () => {
  it('are known again with all that they name, whatever that is', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...KEYS.filter((key) => key !== 'in-layer' && key !== 'not-a-dataset' && !key.startsWith('schema-'))),
        fc.infiniteStream(fact),
        (key, stream) => {
          const facts = Object.fromEntries(placesIn(DETAILS[key]).map((name) => [name, stream.next().value ?? '']));
          const text = placesIn(DETAILS[key]).length === 0 ? worded(key) : worded(key, facts);
          expect(knownDetail(text)?.key).toBe(key);
          for (const name of placesIn(DETAILS_ID[key]).filter(
            (each) => facts[each]?.includes('"') === false && !['kind', 'unit', 'subject', 'what'].includes(each),
          ))
            expect(detailInIndonesian(text)).toContain(facts[name]);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('name in Indonesian nothing that they do not name in English', () => {
    for (const key of KEYS) for (const name of placesIn(DETAILS_ID[key])) expect(placesIn(DETAILS[key]), key).toContain(name);
  });

  it('are sentences in both languages, and in Indonesian without a word of English', () => {
    for (const key of KEYS.filter((each) => each !== 'in-layer')) {
      expect(DETAILS_ID[key], key).toMatch(/^[\p{Lu}“{].*[.}]$/u);
      expect(DETAILS_ID[key].replace(/\{\w+\}/g, ''), key).not.toMatch(/\b(?:the|expected|received|which|value|of)\b/i);
    }
  });

  it('of a layer of points, or of a dataset as a whole, are worded within', () => {
    expect(detailInIndonesian(detailOf('in-layer', { layer: 'kube', sentence: detailOf('point-nowhere') }))).toBe(
      'Letak titik itu di luar semua wilayah.',
    );
    expect(detailInIndonesian(detailOf('not-a-dataset', { fault: 'observations: Invalid type: Expected Array but received 5' }))).toBe(
      'Ini bukan data untuk peta. Bentuk “observations” tidak sesuai: seharusnya Array, yang tertulis 5.',
    );
  });

  it('leave what others worded as it is', () => {
    expect(knownDetail('Baris ini dibuat oleh dinas.')).toBeNull();
    expect(detailInIndonesian('A word of an adapter of one’s own.')).toBeNull();
  });

  it('are the only ones that anything in src/data says of a finding: no other sentence stands there', () => {
    expect(files.length).toBeGreaterThan(80);
    expect(files.filter((name) => !isInBothLanguages(name)).flatMap((name) => sentencesIn(name).map((text) => `${name}: ${text}`))).toEqual(
      [],
    );
  });
});
