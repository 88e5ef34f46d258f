import { existsSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  cliCheckSchema,
  cliCompactSchema,
  cliDeckSchema,
  cliExportSchema,
  cliHistorySchema,
  cliSearchSchema,
  cliStatementsSchema,
  cliThemesSchema,
} from '../../shared/api/cli-output.ts';
import { dump } from '../support/dump.ts';
import { readPackage } from '../support/read-package.ts';
import { templateFile } from '../support/template-file.ts';
import { hara, haraJson, workFolder } from './run-in-process.ts';
import { makeSmallStudy } from './small-study.ts';

const folder = workFolder();
let study = '';
beforeAll(async () => {
  study = (await makeSmallStudy(folder.at)).study;
});
afterAll(folder.remove);

describe('themes', () => {
  it('put every coded passage in exactly one place and count people, core ones apart', async () => {
    const themes = cliThemesSchema.parse(await haraJson('themes', study, '--seed', '3'));
    expect(Object.keys(themes)).toEqual([
      'themes',
      'unassigned',
      'levels',
      'level',
      'automaticLevel',
      'seedAgreement',
      'seed',
      'version',
      'model',
      'inputHash',
    ]);
    expect(themes.seed).toBe(3);
    const places = [...themes.themes.flatMap(({ passages }) => passages), ...themes.unassigned];
    expect(places).toHaveLength(18);
    expect(new Set(places.map(({ documentId, start, end }) => `${documentId}:${start}-${end}`)).size).toBe(
      18,
    );
    expect(Object.keys(places[0] ?? {})).toEqual([
      'documentId',
      'document',
      'participant',
      'start',
      'end',
      'quote',
    ]);
    for (const { support, passages } of themes.themes) {
      expect(new Set(passages.map(({ participant }) => participant)).size).toBe(support.participants);
      expect({ total: support.participantsTotal, core: support.coreTotal }).toEqual({ total: 6, core: 3 });
    }
  });

  it('are the same again for the same seed', async () => {
    const first = await haraJson('themes', study, '--seed', '3');
    expect(await haraJson('themes', study, '--seed', '3')).toEqual(first);
  });

  it('are shown as a table of people, core customers and passages', async () => {
    const { out, code } = await hara(['themes', study]);
    expect(code).toBe(0);
    expect(out).toMatch(/^theme +people +core +passages +stability$/m);
    expect(out).toMatch(
      /\d of 6 +\d of 3 +\d+ +(?:stable|fairly stable|unstable|could be chance|stability unknown)$/m,
    );
    expect((await hara(['themes', study], { language: 'ja' })).out).toContain('テーマ');
  });
});

describe('statements', () => {
  it('are proposed from the themes where there are none, marked so, and nothing is stored', async () => {
    const before = dump(study);
    const { proposals, statements } = cliStatementsSchema.parse(await haraJson('statements', study));
    expect(proposals).toBe(true);
    expect(statements.length).toBeGreaterThan(0);
    expect(statements[0]).toMatchObject({ id: null, state: 'proposal', slots: { feels: 'body at rest' } });
    expect(
      statements[0]?.evidence.some(({ slot, quote }) => slot === 'feels' && quote.includes('shoulders drop')),
    ).toBe(true);
    expect(dump(study)).toBe(before);
    const { out } = await hara(['statements', study]);
    expect(out).toContain('These are proposals made of the themes; nothing was stored.');
    expect(out).toContain('[proposal]');
  });
});

describe('statements in the language asked', () => {
  it.each([
    ['en', /\.$/, /\?$/],
    ['ja', /。$/, /か。$/],
  ] as const)('say several drafts and the next questions (%s)', async (lang, end, question) => {
    const { language, statements } = cliStatementsSchema.parse(
      await haraJson('statements', study, '--lang', lang),
    );
    expect(language).toBe(lang);
    const [first] = statements;
    expect(first?.text).toMatch(end);
    expect(new Set(first?.drafts.map(({ text }) => text)).size).toBeGreaterThanOrEqual(4);
    const asked = statements.flatMap(({ questions }) => questions);
    expect(asked.length).toBeGreaterThan(0);
    for (const { questions } of asked) expect(questions.every((each) => question.test(each))).toBe(true);
  });

  it('refuses another language', async () => {
    expect(await hara(['statements', study, '--lang', 'xx'])).toMatchObject({ code: 2, out: '' });
  });
});

