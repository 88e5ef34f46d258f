import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseDocument } from '../../electron/importers/parse-document.ts';
import type { Code, CodeKind, CodeFacets } from '../../shared/domain/code.ts';
import type { Coding } from '../../shared/domain/coding.ts';
import { segments, type Participant } from '../../shared/domain/participant.ts';
import type { Evidence, Statement } from '../../shared/domain/statement.ts';
import type { DocumentWithText, StudyData } from '../../shared/domain/study-data.ts';
import { defaultPhaseIds } from '../../shared/domain/study.ts';
import type { Theme, ThemeMember } from '../../shared/domain/theme.ts';
import type { ParsedDocument, Turn } from '../../shared/domain/transcript.ts';
import { sharedPath } from './shared-data.ts';
import { textDocument } from './text-document.ts';

/** A code that stands wherever one of its words is said; the last entry names its theme. */
type WordCode = readonly [name: string, kind: CodeKind, words: RegExp, facets: CodeFacets, theme: string];

const wordCodes: readonly WordCode[] = [
  [
    'Could not stop working',
    'condition',
    /\b(?:burn(?:ed|t)? ?out|overwhelm\w*|exhaust\w*)\b/iu,
    {},
    'Carrying too much',
  ],
  ['Afraid to fail', 'condition', /\b(?:fail(?:ed|ure)?|risk\w*)\b/iu, {}, 'Carrying too much'],
  [
    'Tired to the bone',
    'sensation',
    /\b(?:tired|sleep\w*|drained)\b/iu,
    { region: 'whole-body', direction: 'heavy', pleasantness: 'unpleasant', phase: 'before' },
    'Carrying too much',
  ],
  [
    'A gut feeling',
    'sensation',
    /\b(?:gut|stomach|butterflies)\b/iu,
    { region: 'belly', direction: 'sure', pleasantness: 'pleasant', phase: 'first-use' },
    'The body knows first',
  ],
  [
    'The heart beats faster',
    'sensation',
    /\b(?:heart|excit\w+)\b/iu,
    { region: 'heart', direction: 'faster', pleasantness: 'pleasant', phase: 'first-use' },
    'The body knows first',
  ],
  [
    'Breathing again',
    'sensation',
    /\b(?:breath\w*|relax\w*|relief|calm\w*)\b/iu,
    { region: 'chest', direction: 'wider', pleasantness: 'pleasant', phase: 'repeated-use' },
    'The body knows first',
  ],
  [
    'A weight off the shoulders',
    'sensation',
    /\b(?:weight|shoulders?|pressure)\b/iu,
    { region: 'shoulders', direction: 'lighter', pleasantness: 'pleasant', phase: 'repeated-use' },
    'The body knows first',
  ],
  [
    'The head goes quiet',
    'sensation',
    /\b(?:headspace|my head|in the zone|clarity)\b/iu,
    { region: 'head', direction: 'quiet', pleasantness: 'pleasant', phase: 'repeated-use' },
    'The body knows first',
  ],
  [
    'The first launch',
    'moment',
    /\b(?:launch\w*|first day|shipped)\b/iu,
    { phase: 'first-use' },
    'A moment it turns',
  ],
  [
    'Somebody writes back',
    'moment',
    /\b(?:feedback|emailed me|reached out)\b/iu,
    { phase: 'first-days' },
    'A moment it turns',
  ],
  [
    'Freedom to choose',
    'value',
    /\b(?:freedom|independen\w+|autonomy)\b/iu,
    { companyValue: 'value-1' },
    'What it is for',
  ],
  [
    'Honest with oneself',
    'value',
    /\b(?:honest\w*|integrity|truth)\b/iu,
    { companyValue: 'value-2' },
    'What it is for',
  ],
  [
    'Family comes first',
    'value',
    /\b(?:family|kids|wife|husband)\b/iu,
    { companyValue: 'not-ours' },
    'What it is for',
  ],
  [
    'Making things for others',
    'value',
    /\b(?:community|helping people|help people)\b/iu,
    { companyValue: 'value-3' },
    'What it is for',
  ],
  [
    'Says no more often',
    'change',
    /\b(?:say(?:ing)? no|boundar\w+|priorit\w+)\b/iu,
    { aspect: 'behaviour' },
    'Living differently',
  ],
  [
    'Knows who one is',
    'change',
    /\b(?:identity|confiden\w+|who i am)\b/iu,
    { aspect: 'self' },
    'Living differently',
  ],
  [
    'Asks others for help',
    'change',
    /\b(?:therap\w+|mentor\w*|coach\w*)\b/iu,
    { aspect: 'relations' },
    'Living differently',
  ],
  [
    'Stays for the people',
    'loyalty',
    /\b(?:my team|co-?founder)\b/iu,
    { aspect: 'why-stay' },
    'Living differently',
  ],
];

