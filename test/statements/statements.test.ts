import { describe, expect, it } from 'vitest';
import { findThemes } from '../../shared/analysis/themes.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import type { SlotTexts } from '../../shared/domain/statement.ts';
import { checkStatement } from '../../shared/statements/check-statement.ts';
import { draftStatement } from '../../shared/statements/draft-statement.ts';
import { proposeStatements } from '../../shared/statements/propose-statements.ts';
import { plantedStudy } from '../analysis/planted-studies.ts';
import { themeInput } from '../analysis/study-builder.ts';

function withThemes(data: StudyData): StudyData {
  const { themes } = findThemes(themeInput(data), { seed: 1 });
  return {
    ...data,
    themes: themes.map(({ label, labelByHand }, position) => ({
      id: `theme ${position}`,
      label,
      labelByHand,
      description: '',
      position,
    })),
    members: themes.flatMap((theme, position) =>
      theme.members.map((member) => ({ ...member, themeId: `theme ${position}` })),
    ),
  };
}

const none: SlotTexts = { who: '', when: '', feels: '', realises: '', changes: '' };

describe('the proposed statements of a planted study', () => {
  it.each([
    ['en', { who: 'tried everything before', when: 'after some months', realises: 'time for myself' }],
    ['ja', { who: '何を試してもだめだった', when: '数か月使ったころ', realises: '自分のための時間' }],
  ] as const)('begin with what core customers share and others do not (%s)', (language, slots) => {
    const { data } = plantedStudy(language, 12, 3);
    const study = withThemes(data);
    const [first, ...others] = proposeStatements(study);
    expect(first?.slots).toMatchObject(slots);
    expect(first?.slots.feels).not.toBe('');
    expect(first?.check).toMatchObject({
      core: { have: 6, total: 6 },
      others: { have: 0, total: 6 },
      sensation: true,
      value: true,
    });
    expect(others.map((other) => other.slots)).not.toContainEqual(first?.slots);
  });

  it.each(['en', 'ja'] as const)(
    'say different things: no two share most of sensation and value (%s)',
    (language) => {
      const proposals = proposeStatements(withThemes(plantedStudy(language, 24, 5).data));
      expect(proposals.length).toBeGreaterThan(1);
      const hearts = proposals.map(({ codeIds }) => [...codeIds.feels, ...codeIds.realises]);
      for (const [at, heart] of hearts.entries()) {
        for (const other of hearts.slice(at + 1)) {
          const both = heart.filter((id) => other.includes(id)).length;
          expect(both * 2).toBeLessThan(new Set([...heart, ...other]).size);
        }
      }
    },
  );

  it('from a pattern have the pattern’s codes in their slots, and denials of others against them', () => {
    const { data } = plantedStudy('en', 12, 3, 0);
    const codeIds = ['code time for myself', 'code body feels lighter', 'code shoulders drop'];
    const denied = {
      ...data,
      codes: data.codes.map((code) =>
        code.id === 'code stomach churns' ? { ...code, name: 'nothing felt' } : code,
      ),
    };
    const draft = draftStatement({ codeIds }, denied, 'en');
    expect(draft.slots).toEqual({
      ...none,
      feels: 'body feels lighter, shoulders drop',
      realises: 'time for myself',
    });
    const against = draft.evidence.filter(({ side }) => side === 'against');
    expect(against.map(({ slot }) => slot)).toEqual(Array.from({ length: 6 }, () => 'feels'));
    expect(draft.evidence.filter(({ side }) => side === 'for')).toHaveLength(18);
  });

  it('tie every slot to codings that say so', () => {
    const { data } = plantedStudy('en', 12, 3);
    const study = withThemes(data);
    const theme = study.themes[0];
    const draft = draftStatement({ themeId: theme?.id ?? '' }, study, 'en');
    const codes = new Map(study.codes.map((code) => [code.id, code]));
    const codings = new Map(study.codings.map((coding) => [coding.id, coding]));
    for (const { codingId, slot } of draft.evidence) {
      expect(draft.slots[slot]).toContain(codes.get(codings.get(codingId)?.codeId ?? '')?.name);
    }
    expect(new Set(draft.evidence.map((evidence) => evidence.slot))).toEqual(
      new Set(['who', 'when', 'feels', 'realises']),
    );
  });
});

