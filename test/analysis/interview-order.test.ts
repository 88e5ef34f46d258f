import { describe, expect, it } from 'vitest';
import { interviewsInOrder } from '../../shared/analysis/interview-order.ts';
import { saturationOf } from '../../shared/analysis/saturation.ts';
import { buildStudy } from './study-builder.ts';

const data = buildStudy(
  ['a', 'b', 'c', 'd'].map((code) => ({
    name: `P-${code}`,
    segment: 'core' as const,
    lines: [{ text: `says ${code}`, codes: code === 'd' ? ['a', 'd'] : [code] }],
  })),
  ['a', 'b', 'c', 'd'].map((name) => ({ name, kind: 'value' as const })),
);

function dated(dates: Readonly<Record<string, string>>) {
  const documents = data.documents.map((document) => ({
    ...document,
    interviewedOn: dates[document.title] ?? null,
  }));
  return { ...data, documents };
}
const orderOf = (study: typeof data) => interviewsInOrder(study).map(({ title }) => title);

describe('interviews in the order they were collected', () => {
  it('stand by date where all have one, whatever the order of import', () => {
    const study = dated({
      'P-a': '2026-03-04',
      'P-b': '2026-03-01',
      'P-c': '2026-03-03',
      'P-d': '2026-03-02',
    });
    expect(orderOf(study)).toEqual(['P-b', 'P-d', 'P-c', 'P-a']);
  });

  it('stand as imported where none has one', () => {
    expect(orderOf(data)).toEqual(['P-a', 'P-b', 'P-c', 'P-d']);
  });

  it('keep the place of the import where one has no date, and only there', () => {
    expect(orderOf(dated({ 'P-a': '2026-03-04', 'P-c': '2026-03-03', 'P-d': '2026-03-02' }))).toEqual([
      'P-d',
      'P-b',
      'P-c',
      'P-a',
    ]);
  });

  it('take the earliest date of a person with several transcripts, and a date among the attributes', () => {
    const study = dated({ 'P-a': '2026-03-09', 'P-b': '2026-03-02', 'P-c': '2026-03-05' });
    const documents = study.documents.map((document) =>
      document.title === 'P-b' ? { ...document, participantId: 'person P-a' } : document,
    );
    const participants = study.participants.map((participant) =>
      participant.id === 'person P-d'
        ? { ...participant, attributes: { 面接日: '2026年3月1日' } }
        : participant,
    );
    expect(interviewsInOrder({ documents, participants })).toMatchObject([
      { title: 'P-d', date: '2026-03-01' },
      { title: 'P-a', date: '2026-03-02', documents: ['document P-a', 'document P-b'] },
      { title: 'P-c', date: '2026-03-05' },
    ]);
  });

  it('are what saturation goes by, which says who has no date', () => {
    expect(saturationOf(data, { seed: 1 })).toMatchObject({
      dated: 0,
      undated: ['P-a', 'P-b', 'P-c', 'P-d'],
      all: { asCollected: [1, 2, 3, 4] },
    });
    const study = dated({ 'P-a': '2026-03-04', 'P-c': '2026-03-03', 'P-d': '2026-03-02' });
    expect(saturationOf(study, { seed: 1 })).toMatchObject({
      dated: 3,
      undated: ['P-b'],
      all: { asCollected: [2, 3, 4, 4] },
    });
  });
});