const at = '2026-03-02T09:00:00.000Z';
const id = (kind: string, index: number) => `${kind}-${String(index + 1).padStart(4, '0')}`;

/** Those who ask in all of these interviews. */
const hosts = new Set(['Adam Stacoviak', 'Jerod Santo', 'Tim Smith', 'Break']);

/** The speaker with the most words who is not the one who asks. */
function guestOf(parsed: ParsedDocument): string {
  const words = new Map<string, number>();
  for (const turn of parsed.turns)
    if (turn.speaker && !hosts.has(turn.speaker))
      words.set(turn.speaker, (words.get(turn.speaker) ?? 0) + turn.end - turn.start);
  const [first] = [...words].toSorted((a, b) => b[1] - a[1]);
  return first?.[0] ?? parsed.title;
}

/** The sentence around a place of a turn, at most 320 characters. */
function sentenceAround(text: string, turn: Turn, place: number): { start: number; end: number } {
  const before = text.slice(turn.start, place).search(/[^.!?]*$/u) + turn.start;
  const lead = /^\s*/u.exec(text.slice(before, place))?.[0].length ?? 0;
  const after = /[.!?]/u.exec(text.slice(place, turn.end));
  const end = after ? place + after.index + 1 : turn.end;
  return { start: before + lead, end: Math.min(end, before + lead + 320) };
}

const mostPerPerson = 3;

function codingsOf(
  document: DocumentWithText,
  guest: string,
  codes: readonly Code[],
  perPerson: number,
): Coding[] {
  return wordCodes.flatMap(([, , words], index): Coding[] => {
    const found: Coding[] = [];
    for (const turn of document.turnList) {
      if (turn.speaker !== guest || found.length >= perPerson) continue;
      for (const match of document.text.slice(turn.start, turn.end).matchAll(new RegExp(words, 'giu'))) {
        const range = sentenceAround(document.text, turn, turn.start + match.index);
        if (found.length >= perPerson || range.end - range.start < 20) break;
        if (found.some((other) => other.start < range.end && range.start < other.end)) continue;
        found.push({
          id: `${document.id} ${index} ${found.length}`,
          documentId: document.id,
          codeId: codes[index]?.id ?? '',
          ...range,
          coder: 'words',
          facets: {},
          memo: '',
          createdAt: at,
        });
      }
    }
    return found;
  });
}

