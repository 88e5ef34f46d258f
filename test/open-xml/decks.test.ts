import { spawn } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { renderDeckFile, type DeckFileTask } from '../../electron/workers/render-deck.ts';
import { openXmlValidator } from '../../scripts/find-program.ts';
import { deckTask } from '../support/deck-study.ts';
import { demoStudy } from '../support/demo-study.ts';
import { temporaryFolder } from '../support/open-backend.ts';
import { templateFile, type TemplateWish } from '../support/template-file.ts';

const folder = temporaryFolder();
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function written(task: DeckFileTask): Promise<Uint8Array> {
  return (await renderDeckFile(task, () => undefined)).bytes;
}

const reportSchema = z.object({ errors: z.array(z.object({ path: z.string(), description: z.string() })) });

/** What Microsoft's Open XML SDK finds wrong with a file by the rules of the present Office, a line each. */
async function problemsOf(name: string, bytes: Uint8Array): Promise<readonly string[]> {
  const file = join(folder, name);
  writeFileSync(file, bytes);
  const child = spawn(openXmlValidator() ?? '', [file, 'Microsoft365'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) throw new Error(`the validator ended with ${code}: ${output}`);
  return reportSchema
    .parse(JSON.parse(output))
    .errors.map(({ path, description }) => `${path}: ${description}`);
}

const study = { en: demoStudy('en'), ja: demoStudy('ja') } as const;

describe('a file of a deck has nothing for an Office program to repair', () => {
  it.each([
    ['en', 'pptx'],
    ['ja', 'pptx'],
    ['en', 'docx'],
    ['ja', 'docx'],
  ] as const)(
    'written from the study (%s, %s)',
    async (language, format) => {
      const bytes = await written(deckTask({ data: study[language], format }));
      expect(await problemsOf(`deck-${language}.${format}`, bytes)).toEqual([]);
      const workbooks = Object.entries(unzipSync(bytes)).filter(([name]) => name.endsWith('.xlsx'));
      expect(workbooks.length).toBeGreaterThan(1);
      for (const [index, [, workbook]] of workbooks.entries())
        expect(await problemsOf(`${language}-${format}-${index}.xlsx`, workbook)).toEqual([]);
    },
    60_000,
  );

  const templates: [name: string, wish: TemplateWish][] = [
    ['16:9', {}],
    ['4:3', { size: { w: 10, h: 7.5 } }],
    ['without places for titles', { withTitle: false }],
    ['with thirty layouts', { more: 29 }],
  ];
  it.each(templates)(
    'written into a company’s presentation (%s)',
    async (_, wish) => {
      const task = deckTask({ data: study.en, format: 'pptx', length: 10 });
      const bytes = await written({ ...task, template: await templateFile(wish) });
      expect(await problemsOf('template.pptx', bytes)).toEqual([]);
    },
    60_000,
  );
});
