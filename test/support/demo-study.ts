import type { Code, CodeFacets, CodeKind } from '../../shared/domain/code.ts';
import type { Coding } from '../../shared/domain/coding.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { Consent, Participant, Segment } from '../../shared/domain/participant.ts';
import {
  slotKinds,
  slotNames,
  type Evidence,
  type SlotName,
  type Statement,
} from '../../shared/domain/statement.ts';
import type { DocumentWithText, StudyData } from '../../shared/domain/study-data.ts';
import { defaultPhaseIds } from '../../shared/domain/study.ts';
import type { Theme, ThemeMember } from '../../shared/domain/theme.ts';
import type { Turn } from '../../shared/domain/transcript.ts';
import { domainEn } from '../../shared/messages/en/domain.ts';
import { domainJa } from '../../shared/messages/ja/domain.ts';
import { demoEn } from './demo-study-en.ts';
import { demoJa } from './demo-study-ja.ts';
import { textDocument } from './text-document.ts';

/** A constructed study of a small bath house, for tests and for looking at decks; nobody in it exists. */
export type DemoCode = { readonly name: string; readonly kind: CodeKind; readonly facets?: CodeFacets };
export type DemoPerson = {
  readonly name: string;
  readonly pseudonym: string;
  readonly segment: Segment | null;
  readonly consent?: Consent;
  /** Code key and what was said. */
  readonly said: readonly (readonly [code: string, words: string])[];
};
export type DemoText = {
  readonly name: string;
  readonly offering: string;
  readonly question: string;
  readonly values: readonly string[];
  readonly codes: Readonly<Record<string, DemoCode>>;
  readonly themes: Readonly<Record<string, readonly string[]>>;
  readonly people: readonly DemoPerson[];
  readonly interviewer: string;
  readonly ask: readonly string[];
  readonly more: readonly string[];
  readonly title: (name: string) => string;
  readonly statement: {
    readonly title: string;
    readonly sentence: readonly (readonly [string, SlotName?])[];
  };
  readonly second: { readonly title: string; readonly feels: string };
  /** Codes that speak against the statement. */
  readonly against: readonly string[];
};

const at = '2026-03-02T09:00:00.000Z';
const id = (kind: string, index: number) => `${kind}-${String(index + 1).padStart(3, '0')}`;

function codesOf(text: DemoText): { codes: Code[]; byKey: Map<string, Code> } {
  const byKey = new Map<string, Code>();
  Object.entries(text.codes).forEach(([key, code], position) => {
    byKey.set(key, {
      id: id('code', position),
      parentId: null,
      name: code.name,
      kind: code.kind,
      color: null,
      description: '',
      facets: code.facets ?? {},
      position,
    });
  });
  return { codes: [...byKey.values()], byKey };
}

type Built = { readonly document: DocumentWithText; readonly codings: readonly Coding[] };

function interview(
  person: DemoPerson,
  index: number,
  text: DemoText,
  byKey: ReadonlyMap<string, Code>,
  firstCoding: number,
): Built {
  let body = '';
  const turns: Turn[] = [];
  const codings: Coding[] = [];
  const say = (speaker: string, role: Turn['role'], words: string, time: number) => {
    body += `${body === '' ? '' : '\n\n'}${speaker}: `;
    const start = body.length;
    body += words;
    turns.push({ start, end: body.length, speaker, role, time });
    return start;
  };
  person.said.forEach(([key, words], place) => {
    const time = 65 + place * 184 + index * 7;
    say(text.interviewer, 'interviewer', text.ask[(place + index) % text.ask.length] ?? '', time);
    const before = text.more[(place * 3 + index) % text.more.length] ?? '';
    const start =
      say(
        person.name,
        'participant',
        `${before} ${words} ${text.more[(place + index * 2 + 1) % text.more.length] ?? ''}`,
        time + 9,
      ) +
      before.length +
      1;
    const code = byKey.get(key);
    if (!code) throw new Error(`no code ${key}`);
    codings.push({
      id: id('coding', firstCoding + codings.length),
      documentId: id('document', index),
      codeId: code.id,
      start,
      end: start + words.length,
      coder: 'demo',
      facets: {},
      memo: '',
      createdAt: at,
    });
  });
  const document = textDocument({
    id: id('document', index),
    participantId: id('participant', index),
    title: text.title(person.name),
    fileName: `${person.name}.txt`,
    words: body.split(/\s+/u).length,
    importedAt: at,
    position: index,
    text: body,
    turnList: turns,
  });
  return { document, codings };
}

function participantsOf(text: DemoText): Participant[] {
  return text.people.map((person, index) => ({
    id: id('participant', index),
    name: person.name,
    pseudonym: person.pseudonym,
    segment: person.segment,
    consent: person.consent ?? 'quote',
    attributes: {},
    memo: '',
    position: index,
  }));
}

