import { describe, expect, it } from 'vitest';
import { nextAct } from '../../renderer/features/home/next-act.ts';
import { moved } from '../../renderer/features/home/moved.ts';
import type { ListedDocument, StudyOverview } from '../../shared/api/study-procedures.ts';
import type { StatementState } from '../../shared/domain/statement.ts';

const document = (id: string, codings: number): ListedDocument => ({
  id,
  participantId: null,
  title: id,
  fileName: `${id}.txt`,
  format: 'txt',
  language: 'en',
  length: 100,
  words: 20,
  turns: 4,
  textHash: id,
  importedAt: '2026-11-02T10:00:00Z',
  interviewedOn: null,
  position: 0,
  codings,
  participantName: null,
  segment: null,
  coded: codings > 0 ? 1 : 0,
});

function situation(
  counts: Partial<StudyOverview['counts']>,
  more: { stale?: boolean; documents?: readonly ListedDocument[]; states?: readonly StatementState[] } = {},
) {
  const overview: StudyOverview = {
    study: {
      id: 's',
      name: 'S',
      language: 'en',
      offering: '',
      question: '',
      companyValues: [],
      phases: [],
      createdAt: '2026-11-02T10:00:00Z',
    },
    readOnly: false,
    heldBy: null,
    counts: {
      participants: 2,
      core: 1,
      documents: 2,
      codedDocuments: 2,
      words: 40,
      codes: 5,
      codings: 30,
      themes: 0,
      unassigned: 0,
      statements: 0,
      ...counts,
    },
    themesStale: more.stale ?? false,
  };
  const documents = more.documents ?? [document('a', 20), document('b', 10)];
  return { overview, documents, statementStates: more.states ?? [] };
}

describe('the next act', () => {
  it('of an empty study is to import', () => {
    expect(nextAct(situation({ documents: 0 }, { documents: [] })).act).toBe('import');
  });

  it('is to code the first transcript without codings', () => {
    const next = nextAct(situation({ codings: 4 }, { documents: [document('a', 4), document('b', 0)] }));
    expect(next).toMatchObject({ act: 'code', document: { id: 'b' }, left: 1, first: false });
  });

  it('is to say who is a core customer before anything is compared', () => {
    expect(nextAct(situation({ core: 0 })).act).toBe('segments');
  });

  it('goes on along the chain: themes, again when stale, statement, check, deck', () => {
    expect([
      nextAct(situation({})).act,
      nextAct(situation({ themes: 4 }, { stale: true })).act,
      nextAct(situation({ themes: 4 })).act,
      nextAct(situation({ themes: 4, statements: 2 }, { states: ['confirmed', 'candidate'] })).act,
      nextAct(situation({ themes: 4, statements: 1 }, { states: ['confirmed'] })).act,
    ]).toEqual(['themes', 'rerun', 'statement', 'check', 'deck']);
  });
});

describe('moving a phase', () => {
  it('puts it at its new place and leaves the order of the others', () => {
    expect([moved(['a', 'b', 'c'], 0, 2), moved(['a', 'b', 'c'], 2, 0), moved(['a'], 5, 0)]).toEqual([
      ['b', 'c', 'a'],
      ['c', 'a', 'b'],
      ['a'],
    ]);
  });
});