function statementOf(
  codings: readonly Coding[],
  codes: readonly Code[],
): { statement: Statement; evidence: Evidence[] } {
  const slots = {
    who: 'People who could not stop working',
    when: 'at the first launch',
    feels: 'the heart beat faster and the chest go wide',
    realises: 'that they are free to choose',
    changes: 'say no more often',
  };
  const statement: Statement = {
    id: 'statement-1',
    themeId: 'theme-0002',
    title: 'Free to choose again',
    state: 'being-checked',
    slots,
    sentence: [
      { text: slots.who, slot: 'who' },
      { text: ' feel ' },
      { text: slots.feels, slot: 'feels' },
      { text: ' ' },
      { text: slots.when, slot: 'when' },
      { text: '. They see ' },
      { text: slots.realises, slot: 'realises' },
      { text: ' and ' },
      { text: slots.changes, slot: 'changes' },
      { text: '.' },
    ],
    position: 0,
    createdAt: at,
  };
  const slotOf: Readonly<Record<CodeKind, Evidence['slot']>> = {
    condition: 'who',
    moment: 'when',
    sensation: 'feels',
    value: 'realises',
    change: 'changes',
    loyalty: null,
    free: null,
  };
  const kinds = new Map(codes.map((code) => [code.id, code.kind]));
  const evidence = codings.flatMap((coding, index): Evidence[] => {
    const slot = slotOf[kinds.get(coding.codeId) ?? 'free'];
    return slot === null || index % 3 === 2
      ? []
      : [
          {
            id: id('evidence', index),
            statementId: statement.id,
            codingId: coding.id,
            slot,
            side: index % 40 === 0 ? 'against' : 'for',
          },
        ];
  });
  return { statement, evidence };
}

/**
 * Forty real interviews from ../shared/corpora, coded by words (deterministic, no judgement): names and words are real,
 * the findings are not. `perPerson`: most passages of a person under one code.
 */
export async function realStudy({ perPerson = mostPerPerson } = {}): Promise<StudyData> {
  const folder = sharedPath('corpora/interviews_en_changelog');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md') && name.includes('/'))
    .toSorted()
    .slice(0, 40);
  const codes: Code[] = wordCodes.map(([name, kind, , facets], index) => ({
    id: id('code', index),
    parentId: null,
    name,
    kind,
    color: null,
    description: '',
    facets,
    position: index,
  }));
  const participants: Participant[] = [];
  const documents: DocumentWithText[] = [];
  const codings: Coding[] = [];
  for (const [index, file] of files.entries()) {
    const parsed = await parseDocument({ fileName: file, bytes: readFileSync(join(folder, file)) });
    const name = guestOf(parsed);
    const participantId = id('participant', index);
    participants.push({
      id: participantId,
      name,
      pseudonym: `P${String(index + 1).padStart(2, '0')}`,
      segment: index % 2 === 0 ? 'core' : (segments[1 + (index % 4)] ?? 'candidate'),
      consent: index % 13 === 12 ? 'none' : index % 9 === 8 ? 'analysis' : 'quote',
      attributes: {},
      memo: '',
      position: index,
    });
    const document = textDocument({
      id: id('document', index),
      participantId,
      title: `Interview with ${name}`,
      fileName: file,
      words: parsed.text.split(/\s+/u).length,
      importedAt: at,
      position: index,
      text: parsed.text,
      turnList: parsed.turns,
    });
    documents.push(document);
    codings.push(...codingsOf(document, name, codes, perPerson));
  }
  const labels = [...new Set(wordCodes.map(([, , , , theme]) => theme))];
  const themes: Theme[] = labels.map((label, position) => ({
    id: id('theme', position),
    label,
    labelByHand: true,
    description: '',
    position,
  }));
  const themeOf = new Map(
    codes.map((code, index) => [code.id, themes[labels.indexOf(wordCodes[index]?.[4] ?? '')]?.id ?? null]),
  );
  const members: ThemeMember[] = codings.map((coding, index) => ({
    codingId: coding.id,
    themeId: themeOf.get(coding.codeId) ?? null,
    byHand: false,
    score: 1 - (index % 50) / 60,
  }));
  const { statement, evidence } = statementOf(codings, codes);
  return {
    study: {
      id: 'study-real',
      name: 'Forty founders',
      language: 'en',
      offering: 'Tools for people who build companies',
      question: 'When does building a company feel like one’s own life?',
      companyValues: ['Freedom', 'Honesty', 'Community'].map((value, index) => ({
        id: `value-${index + 1}`,
        name: value,
        description: '',
      })),
      phases: defaultPhaseIds.map((phase) => ({ id: phase, name: phase.replaceAll('-', ' ') })),
      createdAt: at,
    },
    participants,
    documents,
    codes,
    codings,
    memos: [],
    themes,
    members,
    run: null,
    statements: [statement],
    evidence,
  };
}
