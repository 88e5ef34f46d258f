import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const hasSharedData = existsSync(join(import.meta.dirname, '..', 'shared', 'corpora'));

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // Tests on real transcripts run only where those lie beside the repository; `scripts/test.ts` says which it was.
    exclude: ['node_modules/**', 'test/e2e/**', ...(hasSharedData ? [] : ['test/real/**'])],
    environment: 'node',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
