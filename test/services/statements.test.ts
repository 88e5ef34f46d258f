import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Output } from '../../shared/api/contract.ts';
import { dump } from '../support/dump.ts';
import { openTestStudy, type TestStudy } from '../support/open-backend.ts';

const texts = {
  'aki.txt': 'Interviewer: How was it in your body?\nAki: It was light. It was my own time.',
  'ben.txt': 'Interviewer: And you, what did you feel?\nBen: It was light. It was my own time.',
  'cem.txt': 'Interviewer: How much was it?\nCem: Forty, and I came by tram.',
};

let study: TestStudy;
const ids = new Map<string, string>();
beforeEach(async () => {
  study = await openTestStudy();
  const { imported } = await study.importTexts(texts);
  for (const { documentId, title } of imported) ids.set(title, documentId);
  for (const [name, kind] of [
    ['light', 'sensation'],
    ['own time', 'value'],
    ['feather', 'sensation'],
  ] as const)
    ids.set(name, (await study.call('codes.add', { name, kind, parentId: null })).id);
  for (const person of ['aki', 'ben']) {
    await code(person, 'light', 'It was light');
    await code(person, 'own time', 'my own time');
  }
});
afterEach(() => study.close());

const id = (name: string): string => ids.get(name) ?? '';

async function code(title: string, name: string, quote: string): Promise<string> {
  const { text } = await study.call('documents.get', { id: id(title) });
  const start = text.indexOf(quote);
  const range = { start, end: start + quote.length };
  return (await study.call('codings.add', { documentId: id(title), ...range, code: { id: id(name) } })).id;
}

async function fromPattern(): Promise<string> {
  const codeIds = [id('light'), id('own time')];
  return (await study.call('statements.add', { themeId: null, codeIds, title: 'Light' })).id;
}

async function only(): Promise<Output<'statements.list'>[number]> {
  const [listed] = await study.call('statements.list', {});
  if (!listed) throw new Error('no statement');
  return listed;
}

const sentenceOf = (listed: Pick<Output<'statements.list'>[number]['statement'], 'sentence'>): string =>
  listed.sentence.map((part) => part.text).join('');

describe('a statement from the codes of a pattern', () => {
  it('has their slots, their passages, and a sentence with the numbers of people', async () => {
    await fromPattern();
    const { statement, evidence, check } = await only();
    expect(statement.slots).toMatchObject({ feels: 'light', realises: 'own time', who: '' });
    expect(
      evidence.map(({ slot, participant, document }) => [slot, participant ?? document]).toSorted(),
    ).toEqual([
      ['feels', 'aki'],
      ['feels', 'ben'],
      ['realises', 'aki'],
      ['realises', 'ben'],
    ]);
    expect(check.others).toMatchObject({ have: 2, total: 3 });
    expect(sentenceOf(statement)).toMatch(/^2 of 3 people tell the same story\./);
  });

  it('is refused where a code is gone, and nothing is stored', async () => {
    const before = dump(study.path);
    await expect(
      study.call('statements.add', { themeId: null, codeIds: [id('light'), 'gone'] }),
    ).rejects.toMatchObject({ code: 'not-found' });
    expect(dump(study.path)).toBe(before);
  });
});

