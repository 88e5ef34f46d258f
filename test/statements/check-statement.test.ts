import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SlotName } from '../../shared/domain/statement.ts';
import { slotNames } from '../../shared/domain/statement.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { checkStatement } from '../../shared/statements/check-statement.ts';
import type { CheckedEvidence } from '../../shared/statements/check-statement.ts';
import { sentenceCounts, withLiveNumbers, writtenNumbers } from '../../shared/statements/sentence-numbers.ts';
import { weakenedBy } from '../../shared/statements/weakened-by.ts';
import { buildStudy } from '../analysis/study-builder.ts';
import { plantedStudy } from '../analysis/planted-studies.ts';

const words = { who: 'W', when: 'M', feels: 'F', realises: 'V', changes: 'C' };
const { data } = plantedStudy('en', 12, 3, 0.1);

const evidenceOf = (study: StudyData): fc.Arbitrary<CheckedEvidence[]> =>
  fc.array(
    fc.record({
      codingId: fc.constantFrom(...study.codings.map((coding) => coding.id)),
      slot: fc.constantFrom<SlotName | null>(...slotNames, null),
      side: fc.constantFrom<'for' | 'against'>('for', 'for', 'for', 'against'),
    }),
    { maxLength: 40 },
  );

const statement = { id: 's', slots: words };

describe('a check, whatever the evidence', () => {
  it('counts every core customer once: as having it or as lacking it, with a reason', () => {
    fc.assert(
      fc.property(evidenceOf(data), (evidence) => {
        const check = checkStatement(statement, evidence, data);
        expect([...check.core.participants, ...check.coreLacking].toSorted()).toEqual(
          data.participants
            .filter(({ segment }) => segment === 'core')
            .map(({ id }) => id)
            .toSorted(),
        );
        expect(check.lackReasons.map(({ participantId }) => participantId)).toEqual(check.coreLacking);
        for (const person of check.contrary) {
          expect([...check.core.participants, ...check.others.participants]).not.toContain(person);
        }
      }),
    );
  });

  it('names the people behind every number', () => {
    fc.assert(
      fc.property(evidenceOf(data), (evidence) => {
        const check = checkStatement(statement, evidence, data);
        expect(check.core.have).toBe(check.core.participants.length);
        for (const slot of slotNames) {
          const { people, speakers, against, contraries } = check.slots[slot];
          expect([speakers.length, contraries.length]).toEqual([people, against]);
        }
        const counts = sentenceCounts(check);
        for (const { have, total } of Object.values(counts)) expect(have).toBeLessThanOrEqual(total);
      }),
    );
  });

  it('does not depend on the order of the evidence', () => {
    fc.assert(
      fc.property(evidenceOf(data), (evidence) => {
        const one = checkStatement(statement, evidence, data);
        const other = checkStatement(statement, evidence.toReversed(), data);
        expect(sentenceCounts(other)).toEqual(sentenceCounts(one));
        expect(other.coreLacking).toEqual(one.coreLacking);
        expect(other.weakSlots).toEqual(one.weakSlots);
      }),
    );
  });

  it('never rises in a slot when evidence goes, and tells exactly the statements that lose some', () => {
    fc.assert(
      fc.property(evidenceOf(data), fc.nat(), (evidence, n) => {
        const stored = evidence.map((entry, at) => ({ ...entry, id: `e${at}`, statementId: 's' }));
        const study: StudyData = {
          ...data,
          statements: [
            {
              ...statement,
              themeId: null,
              title: 'T',
              state: 'candidate',
              sentence: [],
              position: 0,
              createdAt: '',
            },
          ],
          evidence: stored,
        };
        const gone = new Set(data.codings.filter((_, at) => (at * 7 + n) % 3 === 0).map(({ id }) => id));
        const touched = stored.filter(({ codingId }) => gone.has(codingId));
        const [weakened] = weakenedBy(gone, study);
        expect(weakened !== undefined).toBe(touched.length > 0);
        expect((weakened?.evidence ?? 0) + (weakened?.against ?? 0)).toBe(touched.length);
        for (const slot of weakened?.slots ?? []) expect(slot.after).toBeLessThan(slot.before);
      }),
    );
  });
});

