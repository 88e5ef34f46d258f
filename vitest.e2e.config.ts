import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const hasSharedData = existsSync(join(import.meta.dirname, '..', 'shared', 'corpora'));

/** Tests that drive a browser: two files at a time, as one often waits while the other works. */
export default defineConfig({
  test: {
    // A loaded machine draws late; what never comes still fails.
    expect: { poll: { timeout: 20_000 } },
    include: ['test/e2e/**/*.test.ts'],
    // As in vitest.config.ts: real transcripts where they lie beside the repository.
    exclude: ['node_modules/**', ...(hasSharedData ? [] : ['test/e2e/real/**'])],
    environment: 'node',
    maxWorkers: 2,
    testTimeout: 180_000,
    hookTimeout: 60_000,
  },
});
