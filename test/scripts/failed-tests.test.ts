import { expect, it } from 'vitest';
import { failedTests } from '../../scripts/failed-tests.ts';

it('names each failing test with its file, and a file that failed as a whole', () => {
  const test = (fullName: string, status = 'passed') => ({ fullName, status });
  const report = {
    numPassedTests: 2,
    numFailedTests: 1,
    success: false,
    testResults: [
      { name: '/hara/test/a.test.ts', status: 'passed', assertionResults: [test('holds')] },
      {
        name: '/hara/test/b.test.ts',
        status: 'failed',
        assertionResults: [test('a study opens', 'failed'), test('a study closes')],
      },
      { name: '/hara/test/c.test.ts', status: 'failed', assertionResults: [] },
    ],
  };
  expect(failedTests(report, '/hara')).toEqual(['test/b.test.ts > a study opens', 'test/c.test.ts']);
});