describe('the check of a statement', () => {
  const { data } = plantedStudy('en', 12, 3, 0);
  const codingOf = (person: number, code: string): string =>
    data.codings.find(
      (coding) => coding.documentId === `document Person ${person}` && coding.codeId === `code ${code}`,
    )?.id ?? '';
  const statement = {
    id: 's',
    slots: { ...none, feels: 'lighter', realises: 'time for myself', changes: 'more visits' },
  };
  const evidence = [
    { codingId: codingOf(1, 'body feels lighter'), slot: 'feels', side: 'for' },
    { codingId: codingOf(1, 'time for myself'), slot: 'realises', side: 'for' },
    { codingId: codingOf(2, 'time for myself'), slot: 'realises', side: 'for' },
    { codingId: codingOf(3, 'time for myself'), slot: 'realises', side: 'for' },
    { codingId: codingOf(4, 'after some months'), slot: 'when', side: 'for' },
    { codingId: codingOf(3, 'body feels lighter'), slot: 'feels', side: 'against' },
    { codingId: codingOf(7, 'stomach churns'), slot: null, side: 'against' },
    { codingId: codingOf(8, 'afraid of the bill'), slot: 'realises', side: 'for' },
    { codingId: 'deleted since', slot: 'feels', side: 'for' },
    { codingId: codingOf(5, 'time for myself'), slot: 'realises', side: 'for', statementId: 'another' },
  ] as const;
  const uncoded = {
    ...data,
    codings: data.codings.filter((coding) => coding.documentId !== 'document Person 6'),
  };
  const check = checkStatement(statement, evidence, uncoded);

  it('counts who felt it and realised the value, among core customers and others', () => {
    expect(check.core).toEqual({ have: 1, total: 6, participants: ['person Person 1'] });
    expect(check.others).toEqual({ have: 0, total: 6, participants: [] });
  });

  it('counts who realised the value where nobody’s feeling is linked', () => {
    const values = evidence.filter((entry) => entry.slot === 'realises');
    expect(checkStatement(statement, values, uncoded).core.participants).toEqual([
      'person Person 1',
      'person Person 2',
      'person Person 3',
    ]);
  });

  it('says who lacks it and why', () => {
    const reasons = check.lackReasons.map(({ participantId, reason }) => ({ participantId, reason }));
    expect(reasons).toEqual([
      { participantId: 'person Person 2', reason: 'no-evidence' },
      { participantId: 'person Person 3', reason: 'contrary' },
      { participantId: 'person Person 4', reason: 'no-evidence' },
      { participantId: 'person Person 5', reason: 'no-evidence' },
      { participantId: 'person Person 6', reason: 'not-coded' },
    ]);
    expect(check.coreLacking).toEqual(check.lackReasons.map((lack) => lack.participantId));
    expect(check.contrary.toSorted()).toEqual(['person Person 3', 'person Person 7']);
    expect(check.notCoded).toEqual(['person Person 6']);
  });

  it('tells which slots stand on thin ground', () => {
    expect({ sensation: check.sensation, value: check.value, weak: check.weakSlots }).toEqual({
      sensation: true,
      value: true,
      weak: ['feels', 'changes'],
    });
    expect(check.slots.realises).toEqual({
      filled: true,
      people: 4,
      core: 3,
      against: 0,
      speakers: ['person Person 1', 'person Person 2', 'person Person 3', 'person Person 8'],
      contraries: [],
    });
  });

  it('of an empty statement finds nobody and misses sensation and value', () => {
    const empty = checkStatement({ id: 's', slots: none }, [], data);
    expect(empty).toMatchObject({
      core: { have: 0, total: 6 },
      sensation: false,
      value: false,
      weakSlots: ['feels', 'realises'],
    });
  });
});
