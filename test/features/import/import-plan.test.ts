import { describe, expect, it } from 'vitest';
import {
  canImport,
  decisionOf,
  planOf,
  planTotals,
  withPreview,
  type PlannedFile,
} from '../../../renderer/features/import/import-plan.ts';
import type { ImportPreview } from '../../../shared/api/import-procedures.ts';

const preview: ImportPreview = {
  blobId: 'b1',
  fileName: 'hana.txt',
  error: null,
  title: 'hana',
  format: 'txt',
  documents: 1,
  words: 120,
  turns: 8,
  speakers: [],
  warnings: [],
  opening: [],
  duplicateOf: null,
  suggestedDate: null,
  suggestedParticipant: 'Hana',
  columns: [],
};
const participants = [{ id: 'p1', name: 'Hana' }];

describe('the plan of an import', () => {
  it('leaves out what cannot be read and what the study already has', () => {
    const plans = [
      planOf(preview),
      planOf({ ...preview, duplicateOf: 'Hana, 47' }),
      planOf({ ...preview, error: { reason: 'empty-file', message: 'empty' } }),
    ];
    expect([plans.map(canImport), planTotals(plans)]).toEqual([
      [true, false, false],
      { files: 1, documents: 1, words: 120 },
    ]);
  });

  it('never imports an unreadable file, even when it is ticked', () => {
    const broken = planOf({ ...preview, error: { reason: 'broken-file', message: 'broken' } });
    expect(canImport({ ...broken, include: true })).toBe(false);
  });

  it('names a participant that exists by id, however the name is written', () => {
    const decision = decisionOf({ ...planOf(preview), participant: ' hana ' }, participants);
    expect(decision.participant).toEqual({ id: 'p1' });
  });

  it('makes a new participant with the segment, and none of an empty name', () => {
    const plan = planOf(preview);
    expect([
      decisionOf({ ...plan, participant: 'Mio', segment: 'core' }, participants).participant,
      decisionOf({ ...plan, participant: ' ' }, participants).participant,
    ]).toEqual([{ name: 'Mio', segment: 'core' }, null]);
  });

  it('sends the date that stands there, none where the one that was found is taken away', () => {
    const found = planOf({ ...preview, suggestedDate: '2026-03-14' });
    const dateIn = (plan: PlannedFile) => decisionOf(plan, []).interviewedOn;
    expect([
      dateIn(found),
      dateIn({ ...found, date: '2026年3月15日' }),
      dateIn({ ...found, date: ' ' }),
    ]).toEqual(['2026-03-14', '2026-03-15', null]);
    expect(canImport({ ...found, date: 'last spring' })).toBe(false);
  });

  it('sends only the corrections that a person made', () => {
    const plan = planOf(preview);
    const corrected = decisionOf(
      { ...plan, title: 'Hana, 47', renames: { A: 'Hana', B: 'B', C: ' ' }, roles: { B: 'interviewer' } },
      participants,
    );
    expect([decisionOf(plan, participants), corrected]).toEqual([
      { blobId: 'b1', fileName: 'hana.txt', participant: { id: 'p1' } },
      {
        blobId: 'b1',
        fileName: 'hana.txt',
        title: 'Hana, 47',
        renames: { A: 'Hana' },
        roles: { B: 'interviewer' },
        participant: { id: 'p1' },
      },
    ]);
  });

  it('says so where a text comes in once more', () => {
    const plan = { ...planOf({ ...preview, duplicateOf: 'Hana' }), include: true };
    expect(decisionOf(plan, participants).again).toBe(true);
  });

  it('leaves participants of a table to its columns', () => {
    const table = { textColumn: 'answer', participantColumn: 'who' };
    expect(decisionOf({ ...planOf(preview, table), segment: 'lapsed' }, participants)).toEqual({
      blobId: 'b1',
      fileName: 'hana.txt',
      table,
      segment: 'lapsed',
    });
  });

  it('keeps what the person wrote when a table is looked at anew', () => {
    const written = { ...planOf(preview), title: 'My title', participant: 'Mio', segment: 'core' as const };
    const table = { textColumn: 'answer' };
    const next = withPreview(written, { ...preview, title: 'rows', documents: 3 }, table);
    expect([next.title, next.participant, next.segment, next.preview.documents, next.table]).toEqual([
      'My title',
      'Mio',
      'core',
      3,
      table,
    ]);
  });
});
