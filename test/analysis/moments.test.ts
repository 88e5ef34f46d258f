import { describe, expect, it } from 'vitest';
import { momentsOf, spokenText } from '../../shared/analysis/moments.ts';
import { buildStudy } from './study-builder.ts';

const study = buildStudy(
  [
    {
      name: 'Ann',
      segment: 'core',
      lines: [
        { text: 'How was it?', role: 'interviewer' },
        { text: 'It was warm. Then my shoulders dropped.' },
        { text: 'And I went home.' },
      ],
    },
  ],
  [
    { name: 'warm', kind: 'sensation' },
    { name: 'calm', kind: 'value' },
  ],
);
const [document] = study.documents;
const answer = document?.turnList[1]?.start ?? 0;

function coding(id: string, start: number, end: number, codeId = 'code warm') {
  return {
    id,
    documentId: 'document Ann',
    codeId,
    start,
    end,
    coder: '',
    facets: {},
    memo: '',
    createdAt: '',
  };
}

function momentIds(codings: readonly ReturnType<typeof coding>[]): readonly (readonly string[])[] {
  return momentsOf(codings, study.documents).map((moment) => moment.codingIds);
}

describe('moments', () => {
  it('join codings that overlap in one turn, also as a chain, and keep their ranges', () => {
    const codings = [
      coding('a', answer, answer + 6),
      coding('b', answer + 4, answer + 20),
      coding('c', answer + 15, answer + 30, 'code calm'),
    ];
    const [moment] = momentsOf(codings, study.documents);
    expect(moment).toEqual({
      documentId: 'document Ann',
      participantId: 'person Ann',
      person: 'person Ann',
      start: answer,
      end: answer + 30,
      codingIds: ['a', 'b', 'c'],
      codeIds: ['code warm', 'code calm'],
      ranges: [
        { start: answer, end: answer + 6 },
        { start: answer + 4, end: answer + 20 },
        { start: answer + 15, end: answer + 30 },
      ],
    });
  });

  it('join adjacent codings of a turn, with nothing but white space and punctuation between them', () => {
    const space = answer + 2;
    expect(momentIds([coding('a', answer, space), coding('b', space + 1, space + 4)])).toEqual([['a', 'b']]);
    expect(momentIds([coding('a', answer, answer + 6), coding('b', answer + 6, answer + 9)])).toEqual([
      ['a', 'b'],
    ]);
  });

  it('stay apart where a word lies between codings', () => {
    const space = answer + 2;
    expect(momentIds([coding('a', answer, space), coding('b', space + 5, space + 9)])).toEqual([
      ['a'],
      ['b'],
    ]);
  });

  it('list codings of one range in the order given, whatever their ids', () => {
    const [first, second] = [coding('z', answer, answer + 6), coding('a', answer, answer + 6, 'code calm')];
    expect(momentIds([first, second])).toEqual([['z', 'a']]);
    expect(momentIds([second, first])).toEqual([['a', 'z']]);
  });

  it('are not swallowed by a coding over several turns', () => {
    const end = document?.text.length ?? 0;
    expect(momentIds([coding('all', answer, end), coding('a', answer, answer + 6)])).toEqual([
      ['all'],
      ['a'],
    ]);
  });

  it('take a question with its answer for the same turn as the answer', () => {
    expect(momentIds([coding('both', 0, answer + 12), coding('answer', answer, answer + 12)])).toEqual([
      ['both', 'answer'],
    ]);
  });

  it('read only what the participant says', () => {
    const [moment] = momentsOf([coding('both', 0, answer + 12)], study.documents);
    expect(moment && document ? spokenText(moment, document) : '').toBe('It was warm.');
  });
});
