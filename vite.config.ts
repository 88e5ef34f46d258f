import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { build, defineConfig, type Plugin, type UserConfig } from 'vite';

const root = import.meta.dirname;

/** Every browser that can show the page reads woff2; the older copies would double the build. */
function withoutOldFonts(): Plugin {
  return {
    name: 'without-old-fonts',
    enforce: 'pre',
    transform(code, id) {
      if (!/@fontsource[^?]*\.css/.test(id)) return undefined;
      return code.replace(/,\s*url\([^)]*\.woff\)\s*format\(['"]woff['"]\)/g, '');
    },
  };
}

/** The explorer that is handed round as a file has a build of its own; whoever builds the page gets both. */
function explorerToo(): Plugin {
  return {
    name: 'explorer-too',
    apply: 'build',
    async closeBundle() {
      await build({ configFile: join(root, 'vite.explorer.config.ts') });
    },
  };
}

/** The page, for both hosts: `vite build`. Relative addresses, so that it also runs from `app://`. */
function pageConfig(): UserConfig {
  return {
    root: join(root, 'renderer'),
    base: './',
    plugins: [withoutOldFonts(), react(), explorerToo()],
    build: {
      outDir: join(root, 'dist/renderer'),
      emptyOutDir: true,
      target: ['chrome130', 'firefox132', 'safari18'],
      // Fonts as data: addresses would need a wider content security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 900,
    },
  };
}

export default defineConfig(pageConfig);