function themesOf(text: DemoText, codings: readonly Coding[], byKey: ReadonlyMap<string, Code>) {
  const themes: Theme[] = [];
  const members: ThemeMember[] = [];
  Object.entries(text.themes).forEach(([label, keys], position) => {
    const theme: Theme = { id: id('theme', position), label, labelByHand: true, description: '', position };
    themes.push(theme);
    const codeIds = new Set(keys.map((key) => byKey.get(key)?.id));
    codings
      .filter((coding) => codeIds.has(coding.codeId))
      .forEach((coding, place) => {
        members.push({
          codingId: coding.id,
          themeId: theme.id,
          byHand: false,
          score: Math.max(0.2, 0.95 - place * 0.03),
        });
      });
  });
  return { themes, members };
}

function statementsOf(
  text: DemoText,
  codings: readonly Coding[],
  codes: readonly Code[],
  byKey: ReadonlyMap<string, Code>,
) {
  const parts = text.statement.sentence;
  const slotText = (slot: SlotName) => parts.find((part) => part[1] === slot)?.[0] ?? '';
  const slots = {
    who: slotText('who'),
    when: slotText('when'),
    feels: slotText('feels'),
    realises: slotText('realises'),
    changes: slotText('changes'),
  };
  const base = { themeId: 'theme-001', createdAt: at } as const;
  const first: Statement = {
    ...base,
    id: 'statement-001',
    title: text.statement.title,
    state: 'being-checked',
    slots,
    sentence: parts.map(([words, slot]) => (slot ? { text: words, slot } : { text: words })),
    position: 0,
  };
  const second: Statement = {
    ...base,
    id: 'statement-002',
    title: text.second.title,
    state: 'candidate',
    slots: { who: '', when: '', feels: text.second.feels, realises: '', changes: '' },
    sentence: [{ text: text.second.title }],
    position: 1,
  };
  const againstIds = new Set(text.against.map((key) => byKey.get(key)?.id));
  const kindOf = new Map(codes.map((code) => [code.id, code.kind]));
  const evidence: Evidence[] = [];
  for (const coding of codings) {
    const against = againstIds.has(coding.codeId);
    const slot = slotNames.find((name) => slotKinds[name] === kindOf.get(coding.codeId));
    if (!against && !slot) continue;
    const piece = {
      statementId: first.id,
      codingId: coding.id,
      slot: against ? null : (slot ?? null),
      side: against ? 'against' : 'for',
    } as const;
    evidence.push({ id: id('evidence', evidence.length), ...piece });
  }
  return { statements: [first, second], evidence };
}

/** The demo study in one language; `edit` makes variants (no segments, no statements, others' consent). */
export function demoStudy(language: Language): StudyData {
  const text = language === 'ja' ? demoJa : demoEn;
  const { codes, byKey } = codesOf(text);
  const built: Built[] = [];
  for (const [index, person] of text.people.entries()) {
    const before = built.reduce((sum, one) => sum + one.codings.length, 0);
    built.push(interview(person, index, text, byKey, before));
  }
  const codings = built.flatMap((one) => one.codings);
  const { themes, members } = themesOf(text, codings, byKey);
  const names = language === 'ja' ? domainJa : domainEn;
  return {
    study: {
      id: 'study-001',
      name: text.name,
      language,
      offering: text.offering,
      question: text.question,
      companyValues: text.values.map((name, index) => ({ id: id('value', index), name, description: '' })),
      phases: defaultPhaseIds.map((phase) => ({ id: phase, name: names[`phase.${phase}`] })),
      createdAt: at,
    },
    participants: participantsOf(text),
    documents: built.map((one) => one.document),
    codes,
    codings,
    memos: [],
    themes,
    members,
    run: { id: 'run-001', k: null, seed: 1, version: '1', inputHash: '', createdAt: at },
    ...statementsOf(text, codings, codes, byKey),
  };
}

/** Forty interviews with free codes alone: no segments, no statements, no facets. */
export function plainStudy(count = 40): StudyData {
  const data = demoStudy('en');
  const source = data.documents;
  const documents = Array.from({ length: count }, (_, index): DocumentWithText => {
    const document = source[index % source.length];
    if (!document) throw new Error('no document');
    return { ...document, id: id('plain', index), participantId: null, title: `Recording ${index + 1}` };
  });
  const codes = data.codes.map((code): Code => ({ ...code, kind: 'free', facets: {} }));
  const codings = documents.flatMap((document, index) => {
    const original = source[index % source.length];
    const own = data.codings.filter((coding) => coding.documentId === original?.id);
    return own.map((coding, place): Coding => ({
      ...coding,
      id: `${document.id}-${place}`,
      documentId: document.id,
    }));
  });
  const themeByCode = new Map(
    data.codings.flatMap((coding) => {
      const themeId = data.members.find((member) => member.codingId === coding.id)?.themeId;
      return themeId ? [[coding.codeId, themeId] as const] : [];
    }),
  );
  const members = codings.map((coding, place): ThemeMember => ({
    codingId: coding.id,
    themeId: themeByCode.get(coding.codeId) ?? null,
    byHand: false,
    score: 1 / (1 + place),
  }));
  return {
    ...data,
    study: { ...data.study, companyValues: [] },
    participants: [],
    documents,
    codes,
    codings,
    members,
    statements: [],
    evidence: [],
  };
}
