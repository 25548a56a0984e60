import { execFileSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { buildPackage } from './harness/package-build.js';
import { readOptions, type Options, type SubjectName } from './options.js';
import { markdownTable } from './parts/markdown-table.js';
import { verdict } from './parts/figures.js';
import type { Findings, Subject } from './subjects/subject.js';

// Installs what the bench alone needs, builds the package and its pages, measures, and prints Markdown.

const folder = import.meta.dirname;
const out = join(folder, 'dist');

const SUBJECTS: Readonly<Record<SubjectName, () => Promise<Subject>>> = {
  'first-map': async () => (await import('./subjects/first-map.js')).measureFirstMap,
  change: async () => (await import('./subjects/change.js')).measureChange,
  large: async () => (await import('./subjects/large.js')).measureLarge,
  'create-remove': async () => (await import('./subjects/create-remove.js')).measureCreateRemove,
  read: async () => (await import('./subjects/read.js')).measureRead,
};

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

function prepare(): void {
  if (!existsSync(join(folder, 'node_modules/maplibre-gl'))) {
    tell("Installing the bench's own packages …");
    execFileSync('npm', ['ci', '--prefix', folder, '--no-audit', '--no-fund'], { stdio: ['ignore', 2, 2] });
  }
}

async function run(options: Options): Promise<readonly Findings[]> {
  prepare();
  // Only now is there what these import.
  const [{ buildPages, htmlOf, versionOf }, { writeScenes }, { writeTable }, { serve }, { startBrowser }] = await Promise.all([
    import('./harness/pages.js'),
    import('./harness/scenes.js'),
    import('./harness/table-file.js'),
    import('./harness/server.js'),
    import('./harness/browser.js'),
  ]);
  if (options.build) {
    tell('Building the package and the pages …');
    buildPackage();
    await buildPages(join(out, 'pages'));
  }
  const scenes = writeScenes(join(out, 'scenes'));
  const tableFile = writeTable(join(out, 'scenes'));
  const server = await serve((site) => {
    const [page = '', scene = ''] = site.split('@');
    return [join(out, 'pages', page), join(out, 'scenes', scene, page === 'driven-ours' ? 'ours' : 'peer')];
  });
  const browser = await startBrowser();
  const found: Findings[] = [];
  try {
    process.stdout.write(
      [
        `# Bench of padang-map ${versionOf('padang-map')}`,
        '',
        `Chromium ${browser.version()}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}, WebGL in software; ${options.rounds} interleaved rounds, medians.`,
        `Peers: ${['d3-geo', 'leaflet', 'echarts', 'maplibre-gl'].map((name) => `${name} ${versionOf(name)}`).join(', ')}.`,
        '',
        '',
      ].join('\n'),
    );
    for (const name of options.subjects) {
      const measure = await SUBJECTS[name]();
      const findings = await measure({
        browser,
        server,
        scenes,
        tableFile,
        rounds: options.rounds,
        isQuick: options.isQuick,
        url: (page, scene, query = '') => `${server.url}${page}@${scene}/${htmlOf(page)}${query}`,
        tell,
      });
      found.push(findings);
      process.stdout.write(
        `## ${findings.title}\n\n${[findings, ...(findings.more ?? [])].map(({ header, rows }) => `${markdownTable(header, rows)}\n\n`).join('')}${findings.notes.map((note) => `- ${note}\n`).join('')}\n`,
      );
    }
  } finally {
    await browser.close();
    await server.close();
  }
  return found;
}

const options = readOptions(process.argv.slice(2));
const found = await run(options);
const figures = found.flatMap((findings) => findings.figures);
process.stdout.write(
  `## Figures to reach\n\n${markdownTable(
    ['figure', 'target', 'measured', 'verdict'],
    figures.map((figure) => [figure.name, figure.target, figure.measured, verdict(figure)]),
  )}\n`,
);
if (options.jsonFile !== null) writeFileSync(options.jsonFile, JSON.stringify(found, null, 1));
