/** The part of a custom-elements manifest that the README shows. */
export interface Manifest {
  readonly modules: readonly { readonly declarations: readonly Declaration[] }[];
}

interface Declaration extends Readonly<Partial<Record<TableName, readonly Entry[]>>> {
  readonly customElement?: boolean;
  readonly members?: readonly Member[];
}

interface Entry {
  readonly name: string;
  readonly description?: string;
  readonly type?: { readonly text: string };
  readonly default?: string;
}

interface Member extends Entry {
  readonly kind: string;
  readonly attribute?: string;
  readonly readonly?: boolean;
  readonly privacy?: string;
  readonly static?: boolean;
}

type TableName = 'attributes' | 'events' | 'cssParts' | 'cssProperties' | 'cssStates' | 'slots';
type Row = readonly string[];

interface Table {
  readonly head: Row;
  readonly rows: (element: Declaration) => readonly Row[];
}

/** What may stand after `manifest:` in a marker of the README. */
const TABLES: Readonly<Record<string, Table>> = {
  attributes: {
    head: ['attribute', 'type', 'default', 'what it does'],
    rows: ({ attributes = [] }) => attributes.map((entry) => [code(entry.name), code(entry.type?.text), code(entry.default), prose(entry)]),
  },
  properties: {
    head: ['property', 'type', 'what it is'],
    rows: ({ members = [] }) => members.filter(isPropertyOnly).map((entry) => [code(entry.name), code(entry.type?.text), prose(entry)]),
  },
  events: {
    head: ['event', 'type', 'when'],
    rows: ({ events = [] }) => events.map((entry) => [code(entry.name), code(entry.type?.text), prose(entry)]),
  },
  parts: { head: ['part', 'what it is'], rows: ({ cssParts = [] }) => cssParts.map((entry) => [code(entry.name), prose(entry)]) },
  'css-properties': {
    head: ['custom property', 'default', 'what it sets'],
    rows: ({ cssProperties = [] }) => cssProperties.map((entry) => [code(entry.name), code(entry.default), prose(entry)]),
  },
  states: { head: ['state', 'when'], rows: ({ cssStates = [] }) => cssStates.map((entry) => [code(entry.name), prose(entry)]) },
  slots: {
    head: ['slot', 'what goes in'],
    rows: ({ slots = [] }) => slots.map((entry) => [entry.name === '' ? '(default)' : code(entry.name), prose(entry)]),
  },
};

const MARKED = /<!-- manifest:([\w-]+) -->[\s\S]*?<!-- \/manifest -->/g;

/**
 * A README with each table between `<!-- manifest:attributes -->` and `<!-- /manifest -->` (likewise
 * `properties`, `events`, `parts`, `css-properties`, `states`, `slots`) made anew from the manifest.
 * @throws {Error} when a marker names no table, or the manifest holds no custom element.
 */
export function fillReadme(readme: string, manifest: Manifest): string {
  const element = manifest.modules.flatMap(({ declarations }) => declarations).find(({ customElement }) => customElement);
  if (!element) throw new Error('The custom-elements manifest holds no custom element.');
  return readme.replace(MARKED, (_marked, name: string) => {
    const table = TABLES[name];
    if (!table) throw new Error(`manifest:${name} is none of ${Object.keys(TABLES).join(', ')}.`);
    return `<!-- manifest:${name} -->\n${markdown(table, element)}\n<!-- /manifest -->`;
  });
}

function markdown({ head, rows }: Table, element: Declaration): string {
  return [head, head.map(() => '---'), ...rows(element)].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function isPropertyOnly({ kind, attribute, privacy = 'public', static: isStatic = false }: Member): boolean {
  return kind === 'field' && attribute === undefined && privacy === 'public' && !isStatic;
}

function code(text: string | undefined): string {
  return text === undefined ? '–' : `\`${oneLine(text)}\``;
}

function prose({ description = '' }: Entry): string {
  return oneLine(description);
}

function oneLine(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .trim()
    .replaceAll('|', String.raw`\|`);
}
