import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import Database from 'better-sqlite3';
import { afterEach, describe, expect, test } from 'vitest';
import type { Output } from '../../shared/api/contract.ts';
import { dump } from '../support/dump.ts';
import { callBackend, openTestStudy, testBackend, type TestStudy } from '../support/open-backend.ts';

const forgetting = join(import.meta.dirname, '..', 'support', 'forgetting-process.ts');
let study: TestStudy | undefined;
afterEach(async () => {
  await study?.close();
  study = undefined;
});

/** Words that stand in nothing but what was removed. */
const secrets = ['mirabelle', 'quicksilver', 'zanzibar', 'obsidian', '柘榴石'];
const kept = 'the bread was warm in my hands';

/** A study from which a transcript, a code, a memo and a participant's name were removed, and one act undone. */
async function openWithPast(): Promise<TestStudy> {
  const opened = await openTestStudy();
  study = opened;
  const { call, importTexts } = opened;
  const long = Array.from({ length: 400 }, (_, n) => `A: mirabelle ${n} and 柘榴石 ${n}`).join('\n');
  await importTexts({ 'quicksilver.txt': `Interviewer: How?\n${long}`, 'kept.txt': `Q: How?\nB: ${kept}` });
  const documents = await call('documents.list', {});
  const idOf = (title: string) => documents.find((document) => document.title === title)?.id ?? '';
  await call('codings.import', {
    rows: [
      { document: 'quicksilver', quote: 'mirabelle 7 and', code: 'zanzibar' },
      { document: 'kept', quote: kept, code: 'warm' },
    ],
  });
  await call('memos.set', {
    targetKind: 'document',
    targetId: idOf('quicksilver'),
    text: 'obsidian, as she said',
  });
  await call('documents.remove', { id: idOf('quicksilver') });
  const codes = await call('codes.list', {});
  await call('codes.remove', {
    id: codes.find(({ name }) => name === 'zanzibar')?.id ?? '',
    children: 'remove',
  });
  await call('study.update', { question: 'obsidian or bread?' });
  await call('history.undo', {});
  return opened;
}

function secretsIn(path: string): readonly string[] {
  const bytes = ['', '-wal', '-shm']
    .map((ending) => path + ending)
    .filter((file) => existsSync(file))
    .map((file) => readFileSync(file));
  return secrets.filter((word) => bytes.some((file) => file.includes(Buffer.from(word))));
}

