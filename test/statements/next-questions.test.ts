import { describe, expect, it } from 'vitest';
import type { CodeFacets } from '../../shared/domain/code.ts';
import { checkStatement } from '../../shared/statements/check-statement.ts';
import type { CheckedEvidence } from '../../shared/statements/check-statement.ts';
import { nextQuestions } from '../../shared/statements/next-questions.ts';
import { nextQuestionsEn } from '../../shared/messages/en/next-questions.ts';
import { buildStudy } from '../analysis/study-builder.ts';

const statement = {
  id: 's',
  slots: { who: '', when: '', feels: 'warm', realises: 'rest', changes: '' },
};

function study(facets: CodeFacets) {
  const tells = (name: string, codes: readonly string[], segment: 'core' | 'lapsed') => ({
    name,
    segment,
    lines: [{ text: `${name} speaks.`, codes }],
  });
  return buildStudy(
    [
      tells('Ann', ['warm', 'rest'], 'core'),
      tells('Bea', ['rest'], 'core'),
      tells('Cy', ['rest'], 'core'),
      tells('Dan', [], 'lapsed'),
    ],
    [
      { name: 'warm', kind: 'sensation', facets },
      { name: 'rest', kind: 'value' },
    ],
  );
}

function asks(facets: CodeFacets) {
  const data = study(facets);
  const evidence = data.codings.map(({ id, codeId }): CheckedEvidence => ({
    codingId: id,
    slot: codeId === 'code warm' ? 'feels' : 'realises',
    side: 'for',
  }));
  const check = checkStatement(statement, evidence, data);
  return nextQuestions(statement, evidence, check, data, 'en');
}

describe('what to ask next', () => {
  it('is about parts that few tell, and names those of whom nothing speaks for it, core customers first', () => {
    expect(asks({})).toMatchObject([
      { slot: 'feels', reason: 'thin', people: ['person Bea', 'person Cy', 'person Dan'] },
    ]);
  });

  it.each([
    [{}, 'region'],
    [{ region: 'hands' }, 'modality'],
    [{ region: 'hands', modality: 'temperature' }, 'direction'],
    [{ region: 'hands', modality: 'temperature', direction: 'warmer' }, 'phase'],
  ] as const)('asks for what is known least of the sensation: %j leaves %s', (facets, missing) => {
    const [ask] = asks(facets);
    expect(ask?.missing).toBe(missing);
    expect(ask?.questions).toEqual(
      [1, 2, 3].map((n) => nextQuestionsEn[`ask.feels.${missing}.${n as 1 | 2 | 3}`]),
    );
  });

  it('asks at the place of the sensation where all is known, without naming what others said', () => {
    const [ask] = asks({ region: 'hands', modality: 'temperature', direction: 'warmer', phase: 'before' });
    expect(ask).toMatchObject({ missing: null, place: 'hands' });
    expect(ask?.questions[0]).toContain('hands');
    expect(ask?.questions.join()).not.toMatch(/warm|\{/);
  });

  it('is about sensation and value where the statement says neither', () => {
    const data = study({});
    const empty = { id: 's', slots: { who: '', when: '', feels: '', realises: '', changes: '' } };
    const check = checkStatement(empty, [], data);
    const found = nextQuestions(empty, [], check, data, 'ja');
    expect(found.map(({ slot, reason }) => [slot, reason])).toEqual([
      ['feels', 'empty'],
      ['realises', 'empty'],
    ]);
  });
});
