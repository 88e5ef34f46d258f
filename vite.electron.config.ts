import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig, type UserConfig } from 'vite';

const root = import.meta.dirname;
const outDir = join(root, 'dist/electron');

/**
 * What stays a package beside the bundle: native code, and packages that look for their own files at run time.
 * `electron-builder.yml` ships exactly these (and what they need themselves).
 */
export const packagesBeside = ['better-sqlite3', 'tinypool', '@sglkc/kuromoji', 'pdfjs-dist'];

const common = {
  root,
  logLevel: 'warn',
  publicDir: false,
  resolve: { mainFields: ['module', 'main'], conditions: ['node', 'import', 'default'] },
} satisfies UserConfig;

/** Everything on the Node side, as modules that Electron and Node alike can start. */
function nodeSide(): UserConfig {
  const entries = {
    main: 'electron/desktop/main.ts',
    'local-host': 'electron/local-host/main.ts',
    cli: 'electron/cli/main.ts',
    worker: 'electron/workers/entry.ts',
  };
  return {
    ...common,
    ssr: { target: 'node', noExternal: true, external: ['electron', ...packagesBeside] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: true,
      target: 'node24',
      minify: false,
      rollupOptions: {
        input: Object.fromEntries(
          Object.entries(entries)
            .map(([name, file]) => [name, join(root, file)] as const)
            .filter(([, file]) => existsSync(file)),
        ),
        // Chunks lie beside the entries: code finds the worker and the shipped folders from where it is.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  };
}

/** The preload runs in Chromium's sandbox: one CommonJS file that may require nothing but `electron`. */
function preload(): UserConfig {
  return {
    ...common,
    ssr: { target: 'node', noExternal: true, external: ['electron'] },
    build: {
      ssr: true,
      outDir,
      emptyOutDir: false,
      target: 'chrome140',
      minify: false,
      rollupOptions: {
        input: { preload: join(root, 'electron/desktop/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  };
}

/** `vite build -c vite.electron.config.ts`, then the same with `--mode preload`. */
export default defineConfig(({ mode }) => (mode === 'preload' ? preload() : nodeSide()));
