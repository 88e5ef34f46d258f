import { ipcMain, type IpcMainEvent, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { z } from 'zod';
import { ApiError } from '../../shared/api/errors.ts';
import type { CallReply } from '../../shared/api/transport.ts';
import type { Backend } from '../backend/backend.ts';
import { callIdOf, receiveCall, refused } from '../backend/receive-call.ts';
import { channels } from './channels.ts';
import type { Dialogs } from './dialogs.ts';
import { mayAsk } from './guards.ts';

const putInput = z.tuple([z.string().min(1).max(400), z.instanceof(Uint8Array)]);
const idInput = z.tuple([z.string().max(80)]);
const pickInput = z.tuple([
  z.object({ folder: z.boolean().optional(), accept: z.array(z.string().max(20)).max(50).optional() }),
]);

/** Answers the page over IPC. Every message is checked for who sent it and for its form. */
export function serveIpc(backend: Backend, dialogs: Dialogs): void {
  const running = createRunningCalls(backend);

  ipcMain.handle(channels.call, async (event, raw: unknown): Promise<CallReply> => {
    if (!mayAsk(senderOf(event))) return refused(stranger());
    const id = callIdOf(raw);
    if (id !== undefined) running.add(event.sender, id);
    try {
      return await receiveCall(backend, raw);
    } finally {
      if (id !== undefined) running.remove(event.sender, id);
    }
  });
  ipcMain.on(channels.cancel, (event, id: unknown) => {
    if (mayAsk(senderOf(event)) && typeof id === 'string') backend.cancel(id);
  });
  handle(channels.putBlob, putInput, async ([name, bytes]) => backend.blobs.put(name, new Uint8Array(bytes)));
  handle(channels.getBlob, idInput, async ([blobId]) => backend.blobs.get(blobId));
  handle(channels.pickFiles, pickInput, ([options]) => dialogs.pickFiles(options));
  handle(channels.saveBlob, idInput, ([blobId]) => dialogs.saveBlob(blobId));
  ipcMain.handle(channels.pickStudy, (event) => (mayAsk(senderOf(event)) ? dialogs.pickStudy() : null));
  ipcMain.handle(channels.pickModel, (event) => (mayAsk(senderOf(event)) ? dialogs.pickModel() : null));
}

function handle<I>(channel: string, input: z.ZodType<I>, answer: (input: I) => Promise<unknown>): void {
  ipcMain.handle(channel, async (event, ...args: unknown[]): Promise<CallReply> => {
    try {
      if (!mayAsk(senderOf(event))) throw stranger();
      const parsed = input.safeParse(args);
      if (!parsed.success) throw new ApiError('invalid-input', `${channel}: not what it takes`);
      return { ok: true, value: await answer(parsed.data) };
    } catch (error) {
      return refused(error);
    }
  });
}

function senderOf({ senderFrame: frame }: IpcMainInvokeEvent | IpcMainEvent) {
  return frame ? { url: frame.url, isTop: frame.parent === null } : undefined;
}

function stranger(): ApiError {
  return new ApiError('forbidden', 'only the page of Hara may ask this');
}

/** Calls per page: when it reloads or goes, nobody waits for them any more. */
function createRunningCalls(backend: Backend) {
  const calls = new Map<WebContents, Set<string>>();

  function follow(page: WebContents): Set<string> {
    const ids = new Set<string>();
    const stop = () => ids.forEach((id) => backend.cancel(id));
    calls.set(page, ids);
    page.on('did-start-navigation', ({ isMainFrame, isSameDocument }) => {
      if (isMainFrame && !isSameDocument) stop();
    });
    page.on('render-process-gone', stop);
    page.once('destroyed', () => {
      stop();
      calls.delete(page);
    });
    return ids;
  }

  return {
    add: (page: WebContents, id: string) => (calls.get(page) ?? follow(page)).add(id),
    remove: (page: WebContents, id: string) => calls.get(page)?.delete(id),
  };
}
