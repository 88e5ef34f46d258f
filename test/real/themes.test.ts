import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { adjustedRandIndex } from '../../shared/analysis/adjusted-rand-index.ts';
import { groupMoments } from '../../shared/analysis/group-moments.ts';
import { embedTexts } from '../../shared/analysis/moment-features.ts';
import { findThemes } from '../../shared/analysis/themes.ts';
import type { ThemeInput } from '../../shared/analysis/themes.ts';
import type { Code } from '../../shared/domain/code.ts';
import type { Coding } from '../../shared/domain/coding.ts';
import type { DocumentWithText } from '../../shared/domain/study-data.ts';
import type { Turn } from '../../shared/domain/transcript.ts';
import { sharedPath } from '../support/shared-data.ts';

const at = '2026-01-05T09:00:00.000Z';

function table(path: string, delimiter: string): readonly Record<string, string>[] {
  const text = readFileSync(sharedPath(path), 'utf8').trim();
  return Papa.parse<Record<string, string>>(text, { header: true, delimiter }).data;
}

function numbered(labels: readonly string[]): readonly number[] {
  const names = [...new Set(labels)];
  const numbers = new Map(names.map((name, index) => [name, index]));
  return labels.map((label) => numbers.get(label) ?? -1);
}

/** Agreement with the labels, from the words of the texts alone at the true number of groups. */
function agreementOfWords(texts: readonly string[], labels: readonly string[]): number {
  const rows = embedTexts(
    texts,
    texts.map((_, index) => `person ${index}`),
    1,
  );
  const { partition } = groupMoments(rows, { k: new Set(labels).size, seed: 1 });
  return adjustedRandIndex(partition, numbered(labels));
}

type PdpilotRow = Record<string, string>;

function pdpilot(rows: readonly PdpilotRow[]): { input: ThemeInput; themeOf: ReadonlyMap<string, string> } {
  const names = ['P1', 'P2', 'P3', 'P4'];
  const texts = new Map(
    names.map((name) => [
      name,
      readFileSync(sharedPath(`corpora/coded_pdpilot/transcripts_txt/${name}.txt`), 'utf8'),
    ]),
  );
  const documents = names.map((name, position): DocumentWithText => {
    const text = texts.get(name) ?? '';
    const turnList = turnsOf(text);
    return {
      id: name,
      participantId: null,
      title: name,
      fileName: `${name}.txt`,
      format: 'txt',
      language: 'en',
      length: text.length,
      words: 0,
      turns: turnList.length,
      textHash: '',
      importedAt: at,
      position,
      text,
      turnList,
    };
  });
  const paths = [...new Set(rows.map((row) => row['code_path'] ?? ''))];
  const codes = paths.map((path, position): Code => {
    const name = path.split(' > ').at(-1) ?? path;
    return {
      id: path,
      parentId: null,
      name,
      kind: 'free',
      color: null,
      description: '',
      facets: {},
      position,
    };
  });
  const themeOf = new Map<string, string>();
  const codings = rows.map((row, index): Coding => {
    const document = row['document'] ?? '';
    const points = [...(texts.get(document) ?? '')];
    const start = points.slice(0, Number(row['start_codepoint'])).join('').length;
    const end = points.slice(0, Number(row['end_codepoint_exclusive'])).join('').length;
    const id = `coding ${index}`;
    themeOf.set(id, row['theme_level1'] ?? '');
    return {
      id,
      documentId: document,
      codeId: row['code_path'] ?? '',
      start,
      end,
      coder: '',
      facets: {},
      memo: '',
      createdAt: at,
    };
  });
  return { input: { documents, participants: [], codes, codings, language: 'en' }, themeOf };
}

/** One turn a line: `Dan: …` is the interviewer. */
function turnsOf(text: string): readonly Turn[] {
  let offset = 0;
  return text.split('\n').flatMap((line) => {
    const label = /^(\w+): /.exec(line);
    const start = offset + (label?.[0].length ?? 0);
    const end = offset + line.length;
    offset = end + 1;
    if (start >= end) return [];
    return [
      {
        start,
        end,
        speaker: label?.[1] ?? null,
        role: label?.[1] === 'Dan' ? 'interviewer' : 'participant',
        time: null,
      },
    ];
  });
}

describe('four real interviews coded by researchers (PDPilot)', () => {
  const { input, themeOf } = pdpilot(table('corpora/coded_pdpilot/coded_segments.csv', ','));
  const result = findThemes(input, { k: 8, seed: 1 });

  it('leave no coding out', () => {
    const placed = [
      ...result.themes.flatMap((theme) => theme.members.map((member) => member.codingId)),
      ...result.unassigned,
    ];
    expect(placed.toSorted()).toEqual(input.codings.map((coding) => coding.id).toSorted());
  });

  it("agree with the researchers' eight themes better than words alone do, from leaf codes and words", () => {
    const place = new Map(
      result.themes.flatMap((theme, index) => theme.members.map((member) => [member.codingId, index])),
    );
    const ids = input.codings.map((coding) => coding.id);
    const found = ids.map((id) => place.get(id) ?? -1);
    const agreement = adjustedRandIndex(found, numbered(ids.map((id) => themeOf.get(id) ?? '')));
    // Words alone reach 0.11 at best.
    expect(agreement).toBeGreaterThan(0.11);
    console.info(
      `PDPilot: ARI ${agreement.toFixed(3)}, ${result.themes.length} themes, ${result.unassigned.length} unassigned`,
    );
  });
});

describe('labelled short texts, by their words alone', () => {
  it(
    'reach at least what the best of scikit-learn reaches on CLINC150 (ARI 0.44)',
    { timeout: 20_000 },
    () => {
      const rows = table('corpora/clustering_clinc150/clinc150.tsv', '\t');
      const agreement = agreementOfWords(
        rows.map((row) => row['text'] ?? ''),
        rows.map((row) => row['intent'] ?? ''),
      );
      console.info(`CLINC150: ARI ${agreement.toFixed(3)}`);
      expect(agreement).toBeGreaterThanOrEqual(0.44);
    },
  );

  it(
    'reach at least what the best of scikit-learn reaches on BANKING77 (ARI 0.28)',
    { timeout: 20_000 },
    () => {
      const rows = table('corpora/clustering_banking77/train.csv', ',').filter((_, index) => index % 3 === 0);
      const agreement = agreementOfWords(
        rows.map((row) => row['text'] ?? ''),
        rows.map((row) => row['category'] ?? ''),
      );
      console.info(`BANKING77 (every third text): ARI ${agreement.toFixed(3)}`);
      expect(agreement).toBeGreaterThanOrEqual(0.28);
    },
  );
});
