import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../electron/importers/parse-document.ts';
import { normaliseMarkdown } from '../../shared/text/normalise-markdown.ts';
import { normaliseText } from '../../shared/text/normalise.ts';
import { locateQuote } from '../../shared/text/quote.ts';
import { speakersOf } from '../../shared/text/speakers.ts';
import { countWords } from '../../shared/text/words.ts';
import { expectLawful, gapsOf } from '../importers/parsed-law.ts';
import { sharedPath } from '../support/shared-data.ts';

const changelog = 'corpora/interviews_en_changelog';

type IndexRow = { readonly file: string; readonly words: string; readonly 'speakers(turn counts)': string };

function readIndex(): IndexRow[] {
  return Papa.parse<IndexRow>(readFileSync(sharedPath(`${changelog}/INDEX.csv`), 'utf8'), {
    header: true,
    skipEmptyLines: true,
  }).data;
}

/** Turns per speaker by the bold names alone, read apart from the importer. */
function boldNames(source: string): Record<string, number> {
  const names = [...source.matchAll(/^\*\*([^*\n]+?):?\*\*:?/gm)].map((match) => match[1] ?? '');
  return tally(names);
}

function tally(names: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const name of names) counts[name] = (counts[name] ?? 0) + 1;
  return counts;
}

describe('49 interviews of a podcast, as people typed them', () => {
  const rows = readIndex();

  it('is all of them', () => {
    expect(rows).toHaveLength(49);
  });

  it.each(rows)('$file: every turn, every character', async (row) => {
    const bytes = readFileSync(sharedPath(`${changelog}/${row.file}`));
    const source = normaliseText(bytes.toString('utf8'));
    const document = await parseDocument({ fileName: basename(row.file), bytes });
    expectLawful(document);
    expect(document.text).toBe(normaliseMarkdown(source).text);
    // Take out what Markdown normalisation may: bold marks and backslashes. All else is there.
    expect(document.text.replace(/[*\\]/g, '')).toBe(source.replace(/[*\\]/g, ''));
    const turns = tally(document.turns.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])));
    expect(turns).toEqual(boldNames(source));
    for (const [, name = '', count = ''] of row['speakers(turn counts)'].matchAll(/(?:^|; )(.+?)=(\d+)/g)) {
      // The index misses a few: breaks whose colon stands behind the bold, turns that begin with a time stamp.
      const missed = (turns[name] ?? 0) - Number(count);
      expect(missed, name).toBeGreaterThanOrEqual(0);
      expect(missed, name).toBeLessThanOrEqual(2);
    }
    const names = new Set(Object.keys(turns));
    for (const gap of gapsOf(document))
      expect(names).toContain(gap.replace(/\[[\d:.]+\]/, '').replace(/:\s*$/, ''));
    expect(Math.abs(countWords(document.text, 'en') / Number(row.words) - 1)).toBeLessThan(0.03);
  });

  it('knows who asks: the host of every show with one host', async () => {
    const hosts = { founderstalk: 'Adam Stacoviak', afk: 'Tim Smith' };
    for (const [folder, host] of Object.entries(hosts)) {
      for (const row of rows.filter(({ file }) => file.startsWith(folder))) {
        const bytes = readFileSync(sharedPath(`${changelog}/${row.file}`));
        const { turns, text } = await parseDocument({ fileName: 'a.md', bytes });
        const asking = speakersOf(turns, text, 'en').filter(({ role }) => role === 'interviewer');
        expect(
          asking.map(({ speaker }) => speaker),
          row.file,
        ).toEqual([host]);
      }
    }
  });
});

describe('product interviews with the researchers’ own codings', () => {
  const folder = 'corpora/coded_pdpilot';
  const names = readdirSync(sharedPath(`${folder}/transcripts_txt`)).filter((name) =>
    /^P\d\.txt$/.test(name),
  );

  it.each(names)('%s: the whole text, both speakers, every coding at its place', async (name) => {
    const bytes = readFileSync(sharedPath(`${folder}/transcripts_txt/${name}`));
    const document = await parseDocument({ fileName: name, bytes });
    expectLawful(document);
    expect(document.text).toBe(normaliseText(bytes.toString('utf8')));
    expect(new Set(document.turns.map(({ speaker, role }) => `${speaker} ${role}`))).toEqual(
      new Set(['Dan interviewer', 'Participant participant']),
    );
    expect(new Set(gapsOf(document))).toEqual(new Set(['Dan:', 'Participant:']));
    type Segment = {
      document: string;
      start_codepoint: string;
      end_codepoint_exclusive: string;
      segment_as_in_transcript: string;
    };
    const { data } = Papa.parse<Segment>(readFileSync(sharedPath(`${folder}/coded_segments.csv`), 'utf8'), {
      header: true,
      skipEmptyLines: true,
    });
    const points = [...document.text];
    const own = data.filter((segment) => `${segment.document}.txt` === name);
    expect(own.length).toBeGreaterThan(10);
    for (const segment of own) {
      const words = points
        .slice(Number(segment.start_codepoint), Number(segment.end_codepoint_exclusive))
        .join('');
      expect(words).toBe(segment.segment_as_in_transcript);
      const place = locateQuote(
        document.text,
        segment.segment_as_in_transcript.replaceAll('\n', ' ').replaceAll('’', "'"),
      );
      if (place.kind === 'found') expect(document.text.slice(place.start, place.end)).toBe(words);
      else expect(place.kind).toBe('ambiguous');
    }
  });
});

describe('game makers interviewed: exports of a transcription service', () => {
  const folder = 'corpora/interviews_en_hitsave';
  const files = readdirSync(sharedPath(folder), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.md') && !/README|SOURCES|LICENSE/.test(name),
  );

  it.each(files)('%s: the host asks, the head and the footer are no turns', async (name) => {
    const bytes = readFileSync(sharedPath(`${folder}/${name}`));
    const document = await parseDocument({ fileName: basename(name), bytes });
    expectLawful(document);
    expect(document.text).toBe(normaliseMarkdown(normaliseText(bytes.toString('utf8'))).text);
    const speakers = speakersOf(document.turns, document.text, 'en');
    expect(speakers[0]).toMatchObject({ speaker: null, role: 'other', turns: 1 });
    expect(speakers.filter(({ role }) => role === 'interviewer').map(({ speaker }) => speaker)).toEqual([
      'Jonas Rosland',
    ]);
    expect(
      document.turns.some(({ start, end }) => document.text.slice(start, end).startsWith('Transcribed by')),
    ).toBe(false);
  });

  it('reads one interview alike from three formats of a speech recogniser', async () => {
    const base = `${folder}/2023/Goodboy Galaxy/Goodboy Galaxy - Rik Nicol`;
    const [vtt, srt, tsv, plain] = await Promise.all(
      ['vtt', 'srt', 'tsv', 'text'].map((ending) =>
        parseDocument({ fileName: `a.${ending}`, bytes: readFileSync(sharedPath(`${base}.${ending}`)) }),
      ),
    );
    const words = (text: string | undefined) => text?.split(/\s+/).join(' ').trim();
    expect(words(srt?.text)).toBe(words(vtt?.text));
    expect(words(tsv?.text)).toBe(words(vtt?.text));
    expect(words(plain?.text)).toBe(words(vtt?.text));
    expect(srt?.turns).toEqual(vtt?.turns);
  });
});
