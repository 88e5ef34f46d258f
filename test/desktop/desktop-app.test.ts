import { mkdtemp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { startDesktop } from '../../electron/desktop/desktop-app.ts';
import { createFakeBackend, type FakeBackend } from '../contract/fake-backend.ts';
import {
  app,
  BrowserWindow,
  dialog,
  exposed,
  FakeFrame,
  ipcRenderer,
  Menu,
  nativeTheme,
  preventable,
  protocol,
  resetElectron,
  session,
} from '../mocks/electron.ts';

vi.mock('electron', () => import('../mocks/electron.ts'));

type Bridge = Record<
  'call' | 'putBlob' | 'getBlob' | 'pickFiles' | 'pickStudy' | 'pickModel' | 'saveBlob',
  (...args: unknown[]) => Promise<unknown>
> & {
  subscribe(listener: (event: unknown) => void): () => void;
};

let folder = '';
let backend: FakeBackend;
let closes = 0;
let bridge: Bridge;
let heard: unknown[] = [];

beforeEach(async () => {
  resetElectron();
  folder = await mkdtemp(join(tmpdir(), 'hara-desktop-'));
  await mkdir(join(folder, 'page'));
  await writeFile(join(folder, 'page', 'index.html'), '<!doctype html>');
  closes = 0;
  backend = { ...createFakeBackend(), close: async () => void (closes += 1) };
});
afterEach(() => rm(folder, { recursive: true, force: true }));

async function start(firstStudy?: string): Promise<BrowserWindow> {
  const [configFolder, rendererFolder] = [join(folder, 'config'), join(folder, 'page')];
  startDesktop({ backend, configFolder, rendererFolder, preload: '/x/preload.cjs', firstStudy });
  await import('../../electron/desktop/preload.ts');
  bridge = exposed.hara as Bridge;
  heard = [];
  bridge.subscribe((event) => heard.push(event));
  return windowNow();
}

function windowNow(): BrowserWindow {
  const window = BrowserWindow.all.at(-1);
  if (!window) throw new Error('there is no window');
  return window;
}

describe('the window', () => {
  test('keeps the page away from Node and shows itself when it is drawn', async () => {
    const window = await start();
    expect(window.options.webPreferences).toMatchObject({
      preload: '/x/preload.cjs',
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools: false,
    });
    expect(window.loaded).toEqual(['app://hara/index.html']);
    expect(window.calls).toEqual([]);
    window.emit('ready-to-show');
    expect(window.calls).toEqual(['show']);
  });

  test('comes back where it was left', async () => {
    const first = await start();
    Object.assign(first.options, { x: 40, y: 50, width: 1100, height: 720 });
    first.close();
    expect(JSON.parse(await readFile(join(folder, 'config', 'window.json'), 'utf8'))).toEqual({
      bounds: { x: 40, y: 50, width: 1100, height: 720 },
      maximized: false,
    });
    app.emit('activate');
    expect(windowNow()).not.toBe(first);
    expect(windowNow().options).toMatchObject({ x: 40, y: 50, width: 1100, height: 720 });
  });

  test('opens also when what was remembered is damaged', async () => {
    await mkdir(join(folder, 'config'));
    await writeFile(join(folder, 'config', 'window.json'), '{"bounds":{"x":"left"}');
    expect((await start()).options).toMatchObject({ width: 1360, height: 880 });
  });
});

describe('opening a study from outside', () => {
  test('at the start: the page begins there', async () => {
    const window = await start('/people/rin/tea.hara');
    expect(window.loaded).toEqual(['app://hara/index.html#/study/handle-of-%2Fpeople%2Frin%2Ftea.hara']);
  });

  test('from a second start: the window comes forward and goes there', async () => {
    const window = await start();
    window.minimized = true;
    app.emit('second-instance', {}, ['hara', 'tea.hara'], '/people/rin');
    expect(window.calls).toEqual(['restore', 'focus']);
    expect(heard).toEqual([{ type: 'study.requested', study: 'handle-of-/people/rin/tea.hara' }]);
    app.emit('second-instance', {}, ['hara'], '/people/rin');
    expect(heard).toHaveLength(1);
  });

  test('from the Finder, also when the window is closed', async () => {
    const window = await start();
    const event = preventable();
    app.emit('open-file', event, '/tea.hara');
    expect(event.defaultPrevented).toBe(true);
    expect(heard).toEqual([{ type: 'study.requested', study: 'handle-of-/tea.hara' }]);
    window.close();
    app.emit('open-file', preventable(), '/tea.hara');
    expect(windowNow().loaded).toEqual(['app://hara/index.html#/study/handle-of-%2Ftea.hara']);
  });

  test('from the menu, by a native dialog', async () => {
    await start();
    dialog.open = { canceled: false, filePaths: ['/tea.hara'] };
    const open = Menu.current
      .flatMap(({ submenu }) => submenu ?? [])
      .find(({ label }) => label === 'Open Study…');
    open?.click?.();
    await expect.poll(() => heard).toEqual([{ type: 'study.requested', study: 'handle-of-/tea.hara' }]);
    expect(dialog.asked).toEqual([
      { properties: ['openFile'], filters: [{ name: 'Hara studies', extensions: ['hara'] }] },
    ]);
  });
});

describe('language and theme', () => {
  test('follow the system, then the settings as they change', async () => {
    app.locale = 'ja';
    backend = {
      ...backend,
      settings: () => ({
        language: 'system',
        theme: 'dark',
        textSize: 100,
        coder: '',
        sentenceModel: null,
        keys: {},
      }),
    };
    await start();
    expect(Menu.current[0]?.label).toBe('ファイル');
    expect(nativeTheme.themeSource).toBe('dark');
  });

  test('a menu command reaches the page', async () => {
    await start();
    const study = Menu.current.find(({ label }) => label === 'Study');
    study?.submenu?.[0]?.click?.();
    expect(heard).toEqual([{ type: 'menu', command: 'app.undo' }]);
  });

  test('a change of settings is heard by the menu and by the page', async () => {
    await start();
    Menu.current = [];
    backend.emit({ type: 'settings.changed' });
    expect(Menu.current).not.toEqual([]);
    expect(heard).toEqual([{ type: 'settings.changed' }]);
  });
});

describe('files', () => {
  test('that are picked become blobs, without their paths', async () => {
    await start();
    await writeFile(join(folder, '逐語録.txt'), 'あ');
    dialog.open = { canceled: false, filePaths: [join(folder, '逐語録.txt')] };
    const reply = await bridge.pickFiles({ accept: ['.txt', '.docx'] });
    expect(reply).toEqual({ ok: true, value: [{ blobId: expect.any(String), name: '逐語録.txt', size: 3 }] });
    expect(dialog.asked).toMatchObject([{ filters: [{ extensions: ['txt', 'docx'] }] }]);
  });

  test('of a folder and the folders in it are picked by their endings; hidden ones are not', async () => {
    await start();
    await mkdir(join(folder, 'in', 'deep'), { recursive: true });
    for (const name of ['b.txt', 'deep/a.TXT', 'c.png', '.d.txt'])
      await writeFile(join(folder, 'in', name), 'x');
    dialog.open = { canceled: false, filePaths: [join(folder, 'in')] };
    expect(await bridge.pickFiles({ folder: true, accept: ['.txt'] })).toMatchObject({
      ok: true,
      value: [{ name: 'b.txt' }, { name: 'a.TXT' }],
    });
  });

  test('of a sentence model stay where they are: its folder is chosen and gets a handle', async () => {
    await start();
    expect(await bridge.pickModel()).toBeNull();
    dialog.open = { canceled: false, filePaths: ['/models/multilingual'] };
    expect(await bridge.pickModel()).toBe(backend.modelHandleFor('/models/multilingual'));
    expect(dialog.asked).toEqual([{ properties: ['openDirectory'] }, { properties: ['openDirectory'] }]);
  });

  test('are saved where the person says, under the name they have', async () => {
    await start();
    const { blobId } = backend.blobs.put('deck.pptx', new Uint8Array([80, 75]));
    expect(await bridge.saveBlob(blobId)).toEqual({ ok: true, value: false });
    dialog.save = { canceled: false, filePath: join(folder, 'out.pptx') };
    expect(await bridge.saveBlob(blobId)).toEqual({ ok: true, value: true });
    expect(dialog.asked).toEqual([{ defaultPath: 'deck.pptx' }, { defaultPath: 'deck.pptx' }]);
    expect(await readFile(join(folder, 'out.pptx'), 'latin1')).toBe('PK');
    expect((await readdir(folder)).filter((name) => name.startsWith('out'))).toEqual(['out.pptx']);
  });

  test('that cannot be read or written are refused with the reason', async () => {
    await start();
    dialog.open = { canceled: false, filePaths: [join(folder, 'gone.txt')] };
    expect(await bridge.pickFiles({})).toMatchObject({
      ok: false,
      error: { code: 'disk', details: { fileName: 'gone.txt', reason: 'ENOENT' } },
    });
    const { blobId } = backend.blobs.put('a', new Uint8Array(1));
    dialog.save = { canceled: false, filePath: join(folder, 'none', 'a') };
    expect(await bridge.saveBlob(blobId)).toMatchObject({ ok: false, error: { code: 'disk' } });
    expect(await bridge.saveBlob('nothing')).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  test('a dismissed dialog is no failure', async () => {
    await start();
    dialog.open = { canceled: true, filePaths: [] };
    expect(await bridge.pickFiles({})).toEqual({ ok: true, value: [] });
    expect(await bridge.pickStudy()).toBeNull();
  });
});

describe('strangers', () => {
  const everything = () => [
    bridge.call({ id: '1', procedure: 'echo', input: {} }),
    bridge.putBlob('x', new Uint8Array(1)),
    bridge.getBlob('x'),
    bridge.pickFiles({}),
    bridge.saveBlob('x'),
  ];

  test.each([
    [
      'a frame inside the page',
      () => new FakeFrame('app://hara/index.html', new FakeFrame('app://hara/', null)),
    ],
    ['another page', () => new FakeFrame('https://evil.example/', null)],
    ['a frame that is gone', () => null],
  ])('%s gets nothing and opens no dialog', async (_, frame) => {
    await start();
    ipcRenderer.frame = frame();
    for (const reply of await Promise.all(everything())) {
      expect(reply).toMatchObject({ ok: false, error: { code: 'forbidden' } });
    }
    expect([await bridge.pickStudy(), await bridge.pickModel()]).toEqual([null, null]);
    expect(dialog.asked).toEqual([]);
  });

  test('messages of another form are refused', async () => {
    await start();
    for (const reply of await Promise.all([
      bridge.putBlob('', new Uint8Array(1)),
      bridge.putBlob('x', 'text'),
      bridge.getBlob(7),
      bridge.pickFiles({ accept: 'txt' }),
      bridge.saveBlob(null),
    ])) {
      expect(reply).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
    }
  });

  test('no page leads out, opens a window or embeds another', async () => {
    const { webContents } = await start();
    const go = (url: string, isMainFrame: boolean) => {
      const details = { ...preventable(), url, isMainFrame };
      webContents.emit('will-frame-navigate', details);
      return details.defaultPrevented;
    };
    expect(go('app://hara/index.html', true)).toBe(false);
    expect(go('blob:app://hara/1', false)).toBe(false);
    expect(go('blob:app://hara/1', true)).toBe(true);
    expect(go('https://example.org/', false)).toBe(true);
    expect(webContents.openHandler({ url: 'https://example.org/' })).toEqual({ action: 'deny' });
    const webview = preventable();
    webContents.emit('will-attach-webview', webview);
    expect(webview.defaultPrevented).toBe(true);
  });

  test('no permission is given and nothing is fetched from elsewhere', async () => {
    await start();
    const { onRequest, onCheck, onBefore } = session.defaultSession;
    const answers: unknown[] = [];
    onRequest?.({}, 'media', (allowed) => answers.push(allowed), { requestingUrl: 'app://hara/' });
    onBefore?.({ url: 'https://example.org/x.js' }, (response) => answers.push(response));
    onBefore?.({ url: 'app://hara/x.js' }, (response) => answers.push(response));
    expect(answers).toEqual([false, { cancel: true }, { cancel: false }]);
    expect(onCheck?.({}, 'geolocation', 'app://hara')).toBe(false);
    expect(onCheck?.({}, 'clipboard-sanitized-write', 'app://hara')).toBe(true);
  });
});

describe('the app: scheme', () => {
  const ask = (url: string, method = 'GET') => protocol.handlers.get('app')?.({ url, method });

  test('serves the page with its policy', async () => {
    await start();
    const answer = await ask('app://hara/index.html');
    expect(answer?.status).toBe(200);
    expect(await answer?.text()).toBe('<!doctype html>');
    expect(answer?.headers.get('content-type')).toBe('text/html; charset=utf-8');
    expect(answer?.headers.get('content-security-policy')).toContain("script-src 'self'");
  });

  test('serves nothing else', async () => {
    await start();
    const statuses = await Promise.all([
      ask('app://hara/config/window.json'),
      ask('app://hara/..%2fconfig/window.json'),
      ask('app://other/index.html'),
      ask('app://hara/index.html', 'POST'),
    ]);
    expect(statuses.map((answer) => answer?.status)).toEqual([404, 404, 403, 403]);
  });
});

describe('going', () => {
  test('a page that reloads or is closed leaves no call running', async () => {
    const { webContents } = await start();
    void bridge.call({ id: 'one', procedure: 'wait', input: {} });
    await backend.begun('one');
    webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: true });
    webContents.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false });
    await backend.stopped('one');
    void bridge.call({ id: 'two', procedure: 'wait', input: {} });
    await backend.begun('two');
    windowNow().close();
    await backend.stopped('two');
  });

  test('quitting waits until every study is closed', async () => {
    const window = await start();
    window.close();
    if (process.platform === 'darwin') app.quit();
    expect(app.quits).toBe(0);
    await expect.poll(() => app.quits).toBe(1);
    expect(closes).toBe(1);
  });

  test('events after the window is gone are nobody’s', async () => {
    const window = await start();
    window.close();
    const before = window.webContents.sent.length;
    backend.emit({ type: 'studies.changed' });
    expect(window.webContents.sent).toHaveLength(before);
  });
});
