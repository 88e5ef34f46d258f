import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { problemLog } from '../../electron/backend/problem-log.ts';
import { temporaryFolder } from '../support/open-backend.ts';

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('keeps the id, the kind and the places of a problem, and none of its words', () => {
  const log = problemLog(folder);
  const error = new TypeError('cannot read "my shoulders dropped\nat last"');
  log({ level: 'error', id: '1a2b3c4d', text: error.stack ?? '' });
  const written = readFileSync(join(folder, 'problems.log'), 'utf8');
  expect(written).toMatch(/^\S+ error 1a2b3c4d\nTypeError\n\s+at .*problem-log\.test\.ts/);
  expect(written).not.toContain('shoulders');
});

it('begins anew where the file is full, and keeps the one before', () => {
  writeFileSync(join(folder, 'problems.log'), 'x'.repeat(1_000_001));
  problemLog(folder)({ level: 'error', id: 'next', text: 'Error: y' });
  expect(readdirSync(folder).toSorted()).toEqual(['problems.log', 'problems.old.log']);
  expect(readFileSync(join(folder, 'problems.log'), 'utf8')).toContain('next');
});
