import { describe, expect, it } from 'vitest';
import { fillReadme, type Manifest } from '../../scripts/readme-tables.js';

const manifest: Manifest = {
  modules: [
    { declarations: [{ attributes: [{ name: 'not-of-an-element' }] }] },
    {
      declarations: [
        {
          customElement: true,
          attributes: [{ name: 'lang', type: { text: 'string | null' }, default: 'null', description: 'Language:\n  `id` or `en`.' }],
          members: [
            { kind: 'field', name: 'lang', attribute: 'lang' },
            { kind: 'field', name: 'data', type: { text: 'Dataset' }, description: 'The data.' },
            { kind: 'field', name: 'hidden', privacy: 'private' },
            { kind: 'method', name: 'refresh' },
          ],
          cssParts: [{ name: 'map', description: 'The map.' }],
        },
      ],
    },
  ],
};

const marked = (name: string, body: string): string => `# A\n<!-- manifest:${name} -->\n${body}<!-- /manifest -->\nZ\n`;

describe('fillReadme', () => {
  it('makes a table of the attributes, one line each', () => {
    const table = [
      '| attribute | type | default | what it does |',
      '| --- | --- | --- | --- |',
      String.raw`| \`lang\` | \`string \| null\` | \`null\` | Language: \`id\` or \`en\`. |`.replaceAll('\\`', '`'),
    ];
    expect(fillReadme(marked('attributes', 'old\n'), manifest)).toBe(marked('attributes', `${table.join('\n')}\n`));
  });

  it('leaves the properties that have an attribute to the table of attributes', () => {
    const filled = fillReadme(marked('properties', ''), manifest);
    expect(filled).toContain('| `data` | `Dataset` | The data. |');
    expect(filled).not.toMatch(/lang|hidden|refresh/);
  });

  it('fills each table by itself and nothing outside of the markers', () => {
    const filled = fillReadme(marked('parts', 'x\n') + marked('slots', 'y\n'), manifest);
    expect(filled.match(/# A|Z/g)).toHaveLength(4);
    expect(filled).toContain('| `map` | The map. |');
    expect(filled).not.toMatch(/^[xy]$/m);
  });

  it('changes nothing the second time', () => {
    const once = fillReadme(marked('parts', 'x\n'), manifest);
    expect(fillReadme(once, manifest)).toBe(once);
  });

  it('refuses a marker that names no table, and a manifest without an element', () => {
    expect(() => fillReadme(marked('colours', ''), manifest)).toThrow('manifest:colours');
    expect(() => fillReadme('', { modules: [] })).toThrow('no custom element');
  });
});
