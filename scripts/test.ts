import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { failedTests, type Report } from './failed-tests.ts';
import { needChromium } from './find-chromium.ts';
import { officePrograms, openXmlValidator } from './find-program.ts';
import { projectFolder, runCommand, tool } from './run-command.ts';

// Every test: units and contracts, the packaged app, real transcripts where they are, and the browser.
const shared = join(projectFolder, '..', 'shared', 'corpora');
console.log(
  existsSync(shared)
    ? 'Real transcripts are beside the project: test/real and test/e2e/real run too.'
    : 'No ../shared beside the project: the tests on real transcripts (test/real, test/e2e/real) do not run.',
);

if (!officePrograms()) {
  console.log(
    'No LibreOffice with Impress, Writer and Poppler here: the tests that open decks and reports in it (test/office) do not run.',
  );
}
if (!existsSync('/dev/full')) {
  console.log(
    'No /dev/full on this system: the tests of a full disk (in test/blobs and test/cli) do not run.',
  );
}
if (process.platform === 'win32') {
  console.log(
    'No named pipes of this kind on Windows: the test of a kill while a file is written (in test/blobs) does not run.',
  );
}
if (!openXmlValidator()) {
  console.log(
    'No Open XML SDK for this platform: the tests that check decks by it (test/open-xml) do not run.',
  );
}

/** One line for each file; colours only where a person looks on. */
const reporting = ['--reporter', 'default', '--slowTestThreshold', '600000', '--reporter', 'json'];
const plain: Record<string, string> = process.stdout.isTTY ? {} : { NO_COLOR: '1' };
const nothing: Report = { numPassedTests: 0, numFailedTests: 1, success: false, testResults: [] };

async function runVitest(config: string, env: Record<string, string>): Promise<Report> {
  const folder = mkdtempSync(join(tmpdir(), 'hara-report-'));
  const file = join(folder, 'report.json');
  try {
    const args = ['run', '--config', config, ...reporting, '--outputFile.json', file];
    const code = await runCommand(tool('vitest'), args, { ...plain, ...env });
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    return { ...report, success: report.success && code === 0 };
  } catch {
    return nothing;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  const chromium = await needChromium();
  const built = await runCommand(tool('vite'), ['build', '--logLevel', 'warn']);
  if (built !== 0) throw new Error('the renderer could not be built');
  const env = { HARA_CHROMIUM: chromium };
  const reports = [await runVitest('vitest.config.ts', env), await runVitest('vitest.e2e.config.ts', env)];
  const passed = reports.reduce((sum, report) => sum + report.numPassedTests, 0);
  const failed = reports.reduce((sum, report) => sum + report.numFailedTests, 0);
  const allWell = reports.every((report) => report.success);
  // Said once more at the end: a log that is cut still has it.
  const names = reports.flatMap((report) => failedTests(report, projectFolder));
  if (names.length > 0) console.log(['Failed:', ...names.slice(0, 40)].join('\n  '));
  console.log(`${passed} passed, ${allWell ? 0 : Math.max(1, failed)} failed`);
  process.exitCode = allWell ? 0 : 1;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.log('0 passed, 1 failed');
  process.exitCode = 1;
}
