import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { officePrograms, openXmlValidator } from './scripts/find-program.ts';

const hasSharedData = existsSync(join(import.meta.dirname, '..', 'shared', 'corpora'));

/** They put a stand-in in Electron's place: what they load must not be loaded by others before. */
const withFakeElectron = ['test/desktop/**', 'test/contract/ipc.test.ts'];

/** They draw into a page (jsdom), where what one leaves would be seen by the next. */
const withPage = globSync('test/**/*.test.{ts,tsx}', { cwd: import.meta.dirname }).filter((file) =>
  readFileSync(join(import.meta.dirname, file), 'utf8').startsWith('// @vitest-environment jsdom'),
);

/** Tests on real data, and those that start whole programs again and again: `npm test` runs them, `npm run check` does not. */
const long = [
  'test/real/**',
  'test/packaging/**',
  'test/office/**',
  'test/open-xml/**',
  'test/cli/process.test.ts',
  'test/database/forget.test.ts',
  'test/database/two-processes.test.ts',
  '**/sentence-model.test.ts',
];

// Tests on real transcripts run where those lie beside the repository, decks are opened where LibreOffice is and checked where the Open XML SDK is;
// `scripts/test.ts` says in one line each where they are not.
const exclude = [
  'node_modules/**',
  'test/e2e/**',
  ...(hasSharedData ? [] : ['test/real/**']),
  ...(officePrograms() ? [] : ['test/office/**']),
  ...(openXmlValidator() ? [] : ['test/open-xml/**']),
];

const every = 'test/**/*.test.{ts,tsx}';

// Files share the worker they run in, and what it has loaded: half of the time went into loading it anew for each.
const together = { isolate: false } as const;

export default defineConfig({
  test: {
    environment: 'node',
    testTimeout: 30_000,
    hookTimeout: 60_000,
    projects: [
      project('quick', {
        ...together,
        include: [every],
        exclude: [...exclude, ...withFakeElectron, ...withPage, ...long],
      }),
      project('page', { include: withPage, exclude }),
      project('desktop', { include: withFakeElectron.map(testsIn), exclude }),
      project('long', { ...together, include: long.map(testsIn), exclude }),
    ],
  },
});

type Settings = { readonly isolate?: boolean; readonly include: string[]; readonly exclude: string[] };

function project(name: string, test: Settings) {
  return { extends: true as const, test: { name, ...test } };
}

function testsIn(place: string): string {
  return place.replace(/\*\*$/, '**/*.test.ts');
}
