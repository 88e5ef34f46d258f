import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { officePrograms } from '../../scripts/find-program.ts';
import type { Output } from '../../shared/api/contract.ts';
import { callBackend, temporaryFolder, testBackend } from '../support/open-backend.ts';

const folder = temporaryFolder();
const backend = testBackend(folder);
afterAll(async () => {
  await backend.close();
  rmSync(folder, { recursive: true, force: true });
});

const programs = officePrograms();

/** Pages and fonts of a deck as LibreOffice sets it. */
function convert(name: string, bytes: Uint8Array): number {
  if (!programs) throw new Error('this test runs only where LibreOffice is');
  const work = join(folder, name);
  mkdirSync(work);
  writeFileSync(join(work, 'deck.pptx'), bytes);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const args = [profile, '--headless', '--convert-to', 'pdf', '--outdir', work, join(work, 'deck.pptx')];
  execFileSync(programs.office, args, { stdio: 'pipe', timeout: 150_000 });
  const info = execFileSync(programs.pdfinfo, [join(work, 'deck.pdf')], { encoding: 'utf8' });
  return Number(/^Pages:\s+(\d+)/m.exec(info)?.[1]);
}

it.each(['en', 'ja'] as const)(
  'the sample’s deck opens in LibreOffice, every slide a page (%s)',
  async (language) => {
    const { handle } = (await callBackend(backend, 'studies.openSample', {
      language,
    })) as Output<'studies.openSample'>;
    const slides = (await callBackend(backend, 'deck.slides', {}, handle)) as Output<'deck.slides'>;
    const { blobId } = (await callBackend(
      backend,
      'deck.render',
      { format: 'pptx' },
      handle,
    )) as Output<'deck.render'>;
    expect(slides.length).toBeGreaterThanOrEqual(8);
    expect(slides.length).toBeLessThanOrEqual(12);
    expect(convert(language, backend.blobs.get(blobId).bytes)).toBe(slides.length);
  },
  180_000,
);
