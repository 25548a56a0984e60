import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Extractor, ExtractorConfig } from '@microsoft/api-extractor';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The package's entries that code imports. */
export const ENTRIES = ['index', 'core', 'adapters', 'testing', 'static'] as const;
type Entry = (typeof ENTRIES)[number];

/** Where the report of an entry is kept. */
export const reportFile = (entry: Entry): string => join(ROOT, 'api', `${entry}.api.md`);

/** What an entry offers, and the types that it mentions without offering them. */
export interface ApiReport {
  readonly text: string;
  readonly forgotten: readonly string[];
}

/** Reads what an entry offers from the declarations that `npm run build` has made. */
export function apiReport(entry: Entry): ApiReport {
  const folder = mkdtempSync(join(tmpdir(), 'padang-map-api-'));
  const file = `${entry}.api.md`;
  const forgotten: string[] = [];
  const configObject = {
    projectFolder: ROOT,
    mainEntryPointFilePath: join(ROOT, `dist/types/${entry}.d.ts`),
    compiler: { tsconfigFilePath: join(ROOT, 'tsconfig.build.json') },
    apiReport: { enabled: true, reportFileName: file, reportFolder: folder, reportTempFolder: join(folder, 'temp') },
    docModel: { enabled: false },
    dtsRollup: { enabled: false },
    tsdocMetadata: { enabled: false },
    messages: {
      compilerMessageReporting: { default: { logLevel: 'none' } },
      extractorMessageReporting: { default: { logLevel: 'none' }, 'ae-forgotten-export': { logLevel: 'error' } },
      tsdocMessageReporting: { default: { logLevel: 'none' } },
    },
  };
  const config = ExtractorConfig.prepare({
    configObject: configObject as never,
    configObjectFullPath: undefined,
    packageJsonFullPath: join(ROOT, 'package.json'),
  });
  try {
    Extractor.invoke(config, {
      localBuild: true,
      messageCallback: (message) => {
        if (message.messageId === 'ae-forgotten-export') forgotten.push(message.text);
        message.handled = true;
      },
    });
    return { text: readFileSync(join(folder, file), 'utf8').replaceAll('\r\n', '\n'), forgotten };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// Makes the reports in api/ anew: `npm run build && npm run build:api`.
if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  for (const entry of ENTRIES) {
    const { text, forgotten } = apiReport(entry);
    for (const each of forgotten) process.stderr.write(`${entry}: ${each}\n`);
    writeFileSync(reportFile(entry), text);
  }
