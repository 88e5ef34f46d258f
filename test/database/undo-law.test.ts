import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../../shared/api/errors.ts';
import { dump } from '../support/dump.ts';
import { wordEdit } from '../support/edit-words.ts';
import { openTestStudy, type TestStudy } from '../support/open-backend.ts';

const texts = {
  'aki.txt':
    'Interviewer: How was it?\nAki: It was light. My shoulders dropped. 髪が軽い😀です。\nInterviewer: And then?\nAki: I went out.',
  'ben.txt':
    'Interviewer: And you?\nBen: My stomach was tight before. Then warm hands.\nInterviewer: Now?\nBen: I sleep.',
};

/** A random act: which one, and numbers that choose what it is done to. */
const actArbitrary = fc.record({
  act: fc.nat(36),
  a: fc.nat(1000),
  b: fc.nat(1000),
  word: fc.constantFrom('light', 'warm', '軽い', 'inner quiet', 'shame', 'release'),
});
type RandomAct = { act: number; a: number; b: number; word: string };

function pick<T>(list: readonly T[], n: number): T | undefined {
  return list.length === 0 ? undefined : list[n % list.length];
}

/** Does one random act; acts that do not fit the study's state fail cleanly and change nothing. */
async function perform(study: TestStudy, { act, a, b, word }: RandomAct): Promise<void> {
  const { call } = study;
  const codes = await call('codes.list', {});
  const codings = await call('codings.list', {});
  const documents = await call('documents.list', {});
  const people = await call('participants.list', {});
  const { themes } = await call('themes.report', {});
  const statements = await call('statements.list', {});
  const document = pick(documents, a);
  const [code, other] = [pick(codes, a), pick(codes, b)];
  const [coding, secondCoding] = [pick(codings, a), pick(codings, b)];
  const [theme, otherTheme] = [pick(themes, a), pick(themes, b)];
  const statement = pick(statements, a)?.statement;
  const start = document ? b % (document.length - 5) : 0;
  switch (act) {
    case 0:
      return void (await call('codes.add', {
        name: `${word} ${a % 5}`,
        kind: 'sensation',
        parentId: pick(codes, b)?.id ?? null,
      }));
    case 1:
    case 2:
    case 3:
      if (document && code)
        await call('codings.add', {
          documentId: document.id,
          start,
          end: start + 1 + (a % 4),
          code: { id: code.id },
        });
      return;
    case 4:
      if (document)
        await call('codings.add', {
          documentId: document.id,
          start,
          end: start + 3,
          code: { name: word, kind: 'value', parentId: null },
        });
      return;
    case 5:
      if (code && other) await call('codes.merge', { ids: [code.id], into: other.id });
      return;
    case 6:
      if (code) await call('codes.remove', { id: code.id, children: a % 2 ? 'remove' : 'lift' });
      return;
    case 7:
      if (code)
        await call('codes.move', {
          id: code.id,
          parentId: b % 3 === 0 ? null : (other?.id ?? null),
          index: b % 4,
        });
      return;
    case 8:
      if (code)
        await call('codes.update', {
          id: code.id,
          name: `${word} ${b}`,
          color: b % 14,
          kind: a % 2 ? 'value' : 'change',
        });
      return;
    case 9:
      if (coding && code)
        await call('codings.update', {
          id: coding.id,
          codeId: code.id,
          memo: word,
          facets: { intensity: 1 + (a % 5) },
        });
      return;
    case 10:
      if (coding) await call('codings.remove', { ids: [coding.id, secondCoding?.id ?? coding.id] });
      return;
    case 11:
      return void (await call('memos.set', {
        targetKind: 'code',
        targetId: code?.id ?? 'x',
        text: a % 4 === 0 ? '' : word,
      }));
    case 12:
      return void (await call('participants.add', {
        name: word,
        segment: a % 2 ? 'core' : 'lapsed',
        attributes: { age: String(a) },
      }));
    case 13:
      if (pick(people, a))
        await call('participants.update', {
          id: pick(people, a)?.id ?? '',
          segment: 'candidate',
          pseudonym: word,
        });
      return;
    case 14:
      if (pick(people, a)) await call('participants.remove', { id: pick(people, a)?.id ?? '' });
      return;
    case 15:
      if (document)
        await call('documents.update', {
          id: document.id,
          title: `${word} ${a}`,
          participantId: pick(people, b)?.id ?? null,
        });
      return;
    case 16:
      if (document)
        await call('documents.relabel', {
          id: document.id,
          renames: { Interviewer: word },
          roles: { Interviewer: 'other' },
        });
      return;
    case 17:
      if (document) await call('documents.remove', { id: document.id });
      return;
    case 18:
      return void (await study.importTexts(texts));
    case 19:
      return void (await call('themes.run', { k: 2 + (a % 3), seed: b }));
    case 20:
      return void (await call('themes.add', { label: word }));
    case 21:
      if (theme && otherTheme && theme !== otherTheme)
        await call('themes.merge', { ids: [theme.id, otherTheme.id] });
      return;
    case 22:
      if (coding)
        await call('themes.move', {
          codingIds: [coding.id],
          themeId: b % 3 === 0 ? null : (theme?.id ?? null),
        });
      return;
    case 23:
      if (theme)
        await (b % 2
          ? call('themes.remove', { id: theme.id })
          : call('themes.update', { id: theme.id, label: word }));
      return;
    case 24:
      return void (await call('statements.add', { themeId: theme?.id ?? null }));
    case 25:
      if (!statement || !coding) return;
      await call('statements.addEvidence', {
        id: statement.id,
        codingIds: [coding.id],
        slot: 'feels',
        side: b % 2 ? 'for' : 'against',
      });
      await call('statements.setState', {
        id: statement.id,
        state: b % 2 ? 'confirmed' : 'rejected',
        reason: word,
      });
      return;
    case 26: {
      if (!statement) return;
      const versions = await call('statements.versions', { id: statement.id });
      const version = pick(versions, b);
      await call('statements.update', { id: statement.id, sentence: [{ text: word }] });
      if (version) await call('statements.restore', { id: statement.id, versionId: version.id });
      return;
    }
    case 27: {
      const link = pick(statements, a)?.evidence[0];
      if (link)
        await call('statements.moveEvidence', { evidenceIds: [link.id], slot: 'changes', side: 'against' });
      return;
    }
    case 28:
      if (!coding) return;
      return void (await call('memos.add', {
        targetKind: b % 2 ? 'coding' : 'study',
        ...(b % 2 ? { targetId: coding.id } : {}),
        kind: 'question',
        title: word,
        content: {
          version: 1,
          blocks: [
            {
              type: 'item',
              ordered: true,
              depth: a % 3,
              parts: [{ link: 'coding', id: coding.id, label: word }],
            },
          ],
        },
      }));
    case 29: {
      const memo = pick(await call('memos.list', {}), a);
      if (memo && b % 3 === 0) await call('memos.remove', { ids: [memo.id] });
      else if (memo) await call('memos.update', { id: memo.id, title: `${word} ${b}` });
      return;
    }
    case 30: {
      if (!code) return;
      const own = await call('codings.list', { codeId: code.id });
      return void (await call('codes.split', {
        id: code.id,
        into: [{ name: `${word} A${b}` }, { name: `${word} B${b}`, description: word }],
        places: own.slice(0, a % 4).map(({ id }, n) => ({ codingId: id, to: n % 2 })),
        removeEmpty: b % 2 === 0,
      }));
    }
    case 31:
      if (code)
        await call('codes.update', {
          id: code.id,
          inclusion: `${word} ${b}`,
          shortcut: a % 2 ? 'w' : '',
          examples: coding
            ? [
                {
                  side: a % 3 ? 'example' : 'counter',
                  text: word,
                  source: { codingId: coding.id, documentId: coding.documentId },
                },
              ]
            : [],
        });
      return;
    case 32:
      if (code && other)
        await call('codes.moveMany', {
          ids: [code.id, other.id],
          parentId: null,
          index: a % 3,
          kind: 'value',
        });
      return;
    case 33: {
      if (!document) return;
      const open = await call('documents.get', { id: document.id });
      return void (await call('documents.edit', wordEdit(open, open.text.slice(start, start + 2), word)));
    }
    default:
      if (statement && b % 2) await call('statements.remove', { id: statement.id });
      else await call('study.update', { question: `${word} ${a}?` });
  }
}