describe('what is written', () => {
  it('is a deck in PowerPoint’s format, or one page', async () => {
    const deck = folder.at('findings.pptx');
    const { slides, bytes } = cliDeckSchema.parse(await haraJson('deck', study, deck));
    const written = readFileSync(deck);
    expect({ slides: slides >= 8, bytes, zip: written.toString('latin1', 0, 2) }).toEqual({
      slides: true,
      bytes: written.length,
      zip: 'PK',
    });
  });

  it.each([
    ['pdf', /^%PDF-1\.7/],
    ['html', /^<!doctype html>/i],
    ['docx', /^PK/],
    ['md', /^# /],
  ] as const)(
    'is a deck as .%s, for an audience and a length, in the language wanted',
    async (format, expected) => {
      const out = folder.at(`findings.${format}`);
      const args = ['--audience', 'board', '--length', '5', '--lang', 'ja'];
      const { slides } = cliDeckSchema.parse(await haraJson('deck', study, out, ...args));
      expect(slides).toBeGreaterThan(2);
      expect(readFileSync(out, 'latin1')).toMatch(expected);
      if (format === 'md') expect(readFileSync(out, 'utf8')).toContain('コードブック');
    },
  );

  it('is a deck in a company’s presentation; one that cannot be used changes nothing', async () => {
    const template = folder.at('company.pptx');
    writeFileSync(template, await templateFile());
    const deck = folder.at('in company.pptx');
    await haraJson('deck', study, deck, '--template', template);
    const before = readFileSync(deck);
    expect(readPackage(before).everything.includes('Beispiel Ltd, internal')).toBe(true);
    writeFileSync(template, 'no presentation');
    const { code, err } = await hara(['deck', study, deck, '--template', template]);
    expect({ code, says: /not a PowerPoint file/.test(err) }).toEqual({ code: 1, says: true });
    expect(readFileSync(deck).equals(before)).toBe(true);
  });

  // The system's own device without room stands in for a full disk.
  it.runIf(existsSync('/dev/full'))(
    'is nothing on a full disk: the file of before stays as it was',
    async () => {
      const deck = folder.at('kept.md');
      await haraJson('deck', study, deck);
      const before = readFileSync(deck);
      symlinkSync('/dev/full', `${deck}.${process.pid}.part`);
      const { code, err } = await hara(['deck', study, deck, '--lang', 'ja']);
      expect({ code, says: /no room left on the disk/.test(err) }).toEqual({ code: 1, says: true });
      expect(readFileSync(deck).equals(before)).toBe(true);
      expect(readdirSync(folder.at('.')).filter((name) => name.endsWith('.part'))).toEqual([]);
    },
  );

  it.each([
    ['html', /^<!doctype html>[\s\S]*shoulders drop/i],
    ['md', /^# [\s\S]*shoulders drop/],
    ['csv', /document[\s\S]*shoulders drop/],
    ['json', /^\{[\s\S]*shoulders drop/],
  ] as const)('is the study as .%s', async (format, expected) => {
    const out = folder.at(`study.${format}`);
    const result = cliExportSchema.parse(await haraJson('export', study, out));
    const text = readFileSync(out, 'utf8');
    expect(result).toEqual({ file: out, format, bytes: Buffer.byteLength(text) });
    expect(text).toMatch(expected);
  });
});

describe('search, check and history', () => {
  it('finds words in place', async () => {
    const found = cliSearchSchema.parse(await haraJson('search', study, 'shoulders', '--limit', '2'));
    expect({ total: found.total, documents: found.documents, shown: found.hits.length }).toEqual({
      total: 3,
      documents: 3,
      shown: 2,
    });
    const { out } = await hara(['search', study, 'SHOULDERS', '--limit', '2']);
    expect(out).toContain('my [shoulders] drop');
    expect(out).toContain('1 more hit; --limit shows more');
    expect(await hara(['search', study, 'volcano'])).toEqual({ code: 0, out: 'Found nowhere\n', err: '' });
  });

  it('finds no damage in a whole study', async () => {
    expect(cliCheckSchema.parse(await haraJson('check', study))).toEqual({ ok: true, problems: [] });
  });

  it('tells every act in a sentence, and undo and redo name theirs, until nothing is left', async () => {
    const { entries } = cliHistorySchema.parse(await haraJson('history', study));
    expect(entries.at(-1)?.sentence).toBe('Imported 3 transcripts');
    expect(entries.find(({ label }) => label.key === 'codings.import')?.sentence).toBe(
      'Took in 18 codings from a table',
    );
    const before = dump(study);
    const told: string[] = [];
    for (let step = await hara(['undo', study]); step.code === 0; step = await hara(['undo', study]))
      told.push(step.out);
    expect(told).toHaveLength(entries.length);
    expect(told.at(-1)).toBe('Undone: Imported 3 transcripts\n');
    expect(await haraJson('codings', study)).toEqual({ codings: [] });
    expect((await hara(['history', study])).out).toContain('(undone)');
    for (const _ of entries) expect((await hara(['redo', study])).code).toBe(0);
    expect(dump(study)).toBe(before);
    expect((await hara(['redo', study])).code).toBe(1);
  });

  it('forgets its past for good when it is compacted', async () => {
    const before = dump(study);
    const { acts, backups, bytesBefore, bytesAfter } = cliCompactSchema.parse(
      await haraJson('compact', study),
    );
    expect(acts).toBeGreaterThan(0);
    expect(backups).toEqual([]);
    expect(bytesAfter).toBeLessThan(bytesBefore);
    expect(dump(study)).toBe(before);
    expect(cliHistorySchema.parse(await haraJson('history', study)).entries).toEqual([]);
    expect((await hara(['undo', study])).code).toBe(1);
    writeFileSync(`${study}.backup-v1`, '');
    const { out } = await hara(['compact', study]);
    expect(out).toContain('Forgotten: 0 acts and 0 texts.');
    expect(out).toContain('A backup lies beside the study and still holds the past: bakery.hara.backup-v1.');
  });
});