const asked = buildStudy(
  [
    {
      name: 'Ann',
      segment: 'core',
      lines: [
        { role: 'interviewer', text: 'What did you notice in your shoulders?' },
        { text: 'They dropped, and that was what mattered.', codes: ['shoulders drop', 'rest'] },
      ],
    },
    {
      name: 'Bea',
      segment: 'core',
      lines: [
        { role: 'interviewer', text: 'And your shoulders? And what mattered most?' },
        { text: 'Nothing there. I came by tram.', codes: ['by tram'] },
      ],
    },
    {
      name: 'Cy',
      segment: 'core',
      lines: [
        { role: 'interviewer', text: 'How much did you pay?' },
        { text: 'Forty. I came by tram.', codes: ['by tram'] },
      ],
    },
    {
      name: 'Dan',
      segment: 'core',
      lines: [{ text: 'I wrote this down myself. I came by tram.', codes: ['by tram'] }],
    },
    { name: 'Eve', segment: 'core', lines: [{ text: 'I have nothing to say.' }] },
  ],
  [
    { name: 'shoulders drop', kind: 'sensation', facets: { region: 'shoulders' } },
    { name: 'rest', kind: 'value', facets: { companyValue: 'ease' } },
    { name: 'by tram', kind: 'condition' },
  ],
);
const told: CheckedEvidence[] = [
  { codingId: 'coding Ann 1 shoulders drop', slot: 'feels', side: 'for' },
  { codingId: 'coding Ann 1 rest', slot: 'realises', side: 'for' },
];

describe('why someone lacks it', () => {
  const check = checkStatement(statement, told, asked);

  it('tells asked and silent, never asked, an interview without an interviewer, and not coded apart', () => {
    expect(check.lackReasons.map(({ participantId, reason }) => [participantId, reason])).toEqual([
      ['person Bea', 'no-evidence'],
      ['person Cy', 'not-asked'],
      ['person Dan', 'no-evidence'],
      ['person Eve', 'not-coded'],
    ]);
  });

  it('points to the questions that were asked', () => {
    const [bea, cy] = check.lackReasons;
    const document = asked.documents.find(({ id }) => id === 'document Bea');
    const questions = bea?.asked.map(({ start, end }) => document?.text.slice(start, end));
    expect(new Set(questions)).toEqual(new Set(['And your shoulders? And what mattered most?']));
    expect(cy?.asked).toEqual([]);
    expect(bea?.missing).toEqual(['feels', 'realises']);
  });

  it('says which company value is matched, or none', () => {
    expect(check.values).toEqual([{ companyValue: 'ease', name: 'Ease', people: ['person Ann'] }]);
    expect(checkStatement(statement, told.slice(0, 1), asked).values).toEqual([]);
  });
});

describe('interviews after the statement was made', () => {
  const later: StudyData = {
    ...asked,
    participants: asked.participants.map((participant) =>
      participant.name === 'Ann'
        ? { ...participant, attributes: { 'Interview date': '2026-03-01' } }
        : participant,
    ),
  };

  it('are told by the participant’s date, else by when they were imported', () => {
    const made = { ...statement, createdAt: '2026-02-01T10:00:00.000Z' };
    expect(checkStatement(made, told, later).later).toEqual({
      people: ['person Ann'],
      agree: ['person Ann'],
      contrary: [],
    });
    const early = { ...statement, createdAt: '2026-01-01T10:00:00.000Z' };
    expect(checkStatement(early, told, later).later?.people).toHaveLength(5);
  });

  it('are told by the transcript’s own date before all others', () => {
    const made = { ...statement, createdAt: '2026-02-01T10:00:00.000Z' };
    const documents = later.documents.map((document) => ({
      ...document,
      interviewedOn: document.title === 'Ann' ? '2026-01-20' : document.title === 'Bea' ? '2026-02-02' : null,
    }));
    expect(checkStatement(made, told, { ...later, documents }).later?.people).toEqual(['person Bea']);
    const onTheDay = { ...statement, createdAt: '2026-02-02T10:00:00.000Z' };
    expect(checkStatement(onTheDay, told, { ...later, documents }).later).toBeNull();
  });

  it('are none where everyone was heard before', () => {
    const made = { ...statement, createdAt: '2026-03-01T10:00:00.000Z' };
    expect(checkStatement(made, told, later).later).toBeNull();
  });
});

describe('numbers in a sentence', () => {
  it('are those of the study as it is now', () => {
    const counts = sentenceCounts(checkStatement(statement, told, asked));
    const parts = [{ text: '9 of 9', number: 'core' }, { text: ' rest.' }] as const;
    expect(withLiveNumbers(parts, counts, 'en')[0]?.text).toBe('1 of 5');
    expect(withLiveNumbers(parts, counts, 'ja')[0]?.text).toBe('5人中1人');
  });

  it('that are written out are found, in words and digits', () => {
    const parts = [
      { text: 'Eight of ten core customers and 3 out of 4 others; ' },
      { text: '5 of 10', number: 'core' },
      { text: ' and 10人中8人 of a kind.' },
    ] as const;
    expect(writtenNumbers(parts)).toEqual(['Eight of ten', '3 out of 4', '10人中8人']);
  });
});
