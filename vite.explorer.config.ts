import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const root = import.meta.dirname;

/**
 * The explorer for people without the app, as one classic script and one style sheet with its fonts inside:
 * `electron/exporters/explorer-html.ts` puts both into the page together with the study's data.
 */
export default defineConfig({
  root: join(root, 'renderer'),
  base: './',
  publicDir: false,
  logLevel: 'warn',
  plugins: [react()],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    outDir: join(root, 'dist/explorer'),
    emptyOutDir: true,
    target: ['chrome130', 'firefox132', 'safari18'],
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    cssCodeSplit: false,
    modulePreload: false,
    chunkSizeWarningLimit: 2000,
    rollupOptions: {
      input: join(root, 'renderer/explorer-file/main.tsx'),
      output: { format: 'iife', entryFileNames: 'explorer.js', assetFileNames: 'explorer[extname]' },
    },
  },
});
