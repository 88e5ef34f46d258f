import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../electron/importers/parse-document.ts';
import type { ParsedDocument } from '../../shared/domain/transcript.ts';
import { expectLawful, spoken } from '../importers/parsed-law.ts';
import { sharedPath } from '../support/shared-data.ts';

async function read(path: string): Promise<ParsedDocument> {
  const fileName = path.split('/').at(-1) ?? '';
  const document = await parseDocument({ fileName, bytes: readFileSync(sharedPath(path)) });
  expectLawful(document);
  return document;
}

describe('interviews as printed by another program for qualitative research', () => {
  const folder = 'corpora/coded_pdpilot';

  it.each(['P1', 'P2', 'P3', 'P4'])(
    '%s: every paragraph and every turn as in the text, no number of the margin',
    async (name) => {
      const printed = await read(`${folder}/transcripts_pdf/${name}.pdf`);
      const plain = await read(`${folder}/transcripts_txt/${name}.txt`);
      const [heading, ...paragraphs] = printed.text.split('\n');
      expect(heading).toBe('Interview');
      expect(paragraphs).toEqual(plain.text.trim().split('\n'));
      expect(spoken(printed)).toEqual(spoken(plain));
      const removed = printed.warnings.find(({ code }) => code === 'page-marks-removed')?.count ?? 0;
      expect(removed).toBeGreaterThan(paragraphs.length);
    },
  );
});

describe('PDFs that are hard to read', () => {
  const folder = 'corpora/parsers_pdf_pdfminer';
  const refused = new Map([
    ['aes-256.pdf', 'encrypted-file'],
    ['rc4-40.pdf', 'encrypted-file'],
    ['pdf-with-jbig2.pdf', 'scanned-file'],
  ]);
  const files = readdirSync(sharedPath(folder)).filter((name) => name.endsWith('.pdf'));

  it.each(files.filter((name) => refused.has(name)))('%s is refused for what it is', async (name) => {
    await expect(read(`${folder}/${name}`)).rejects.toMatchObject({ code: refused.get(name) });
  });

  // Page marks and a foot are left out on purpose; the Japanese font of simple3.pdf has no name.
  const foot = 'wydruk pochodzi z systemu wfirma pl wersja 21 2';
  const missing = new Map([
    ['zen_of_python_corrupted.pdf', 'page 1 1 1 1'],
    ['issue-625-identity-cmap.pdf', `${foot} ${foot}`],
    ['simple3.pdf', 'あ い う え お あ い う え お'],
  ]);

  it.each(files.filter((name) => !refused.has(name)))(
    '%s has every word that another reader finds, and no other',
    async (name) => {
      const document = await read(`${folder}/${name}`);
      const path = `${folder}/expected_by_pdftotext/${name.replace(/pdf$/, 'txt')}`;
      const leftOut = wordsOf(missing.get(name) ?? '');
      expect([...wordsOf(document.text), ...leftOut].toSorted()).toEqual(
        wordsOf(readFileSync(sharedPath(path), 'utf8')).toSorted(),
      );
    },
  );

  it('vertical writing is read from right to left', async () => {
    const { text } = await read(`${folder}/jo.pdf`);
    expect(text).toMatch(
      /^序\nわたくしといふ現象は\n假定された有機交流電燈の\nひとつの青い照明です\n（あらゆる/,
    );
  });
});

/** Words of spaced scripts, single letters of Japanese, without signs. */
function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{Script=Latin}\p{N}]+/gu) ?? []
  );
}