describe('versions', () => {
  it('keep every saved wording, and no title or state', async () => {
    const statement = await fromPattern();
    await study.call('statements.update', { id: statement, sentence: [{ text: 'One.' }] });
    await study.call('statements.update', { id: statement, title: 'Another name' });
    await study.call('statements.update', { id: statement, sentence: [{ text: 'One.' }] });
    await study.call('statements.setState', { id: statement, state: 'being-checked', reason: 'Heard twice' });
    await study.call('statements.update', { id: statement, sentence: [{ text: 'Two.' }] });
    const versions = await study.call('statements.versions', { id: statement });
    expect(versions.map(sentenceOf).slice(0, 2)).toEqual(['Two.', 'One.']);
    expect(versions).toHaveLength(3);
  });

  it('are brought back as an act of its own, which can be undone', async () => {
    const statement = await fromPattern();
    const drafted = sentenceOf((await only()).statement);
    await study.call('statements.update', { id: statement, sentence: [{ text: 'Mine.' }] });
    const [, first] = await study.call('statements.versions', { id: statement });
    await study.call('statements.restore', { id: statement, versionId: first?.id ?? '' });
    expect(sentenceOf((await only()).statement)).toBe(drafted);
    expect(await study.call('statements.versions', { id: statement })).toHaveLength(3);
    await study.call('history.undo', {});
    expect(sentenceOf((await only()).statement)).toBe('Mine.');
  });

  it('of another statement cannot be brought back', async () => {
    const one = await fromPattern();
    const other = await fromPattern();
    const [version] = await study.call('statements.versions', { id: other });
    await expect(
      study.call('statements.restore', { id: one, versionId: version?.id ?? '' }),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('go with their statement, and come back with it', async () => {
    const statement = await fromPattern();
    const before = dump(study.path);
    await study.call('statements.remove', { id: statement });
    await study.call('history.undo', {});
    expect(dump(study.path)).toBe(before);
  });
});

describe('drafts', () => {
  it('are several, and the one chosen becomes the sentence', async () => {
    const statement = await fromPattern();
    const drafts = await study.call('statements.drafts', { id: statement });
    expect(drafts.length).toBeGreaterThanOrEqual(4);
    const value = drafts.find(({ plan }) => plan === 'value');
    await study.call('statements.redraft', { id: statement, plan: 'value' });
    expect((await only()).statement.sentence).toEqual(value?.sentence);
  });
});

describe('evidence', () => {
  it('moves between slots and sides; what would stand twice stands once', async () => {
    await fromPattern();
    const { evidence, statement } = await only();
    const first = evidence.find(({ slot, document }) => slot === 'feels' && document === 'aki');
    await study.call('statements.moveEvidence', {
      evidenceIds: [first?.id ?? ''],
      slot: 'changes',
      side: 'against',
    });
    expect((await only()).check.slots.changes).toMatchObject({ people: 0, against: 1 });
    const codingIds = [first?.codingId ?? ''];
    await study.call('statements.addEvidence', { id: statement.id, codingIds, slot: 'feels', side: 'for' });
    await study.call('statements.moveEvidence', {
      evidenceIds: [first?.id ?? ''],
      slot: 'feels',
      side: 'for',
    });
    const now = (await only()).evidence;
    expect(now.filter(({ slot, document }) => slot === 'feels' && document === 'aki')).toHaveLength(1);
  });

  it('that goes with a coding, a code or a transcript is told with the statements it weakens', async () => {
    const statement = await fromPattern();
    const { evidence } = await only();
    const coding = evidence.find(({ slot }) => slot === 'feels')?.codingId ?? '';
    const loss = { statementId: statement, title: 'Light', before: 2 };
    expect(await study.call('statements.weakenedBy', { codingIds: [coding] })).toMatchObject([
      { ...loss, after: 1, evidence: 1, slots: [{ slot: 'feels', before: 2, after: 1 }] },
    ]);
    expect(await study.call('statements.weakenedBy', { codeId: id('own time') })).toMatchObject([
      { ...loss, evidence: 2 },
    ]);
    expect(await study.call('statements.weakenedBy', { documentId: id('ben') })).toMatchObject([
      { ...loss, after: 1, evidence: 2 },
    ]);
    expect(await study.call('statements.weakenedBy', { documentId: id('cem') })).toEqual([]);
    expect(await study.call('statements.weakenedBy', { codeId: id('feather') })).toEqual([]);
  });

  it('goes along when its code is merged into one that is on the same passage already', async () => {
    await code('aki', 'feather', 'It was light');
    await fromPattern();
    const before = (await only()).check;
    const merged = await study.call('codes.merge', { ids: [id('light')], into: id('feather') });
    expect(merged).toEqual({ movedCodings: 1, doubled: 1 });
    const { check, evidence } = await only();
    expect(check.others).toEqual(before.others);
    expect(evidence.filter(({ slot }) => slot === 'feels').map((entry) => entry.code)).toEqual([
      'feather',
      'feather',
    ]);
  });
});

describe('proposals and questions', () => {
  it('are made for the occasion: nothing is stored', async () => {
    await study.call('themes.run', { seed: 1 });
    const before = dump(study.path);
    const proposals = await study.call('statements.propose', { language: 'ja' });
    expect(proposals[0]?.drafts.every(({ sentence }) => /。$/.test(sentence.at(-1)?.text ?? ''))).toBe(true);
    expect(proposals[0]?.evidence.length).toBeGreaterThan(0);
    expect(dump(study.path)).toBe(before);
  });

  it('name those who have not told a part, in the language asked', async () => {
    const statement = await fromPattern();
    await study.call('statements.update', {
      id: statement,
      slots: { ...(await only()).statement.slots, changes: 'sleeps' },
    });
    const questions = await study.call('statements.nextQuestions', { id: statement, language: 'ja' });
    expect(questions).toMatchObject([{ slot: 'changes', reason: 'empty' }]);
    expect(questions[0]?.questions[0]).toMatch(/か。$/);
    expect(questions[0]?.people).toHaveLength(3);
  });
});
