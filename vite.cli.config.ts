import { chmodSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, runnerImport, type Plugin } from 'vite';

const path = (name: string) => fileURLToPath(new URL(name, import.meta.url));

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

function executable(): Plugin {
  return { name: 'executable', writeBundle: () => chmodSync(path('dist/cli.js'), 0o755) };
}

/**
 * The command for Node, beside the library. It is a build of its own: as one more entry of the library's it would part
 * the library's chunks otherwise, and the first map would pay for it.
 */
export default defineConfig({
  publicDir: false,
  plugins: [stylesheetAsText(), executable()],
  ssr: { noExternal: true },
  build: {
    ssr: 'src/cli/main.ts',
    outDir: 'dist',
    emptyOutDir: false,
    target: 'node20.19',
    rolldownOptions: {
      output: { minify: true, entryFileNames: 'cli.js', chunkFileNames: 'cli/[name]-[hash].js' },
    },
  },
});
