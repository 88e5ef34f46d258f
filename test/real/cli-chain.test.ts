import { spawn } from 'node:child_process';
import { globSync, readFileSync, watch, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { afterAll, expect, it } from 'vitest';
import {
  cliCodingsImportSchema,
  cliCodingsSchema,
  cliDeckSchema,
  cliHistorySchema,
  cliImportSchema,
  cliSearchSchema,
  cliStatementsSchema,
  cliThemesSchema,
} from '../../shared/api/cli-output.ts';
import { hara, haraJson, workFolder } from '../cli/run-in-process.ts';
import { sharedPath } from '../support/shared-data.ts';

const folder = workFolder();
afterAll(folder.remove);

const bin = join(import.meta.dirname, '..', '..', 'electron', 'cli', 'bin.mjs');
const study = folder.at('interviews.hara');
const segments = Papa.parse<Record<string, string>>(
  readFileSync(sharedPath('corpora/coded_pdpilot/coded_segments.csv'), 'utf8'),
  { header: true, skipEmptyLines: true },
).data;

/** The published codings as Hara reads them; offsets count code points, which are UTF-16 units in these texts. */
function codingTable(place: (row: Record<string, string>) => Record<string, string>): string {
  const rows = segments.map((row) => ({
    document: row.document,
    code: row.code_path,
    coder: 'authors',
    ...place(row),
  }));
  return Papa.unparse(rows);
}

it(
  'goes from 40 real interviews to a deck by command line alone, and undoes all of it',
  { timeout: 240_000 },
  async () => {
    const interviews = globSync(sharedPath('corpora/interviews_en_changelog/*/*.md')).toSorted().slice(0, 40);
    const pdpilot = ['P1', 'P2', 'P3', 'P4'].map((name) =>
      sharedPath(`corpora/coded_pdpilot/transcripts_txt/${name}.txt`),
    );
    expect(interviews).toHaveLength(40);

    await haraJson('new', study, '--name', 'Forty interviews');
    const imported = cliImportSchema.parse(await haraJson('import', study, ...interviews, ...pdpilot));
    expect(imported.skipped).toEqual([]);
    expect(imported.imported).toHaveLength(44);
    // One document, one person: support must be able to count them.
    expect(new Set(imported.imported.map(({ participant }) => participant)).size).toBe(44);

    const table = folder.at('quotes.csv');
    writeFileSync(
      table,
      codingTable((row) => ({ quote: row.segment_as_in_transcript ?? '' })),
    );
    expect(cliCodingsImportSchema.parse(await haraJson('codings', 'import', study, table))).toMatchObject({
      added: 150,
      misfits: [],
    });
    writeFileSync(
      table,
      codingTable((row) => ({ start: row.start_codepoint ?? '', end: row.end_codepoint_exclusive ?? '' })),
    );
    expect(await haraJson('codings', 'import', study, table)).toMatchObject({ added: 0, already: 150 });
    writeFileSync(
      table,
      `${codingTable((row) => ({ quote: row.segment_as_in_transcript ?? '' }))}\nP9,x,me,nobody said this`,
    );
    const again = await hara(['codings', 'import', study, table, '--json']);
    expect({ code: again.code, misfits: JSON.parse(again.out).misfits.length }).toEqual({
      code: 1,
      misfits: 1,
    });

    const themes = cliThemesSchema.parse(await haraJson('themes', study));
    const places = [...themes.themes.flatMap(({ passages }) => passages), ...themes.unassigned];
    const { codings } = cliCodingsSchema.parse(await haraJson('codings', study));
    const ranges = new Set(codings.map(({ documentId, start, end }) => `${documentId}:${start}-${end}`));
    expect(places.map(({ documentId, start, end }) => `${documentId}:${start}-${end}`).toSorted()).toEqual(
      [...ranges].toSorted(),
    );
    expect(themes.themes.reduce((sum, theme) => sum + theme.codings, 0)).toBeLessThanOrEqual(150);
    for (const { support, passages } of themes.themes) {
      expect(support.participants).toBe(new Set(passages.map(({ participant }) => participant)).size);
    }
    const texts = new Map(
      pdpilot.map((path) => [path.slice(-6, -4), readFileSync(path, 'utf8').replaceAll('\r\n', '\n')]),
    );
    for (const { document, start, end, quote } of places)
      expect(texts.get(document)?.slice(start, end)).toBe(quote);

    expect(cliStatementsSchema.parse(await haraJson('statements', study)).proposals).toBe(true);

    const out = folder.at('findings.pptx');
    const deck = cliDeckSchema.parse(await haraJson('deck', study, out));
    const slides = Object.keys(unzipSync(readFileSync(out))).filter((name) =>
      /^ppt\/slides\/slide\d+\.xml$/.test(name),
    );
    expect(slides).toHaveLength(deck.slides);
    expect(deck.slides).toBeGreaterThanOrEqual(8);
    // White space and signs may be written in another way; the long formats leave out what is less typical.
    const said = (themes.themes[0]?.passages ?? []).flatMap(
      ({ quote }) => quote.match(/\w+(?: \w+){4}/u) ?? [],
    );
    for (const format of ['html', 'md', 'csv', 'json']) {
      const file = folder.at(`study.${format}`);
      await haraJson('export', study, file);
      const written = readFileSync(file, 'utf8');
      expect(said.some((words) => written.includes(words))).toBe(true);
    }

    const found = cliSearchSchema.parse(await haraJson('search', study, 'burnout'));
    expect(found.documents).toBeGreaterThan(1);
    for (const { match } of found.hits) expect(match.toLowerCase()).toBe('burnout');
    expect(await haraJson('check', study)).toEqual({ ok: true, problems: [] });

    const { entries } = cliHistorySchema.parse(await haraJson('history', study));
    expect(entries.map(({ sentence }) => sentence)).toEqual([
      `Found ${themes.themes.length} themes`,
      'Took in 150 codings from a table',
      'Imported 44 transcripts',
    ]);
    for (const _ of entries) expect((await hara(['undo', study])).code).toBe(0);
    expect((await hara(['undo', study])).code).toBe(1);
    expect(await haraJson('codings', study)).toEqual({ codings: [] });
    expect(await haraJson('search', study, 'burnout')).toMatchObject({ total: 0 });
  },
);

it(
  'stops when it is interrupted while it imports, and has then imported nothing',
  { timeout: 120_000 },
  async () => {
    const path = folder.at('interrupted.hara');
    await haraJson('new', path);
    // The lock beside the study says that the program has it open and begins to read.
    const watcher = watch(dirname(path), (_, name) => {
      if (name === 'interrupted.hara-lock') child.kill('SIGINT');
    });
    const corpora = ['interviews_en_changelog', 'interviews_en_hitsave'].map((name) =>
      sharedPath(`corpora/${name}`),
    );
    const child = spawn(process.execPath, [bin, 'import', path, ...corpora], {
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    const code = await new Promise((resolve) => child.on('close', resolve));
    watcher.close();
    expect({ code, err }).toEqual({ code: 1, err: 'hara: cancelled; nothing was changed\n' });
    expect((await hara(['history', path])).out).toBe('Nothing was done yet\n');
    expect(await haraJson('check', path)).toEqual({ ok: true, problems: [] });
  },
);