describe('forgetting the past of a study', () => {
  test('leaves no byte of what was removed, and the study as it is', async () => {
    const { call, path } = await openWithPast();
    expect(secretsIn(path)).toEqual(secrets);
    expect(await call('study.leftovers', {})).toEqual({ acts: 6, texts: 2, backups: [] });
    const before = dump(path);
    const forgotten = await call('study.forget', {});
    expect(forgotten).toMatchObject({ acts: 6, texts: 2, backups: [] });
    expect(secretsIn(path)).toEqual([]);
    expect(dump(path)).toBe(before);
    expect(readFileSync(path).includes(Buffer.from(kept))).toBe(true);
    expect(await call('study.check', {})).toEqual({ ok: true, problems: [] });
    expect(await call('study.leftovers', {})).toEqual({ acts: 0, texts: 0, backups: [] });
    expect(await call('history.list', { limit: 10 })).toEqual([]);
    await expect(call('history.undo', {})).rejects.toMatchObject({ code: 'nothing-to-undo' });
    await expect(call('history.redo', {})).rejects.toMatchObject({ code: 'nothing-to-redo' });
  });

  test('makes the file smaller where much was removed', async () => {
    const { call } = await openWithPast();
    const { bytesBefore, bytesAfter } = await call('study.forget', {});
    expect(bytesAfter).toBeLessThan(bytesBefore);
  });

  test('goes on with a history of its own, which can be undone', async () => {
    const { call, path } = await openWithPast();
    await call('study.forget', {});
    const before = dump(path);
    await call('study.update', { question: 'What now?' });
    expect((await call('history.list', { limit: 10 })).map(({ label }) => label.key)).toEqual([
      'study.update',
    ]);
    await call('history.undo', {});
    expect(dump(path)).toBe(before);
  });

  test('names the backups beside the study, which it leaves alone', async () => {
    const { call, path } = await openWithPast();
    writeFileSync(`${path}.backup-v1`, 'an old study');
    expect((await call('study.forget', {})).backups).toEqual(['Test study.hara.backup-v1']);
    expect(readFileSync(`${path}.backup-v1`, 'utf8')).toBe('an old study');
  });

  test('tells every view that the history is another', async () => {
    const { call, backend } = await openWithPast();
    const heard: unknown[] = [];
    backend.subscribe((event) => heard.push(event));
    await call('study.forget', {});
    expect(heard).toMatchObject([{ type: 'study.changed', topics: ['history'] }]);
  });

  test('is refused to a program that may only read', async () => {
    const { path, folder, backend } = await openWithPast();
    await backend.close();
    const [first, second] = [testBackend(join(folder, 'first')), testBackend(join(folder, 'second'))];
    await callBackend(first, 'studies.open', { handle: first.handleFor(path) });
    const handle = second.handleFor(path);
    await callBackend(second, 'studies.open', { handle });
    await expect(callBackend(second, 'study.forget', {}, handle)).rejects.toMatchObject({
      code: 'study-read-only',
    });
    await second.close();
    await first.close();
    expect(secretsIn(path)).toEqual(secrets);
  });

  test('killed in the middle leaves the study with its past or without it, whole', async () => {
    const { backend, path, folder } = await openWithPast();
    await backend.close();
    const before = dump(path);
    const outcomes: string[] = [];
    for (const delay of [0, 5, 20, 'done'] as const) {
      const copy = join(folder, `copy ${delay}.hara`);
      copyFileSync(path, copy);
      await forgetAndKill(copy, delay);
      const after = testBackend(join(folder, `after ${delay}`));
      const handle = after.handleFor(copy);
      await callBackend(after, 'studies.open', { handle });
      expect(await callBackend(after, 'study.check', {}, handle)).toEqual({ ok: true, problems: [] });
      const { acts } = (await callBackend(after, 'study.leftovers', {}, handle)) as Output<'study.leftovers'>;
      await after.close();
      expect(dump(copy)).toBe(before);
      expect([acts, secretsIn(copy)]).toEqual(acts === 0 ? [0, []] : [6, secrets]);
      outcomes.push(acts === 0 ? 'without' : 'with');
      expect(statSync(copy).size).toBeGreaterThan(0);
      rmSync(copy);
    }
    expect(outcomes.at(-1)).toBe('without');
  });
});

test('forgetting that was interrupted between its two steps is finished at the next opening', async () => {
  const { backend, path, folder } = await openWithPast();
  await backend.close();
  const before = dump(path);
  const database = new Database(path);
  database.exec('CREATE TABLE unfinished_forgetting (n INTEGER) STRICT');
  database.exec('DELETE FROM change_row; DELETE FROM change_set');
  database.exec(
    'DELETE FROM body WHERE hash NOT IN (SELECT text_hash FROM document UNION SELECT turns_hash FROM document)',
  );
  database.close();
  expect(secretsIn(path)).not.toEqual([]);
  const next = testBackend(join(folder, 'next'));
  await callBackend(next, 'studies.open', { handle: next.handleFor(path) });
  expect(secretsIn(path)).toEqual([]);
  await next.close();
  expect(secretsIn(path)).toEqual([]);
  expect(dump(path)).toBe(before);
});

/** Kills the process so many milliseconds after it began to forget, or when it says that it is done. */
async function forgetAndKill(path: string, delay: number | 'done'): Promise<void> {
  const child = spawn(process.execPath, [forgetting, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exited = once(child, 'exit');
  let said = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said += text));
  await expect.poll(() => said, { timeout: 20_000, interval: 1 }).toContain('begins');
  if (delay === 'done') await expect.poll(() => said, { timeout: 20_000 }).toContain('done');
  else await wait(delay);
  child.kill('SIGKILL');
  await exited;
}
