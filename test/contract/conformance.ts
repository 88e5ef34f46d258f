import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createClient, type Progress } from '../../shared/api/client.ts';
import { errorCodes } from '../../shared/api/errors.ts';
import type { Transport } from '../../shared/api/transport.ts';
import { createFakeBackend, type FakeBackend } from './fake-backend.ts';
import type { OpenTransport } from './transports.ts';

/** What every transport owes its callers, whatever lies between them and the backend. */
export function describeTransport(kind: string, open: OpenTransport): void {
  describe(`the ${kind} transport`, () => {
    let backend: FakeBackend;
    let transport: Transport;
    let close: () => Promise<void>;
    beforeEach(async () => {
      backend = createFakeBackend();
      ({ transport, close } = await open(backend));
    });
    afterEach(() => close());

    let calls = 0;
    const call = (procedure: string, input: unknown) =>
      transport.call({ id: `call-${(calls += 1)}`, procedure, input });

    test('carries values there and back unchanged', async () => {
      const input = {
        text: 'かゆみが引いて、ほっと した\u2028\r\n "quoted" \u0000',
        emoji: '👩‍👩‍👧',
        numbers: [0, -1, 0.1, Number.MAX_SAFE_INTEGER],
        nothing: null,
        deep: { list: [[], {}, [{ a: false }]] },
      };
      expect(await call('echo', input)).toEqual({ ok: true, value: { input, study: null } });
    });

    test('names the study of a call', async () => {
      const reply = await transport.call({ id: '1', procedure: 'echo', study: 'handle', input: {} });
      expect(reply).toEqual({ ok: true, value: { input: {}, study: 'handle' } });
    });

    test('does not let caller and backend share a value', async () => {
      const input = { list: [1] };
      const reply = await call('echo', input);
      input.list.push(2);
      expect(reply).toEqual({ ok: true, value: { input: { list: [1] }, study: null } });
    });

    test.each(errorCodes)('carries the error %s with its message and details', async (code) => {
      const body = { code, message: `この ${code}`, details: { fileName: '面談 1.docx', reason: 'x' } };
      expect(await call('fail', body)).toEqual({ ok: false, error: body });
    });

    test('answers a procedure that does not exist', async () => {
      expect(await call('studies.explode', {})).toMatchObject({
        ok: false,
        error: { code: 'unknown-procedure' },
      });
    });

    test.each([
      ['no id', { procedure: 'echo', input: {} }],
      ['an empty id', { id: '', procedure: 'echo', input: {} }],
      ['an endless id', { id: 'x'.repeat(65), procedure: 'echo', input: {} }],
      ['a number for a procedure', { id: '1', procedure: 7, input: {} }],
      ['a stranger among the fields', { id: '1', procedure: 'echo', input: {}, path: '/etc/passwd' }],
      ['nothing at all', null],
      ['a list', [1, 2]],
    ])('answers a call with %s as invalid input', async (_, raw) => {
      const reply = await transport.call(raw as never);
      expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    });

    test('carries five megabytes of text', async () => {
      const text = 'あいうえお漢字 words '.repeat(200_000);
      const reply = await call('echo', { text });
      expect(
        reply.ok && JSON.stringify(reply.value) === JSON.stringify({ input: { text }, study: null }),
      ).toBe(true);
    });

    test('keeps a hundred calls at once apart', async () => {
      const replies = await Promise.all(Array.from({ length: 100 }, (_, n) => call('echo', { n })));
      expect(replies.map((reply) => reply.ok && reply.value)).toEqual(
        Array.from({ length: 100 }, (_, n) => ({ input: { n }, study: null })),
      );
    });

    test('cancels the one running call that is named', async () => {
      const first = transport.call({ id: 'first', procedure: 'wait', input: {} });
      const second = transport.call({ id: 'second', procedure: 'wait', input: {} });
      await Promise.all([backend.begun('first'), backend.begun('second')]);
      transport.cancel('nobody');
      transport.cancel('first');
      expect(await first).toMatchObject({ ok: false, error: { code: 'cancelled' } });
      transport.cancel('second');
      expect(await second).toMatchObject({ ok: false, error: { code: 'cancelled' } });
    });

    test('lets a client abort with a signal and rejects with code cancelled', async () => {
      const client = createClient(
        { ...transport, call: (request) => transport.call({ ...request, procedure: 'wait' }) },
        () => 'aborted',
      );
      const abort = new AbortController();
      const answer = client.app('studies.openSample', { language: 'en' }, { signal: abort.signal });
      await backend.begun('aborted');
      abort.abort();
      await expect(answer).rejects.toMatchObject({ name: 'ApiError', code: 'cancelled' });
    });

    describe('events', () => {
      const heard: unknown[] = [];
      let unsubscribe: () => void;
      beforeEach(async () => {
        heard.length = 0;
        unsubscribe = transport.subscribe((event) => heard.push(event));
        await expect.poll(() => backend.listeners()).toBeGreaterThan(0);
      });

      const changed = {
        type: 'study.changed',
        study: 'h',
        topics: ['codings', 'codes'],
        documentIds: ['d1'],
        call: 'call-1',
      };

      test('arrive complete and in order', async () => {
        const events = Array.from({ length: 50 }, (_, done) => ({
          type: 'progress',
          call: 'c',
          done,
          total: 50,
          stage: '読み込み\n\ndata: x',
        }));
        backend.emit(changed);
        for (const event of events) backend.emit(event);
        await expect.poll(() => heard.length).toBe(51);
        expect(heard).toEqual([changed, ...events]);
      });

      test('reach every listener, and none that has left', async () => {
        const others: unknown[] = [];
        const leave = transport.subscribe((event) => others.push(event));
        await expect
          .poll(() => {
            backend.emit(changed);
            return others.length;
          })
          .toBeGreaterThan(0);
        leave();
        unsubscribe();
        const before = others.length;
        const last: unknown[] = [];
        const end = transport.subscribe((event) => last.push(event));
        await expect
          .poll(() => {
            backend.emit({ type: 'studies.changed' });
            return last.length;
          })
          .toBeGreaterThan(0);
        end();
        expect(others.length).toBe(before);
      });

      test('give a client the progress of its own call only', async () => {
        const seen: Progress[] = [];
        const client = createClient(
          { ...transport, call: (request) => transport.call({ ...request, procedure: 'wait' }) },
          () => 'mine',
        );
        const answer = client.app(
          'studies.openSample',
          { language: 'en' },
          { onProgress: (progress) => seen.push(progress) },
        );
        await backend.begun('mine');
        backend.emit({ type: 'progress', call: 'other', done: 1, total: 2, stage: 'parse' });
        backend.emit({ type: 'progress', call: 'mine', done: 2, total: 3, stage: 'parse' });
        await expect
          .poll(() => seen)
          .toEqual([{ type: 'progress', call: 'mine', done: 2, total: 3, stage: 'parse' }]);
        backend.cancel('mine');
        await expect(answer).rejects.toMatchObject({ code: 'cancelled' });
      });
    });

    describe('files', () => {
      const bytes = (length: number) => Uint8Array.from({ length }, (_, n) => (n * 31 + (n >> 8)) & 255);

      test.each([
        ['a small one', 'talk.txt', 12],
        ['an empty one', 'leer.txt', 0],
        ['five megabytes', 'big.docx', 5 << 20],
        ['a Japanese name', '逐語録（かゆみ）１.txt', 3],
        ['a name full of signs', `50% "a" & b=c?d#e/f\\g;h'i+j.txt`, 3],
      ])('come back as they went: %s', async (_, name, length) => {
        const sent = bytes(length);
        const ref = await transport.putBlob(name, sent);
        expect(ref).toEqual({ blobId: expect.any(String), name, size: length });
        const back = await transport.getBlob(ref.blobId);
        expect(back.name).toBe(name);
        expect(back.bytes).toBeInstanceOf(Uint8Array);
        expect(Buffer.compare(back.bytes, sent)).toBe(0);
      });

      test('carry only the part of a larger buffer that was given', async () => {
        const { blobId } = await transport.putBlob('part', bytes(100).subarray(10, 14));
        expect([...(await transport.getBlob(blobId)).bytes]).toEqual([...bytes(100).subarray(10, 14)]);
      });

      test('that are unknown are refused as not found', async () => {
        await expect(transport.getBlob('nothing')).rejects.toMatchObject({
          name: 'ApiError',
          code: 'not-found',
        });
        await expect(transport.getBlob('../secret')).rejects.toMatchObject({
          name: 'ApiError',
          code: 'not-found',
        });
      });

      test('that are too large are refused, and the next one is taken', async () => {
        await expect(transport.putBlob('huge.txt', new Uint8Array(7 << 20))).rejects.toMatchObject({
          name: 'ApiError',
          code: 'too-large',
          details: { fileName: 'huge.txt' },
        });
        expect(await transport.putBlob('small.txt', bytes(3))).toMatchObject({ size: 3 });
      });
    });
  });
}
