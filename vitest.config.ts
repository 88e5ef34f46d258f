import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { officePrograms } from './scripts/find-program.ts';

const hasSharedData = existsSync(join(import.meta.dirname, '..', 'shared', 'corpora'));

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    // Tests on real transcripts run where those lie beside the repository, decks are opened where LibreOffice is;
    // `scripts/test.ts` says in one line each where they are not.
    exclude: [
      'node_modules/**',
      'test/e2e/**',
      ...(hasSharedData ? [] : ['test/real/**']),
      ...(officePrograms() ? [] : ['test/office/**']),
    ],
    environment: 'node',
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
