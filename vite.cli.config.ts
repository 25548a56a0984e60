import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, runnerImport, type Plugin } from 'vite';

const STYLESHEET = /[\\/]src[\\/]cli[\\/]stylesheet\.ts$/;

/** Puts the stylesheet into the command as a text: beside it lies no source to read it from. */
function stylesheetAsText(): Plugin {
  return {
    name: 'stylesheet-as-text',
    async load(id) {
      if (!STYLESHEET.test(id)) return null;
      const { module } = await runnerImport<{ readonly stylesheet: string }>(id);
      return `export const stylesheet = ${JSON.stringify(module.stylesheet)};`;
    },
  };
}

/** Lets the command be run by its name. */
function executable(): Plugin {
  return {
    name: 'executable',
    writeBundle: ({ dir = '' }) => {
      chmodSync(join(dir, 'cli.js'), 0o755);
    },
  };
}

/**
 * The command for Node, beside the library. It is a build of its own: as one more entry of the library's it would part
 * the library's chunks otherwise, and the first map would pay for it.
 */
export default defineConfig({
  publicDir: false,
  plugins: [stylesheetAsText(), executable()],
  ssr: { noExternal: true },
  // The one for Node brings worker threads, which nothing here uses.
  resolve: { alias: [{ find: /^fflate$/, replacement: 'fflate/browser' }] },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist',
    emptyOutDir: false,
    target: 'node20.19',
    rolldownOptions: { output: { minify: true, entryFileNames: 'cli.js', chunkFileNames: 'cli/[name]-[hash].js' } },
  },
});
