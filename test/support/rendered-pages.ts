import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { officePrograms } from '../../scripts/find-program.ts';
import type { DrawnWord } from './text-boxes.ts';

type Programs = NonNullable<ReturnType<typeof officePrograms>>;

/** Presentations converted to PDF by LibreOffice in one go; names without an ending, in `folder`. */
export function toPdf(programs: Programs, folder: string, files: ReadonlyMap<string, Uint8Array>): void {
  for (const [name, bytes] of files) writeFileSync(join(folder, `${name}.pptx`), bytes);
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
  const paths = [...files.keys()].map((name) => join(folder, `${name}.pptx`));
  execFileSync(
    programs.office,
    [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...paths],
    {
      stdio: 'pipe',
      timeout: 280_000,
    },
  );
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};
const attribute = (tag: string, name: string) =>
  Number(new RegExp(` ${name}="([\\d.-]+)"`, 'u').exec(tag)?.[1]);

/** Every word of every page of a PDF with the place where it stands, as Poppler reads it. */
export function wordsOfPages(programs: Programs, pdf: string): DrawnWord[][] {
  const out = `${pdf}.html`;
  execFileSync(programs.pdftotext, ['-bbox', pdf, out]);
  return readFileSync(out, 'utf8')
    .split('<page ')
    .slice(1)
    .map((page) =>
      [...page.matchAll(/<word ([^>]*)>([^<]*)<\/word>/gu)].map(([, tag = '', text = '']) => {
        const [x, y] = [attribute(` ${tag}`, 'xMin') / 72, attribute(` ${tag}`, 'yMin') / 72];
        const box = {
          x,
          y,
          w: attribute(` ${tag}`, 'xMax') / 72 - x,
          h: attribute(` ${tag}`, 'yMax') / 72 - y,
        };
        return { text: text.replaceAll(/&(?:amp|lt|gt|quot|#39);/gu, (one) => entities[one] ?? one), box };
      }),
    );
}