async function repeat(study: TestStudy, procedure: 'history.undo' | 'history.redo'): Promise<number> {
  for (let n = 0; ; n += 1) {
    try {
      await study.call(procedure, {});
    } catch (error) {
      if (error instanceof ApiError && error.code.startsWith('nothing-to-')) return n;
      throw error;
    }
  }
}

describe('undo and redo', () => {
  it('give back the same study after any sequence of acts', async () => {
    const outcome = fc.asyncProperty(
      fc.array(actArbitrary, { minLength: 5, maxLength: 40 }),
      async (acts) => {
        const study = await openTestStudy();
        try {
          const empty = dump(study.path);
          await study.importTexts(texts);
          await study.call('codes.add', { name: 'first', kind: 'free', parentId: null });
          for (const act of acts) {
            const before = dump(study.path);
            try {
              await perform(study, act);
            } catch (error) {
              // Only a refusal may happen, and a refusal leaves no trace.
              expect(error).toBeInstanceOf(ApiError);
              expect((error as ApiError).code).not.toBe('internal');
              expect(dump(study.path)).toBe(before);
            }
          }
          const full = dump(study.path);
          const undone = await repeat(study, 'history.undo');
          expect(dump(study.path)).toBe(empty);
          const redone = await repeat(study, 'history.redo');
          expect({ redone, same: dump(study.path) === full }).toEqual({ redone: undone, same: true });
          expect(await study.call('study.check', {})).toEqual({ ok: true, problems: [] });
        } finally {
          await study.close();
        }
      },
    );
    await fc.assert(outcome, { numRuns: 15 });
  });
});
