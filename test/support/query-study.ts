import type { Code } from '../../shared/domain/code.ts';
import type { Coding } from '../../shared/domain/coding.ts';
import type { Participant } from '../../shared/domain/participant.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { textDocument } from './text-document.ts';

type ToldCoding = Pick<Coding, 'documentId' | 'codeId' | 'start' | 'end'> & Partial<Coding>;
type ToldCode = Pick<Code, 'id' | 'name'> & Partial<Code>;

export function code(told: ToldCode): Code {
  return { parentId: null, kind: 'free', color: null, description: '', facets: {}, position: 1, ...told };
}

export function coding(told: ToldCoding, at: number): Coding {
  return { id: `coding-${at}`, coder: 'ann', facets: {}, memo: '', createdAt: '', ...told };
}

export function participant(told: Pick<Participant, 'id' | 'name'> & Partial<Participant>): Participant {
  return { pseudonym: '', segment: null, consent: 'quote', attributes: {}, memo: '', position: 1, ...told };
}

/** A study of transcripts with turns of ten characters each: `turn 0123.` and so on. */
export function queryStudy(told: {
  readonly documents: readonly {
    readonly id: string;
    readonly participantId?: string;
    readonly turns: number;
    readonly text?: string;
  }[];
  readonly participants?: readonly Participant[];
  readonly codes: readonly Code[];
  readonly codings: readonly ToldCoding[];
}): StudyData {
  return {
    study: {
      id: 'study',
      name: 'Study',
      language: 'en',
      offering: '',
      question: '',
      companyValues: [{ id: 'v1', name: 'Calm', description: '' }],
      phases: [
        { id: 'before', name: 'Before' },
        { id: 'first-use', name: 'First use' },
      ],
      createdAt: '',
    },
    participants: told.participants ?? [],
    documents: told.documents.map(({ id, participantId, turns, text }, at) =>
      textDocument({
        id,
        participantId: participantId ?? null,
        title: `Interview ${id}`,
        position: at,
        text:
          text ??
          Array.from({ length: turns }, (_, turn) => `turn ${String(turn).padStart(4, '0')}\n`).join(''),
        turnList: Array.from({ length: turns }, (_, turn) => ({
          start: turn * 10,
          end: turn * 10 + 9,
          speaker: turn % 2 ? 'Hana' : 'Q',
          role: turn % 2 ? 'participant' : 'interviewer',
          time: null,
        })),
      }),
    ),
    codes: told.codes,
    codings: told.codings.map(coding),
    memos: [],
    themes: [],
    members: [],
    run: null,
    statements: [],
    evidence: [],
  };
}
