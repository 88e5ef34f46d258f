import type { CodeKind } from '../../shared/domain/code.ts';
import type { Coding } from '../../shared/domain/coding.ts';
import type { Segment } from '../../shared/domain/participant.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { textDocument } from '../support/text-document.ts';

/** `[code, start, end]` in the person's own words, or `[code, start, end, phase]`. */
export type Marked = readonly [code: string, start: number, end: number, phase?: string];
export type Told = {
  readonly name: string;
  readonly segment?: Segment;
  readonly attributes?: Readonly<Record<string, string>>;
  /** Turns, separated by `|`; the separator is no part of any turn. */
  readonly text: string;
  readonly marks: readonly Marked[];
};
export type CodeTold = { readonly name: string; readonly kind?: CodeKind; readonly below?: string };

/** A study in which every place of a coding is written out, so that its matrices can be worked out by hand. */
export function matrixStudy(told: readonly Told[], codes: readonly CodeTold[]): StudyData {
  return {
    study: {
      id: 'study',
      name: 'Study',
      language: 'en',
      offering: '',
      question: '',
      companyValues: [],
      phases: [
        { id: 'before', name: 'Before' },
        { id: 'after', name: 'After' },
      ],
      createdAt: '',
    },
    participants: told.map(({ name, segment, attributes }, position) => ({
      id: name,
      name,
      pseudonym: '',
      segment: segment ?? null,
      consent: 'quote',
      attributes: { ...attributes },
      memo: '',
      position,
    })),
    documents: told.map(({ name, text }, position) =>
      textDocument({
        id: `d ${name}`,
        participantId: name,
        title: name,
        position,
        text,
        turnList: turnsOf(text),
      }),
    ),
    codes: codes.map(({ name, kind = 'free', below }, position) => ({
      id: name,
      parentId: below ?? null,
      name,
      kind,
      color: null,
      description: '',
      facets: {},
      position,
    })),
    codings: told.flatMap(({ name, marks }) =>
      marks.map(([codeId, start, end, phase], at): Coding => ({
        id: `${name} ${at}`,
        documentId: `d ${name}`,
        codeId,
        start,
        end,
        coder: '',
        facets: phase === undefined ? {} : { phase },
        memo: '',
        createdAt: '',
      })),
    ),
    memos: [],
    themes: [],
    members: [],
    run: null,
    statements: [],
    evidence: [],
  };
}

function turnsOf(text: string) {
  let start = 0;
  return text.split('|').map((turn) => {
    const found = {
      start,
      end: start + turn.length,
      speaker: null,
      role: 'participant',
      time: null,
    } as const;
    start = found.end + 1;
    return found;
  });
}
