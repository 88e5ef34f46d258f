import { readFileSync } from 'node:fs';
import type { ThemeInput } from '../../shared/analysis/themes.ts';
import type { Code } from '../../shared/domain/code.ts';
import type { Coding } from '../../shared/domain/coding.ts';
import type { Turn } from '../../shared/domain/transcript.ts';
import { sharedPath } from './shared-data.ts';
import { textDocument } from './text-document.ts';

const at = '2026-01-05T09:00:00.000Z';

type PdpilotRow = Readonly<Record<string, string>>;

export type Pdpilot = { readonly input: ThemeInput; readonly themeOf: ReadonlyMap<string, string> };

/** The interviews of the PDPilot study with the researchers' codes (no ancestors), and the theme of each coding. */
export function pdpilot(rows: readonly PdpilotRow[]): Pdpilot {
  const names = ['P1', 'P2', 'P3', 'P4'];
  const texts = new Map(
    names.map((name) => [
      name,
      readFileSync(sharedPath(`corpora/coded_pdpilot/transcripts_txt/${name}.txt`), 'utf8'),
    ]),
  );
  const documents = names.map((name, position) => {
    const text = texts.get(name) ?? '';
    const turnList = turnsOf(text);
    return textDocument({ id: name, participantId: null, title: name, position, text, turnList });
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
