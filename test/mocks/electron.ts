import { EventEmitter } from 'node:events';

/**
 * A hand-written stand-in for the `electron` module: as much of both processes as the shell uses, in one process.
 * Everything that crosses between them is structured-cloned, and errors lose all but their message, as in Electron.
 */

type Listener = (event: unknown, ...args: unknown[]) => unknown;
type Rect = { x: number; y: number; width: number; height: number };

class FakeFrame {
  url: string;
  parent: FakeFrame | null;
  constructor(url: string, parent: FakeFrame | null) {
    this.url = url;
    this.parent = parent;
  }
}

export class FakeWebContents extends EventEmitter {
  mainFrame = new FakeFrame('', null);
  sent: { channel: string; args: unknown[] }[] = [];
  openHandler: (details: { url: string }) => { action: string } = () => ({ action: 'allow' });
  send(channel: string, ...args: unknown[]): void {
    const copies = structuredClone(args);
    this.sent.push({ channel, args: copies });
    ipcRenderer.emit(channel, {}, ...copies);
  }
  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler;
  }
}

export class BrowserWindow extends EventEmitter {
  static all: BrowserWindow[] = [];
  webContents = new FakeWebContents();
  options: Record<string, unknown> & { webPreferences?: Record<string, unknown> };
  loaded: string[] = [];
  calls: string[] = [];
  minimized = false;
  destroyed = false;
  maximized = false;
  constructor(options: Record<string, unknown> = {}) {
    super();
    this.options = options;
    BrowserWindow.all.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string): Promise<void> {
    this.loaded.push(url);
    this.webContents.mainFrame.url = url;
  }
  show = () => this.calls.push('show');
  focus = () => this.calls.push('focus');
  restore = () => {
    this.minimized = false;
    this.calls.push('restore');
  };
  maximize = () => {
    this.maximized = true;
  };
  isMinimized = () => this.minimized;
  isMaximized = () => this.maximized;
  isDestroyed = () => this.destroyed;
  getNormalBounds(): Rect {
    const { x = 0, y = 0, width = 0, height = 0 } = this.options as Partial<Rect>;
    return { x, y, width, height };
  }
  close(): void {
    this.emit('close', preventable());
    this.destroyed = true;
    this.webContents.emit('destroyed');
    this.emit('closed');
    app.emit('window-all-closed');
  }
}

class FakeApp extends EventEmitter {
  isPackaged = true;
  locale = 'en-GB';
  quits = 0;
  exits: number[] = [];
  paths: Record<string, string> = {};
  sandboxed = false;
  getsLock = true;
  getLocale = () => this.locale;
  setPath = (name: string, path: string) => void (this.paths[name] = path);
  enableSandbox = () => void (this.sandboxed = true);
  requestSingleInstanceLock = () => this.getsLock;
  readiness = Promise.resolve();
  whenReady = () => this.readiness;
  exit = (code: number) => void this.exits.push(code);
  /** As in Electron: asks with `will-quit`, and counts only the quit that nothing held up. */
  quit = () => {
    const event = preventable();
    this.emit('will-quit', event);
    if (!event.defaultPrevented) this.quits += 1;
  };
}

class FakeIpcMain extends EventEmitter {
  handlers = new Map<string, Listener>();
  handle(channel: string, handler: Listener): void {
    if (this.handlers.has(channel)) throw new Error(`a second handler for ${channel}`);
    this.handlers.set(channel, handler);
  }
}

class FakeIpcRenderer extends EventEmitter {
  page: FakeWebContents | undefined;
  /** The frame that speaks next; the page's own unless a test says otherwise. */
  frame: FakeFrame | null | undefined;
  #event() {
    const sender = this.page ?? BrowserWindow.all.at(-1)?.webContents;
    if (!sender) throw new Error('no page is open');
    return { sender, senderFrame: this.frame === undefined ? sender.mainFrame : this.frame };
  }
  async invoke(channel: string, ...args: unknown[]): Promise<unknown> {
    const handler = ipcMain.handlers.get(channel);
    if (!handler) throw new Error(`No handler registered for '${channel}'`);
    try {
      return structuredClone(await handler(this.#event(), ...structuredClone(args)));
    } catch (error) {
      // Electron passes on the text alone; the cause is for whoever reads a failing test.
      throw new Error(`Error invoking remote method '${channel}': ${String(error)}`, { cause: error });
    }
  }
  send(channel: string, ...args: unknown[]): void {
    ipcMain.emit(channel, this.#event(), ...structuredClone(args));
  }
}

export function preventable() {
  return {
    defaultPrevented: false,
    preventDefault() {
      this.defaultPrevented = true;
    },
  };
}

export const app = new FakeApp();
export const ipcMain = new FakeIpcMain();
export const ipcRenderer = new FakeIpcRenderer();
/** What the preload put on the window. */
export const exposed: Record<string, unknown> = {};
export const contextBridge = {
  exposeInMainWorld: (name: string, api: Record<string, unknown>) => void (exposed[name] = api),
};

export const protocol = {
  privileged: [] as unknown[],
  handlers: new Map<string, (request: { url: string; method: string }) => Promise<Response>>(),
  registerSchemesAsPrivileged: (schemes: unknown[]) => void protocol.privileged.push(...schemes),
  handle: (scheme: string, handler: (request: { url: string; method: string }) => Promise<Response>) =>
    void protocol.handlers.set(scheme, handler),
};

export const dialog = {
  open: { canceled: true, filePaths: [] as string[] },
  save: { canceled: true, filePath: '' },
  asked: [] as unknown[],
  errors: [] as string[],
  showOpenDialog: async (...args: unknown[]) => {
    dialog.asked.push(args.at(-1));
    return dialog.open;
  },
  showSaveDialog: async (...args: unknown[]) => {
    dialog.asked.push(args.at(-1));
    return dialog.save;
  },
  showErrorBox: (_: string, text: string) => void dialog.errors.push(text),
};

export type FakeItem = {
  label?: string;
  role?: string;
  accelerator?: string;
  registerAccelerator?: boolean;
  submenu?: FakeItem[];
  click?: () => void;
};
export const Menu = {
  current: [] as FakeItem[],
  buildFromTemplate: (template: FakeItem[]) => template,
  setApplicationMenu: (menu: FakeItem[]) => void (Menu.current = menu),
};

type PermissionRequest = (
  page: unknown,
  permission: string,
  answer: (allowed: boolean) => void,
  details: { requestingUrl: string },
) => void;
type BeforeRequest = (details: { url: string }, answer: (response: { cancel: boolean }) => void) => void;

export const session = {
  defaultSession: {
    onRequest: undefined as PermissionRequest | undefined,
    onCheck: undefined as ((page: unknown, permission: string, origin: string) => boolean) | undefined,
    onBefore: undefined as BeforeRequest | undefined,
    setPermissionRequestHandler: (handler: PermissionRequest) =>
      void (session.defaultSession.onRequest = handler),
    setPermissionCheckHandler: (handler: (page: unknown, permission: string, origin: string) => boolean) =>
      void (session.defaultSession.onCheck = handler),
    webRequest: {
      onBeforeRequest: (handler: BeforeRequest) => void (session.defaultSession.onBefore = handler),
    },
  },
};

export const nativeTheme = { themeSource: 'system' };
const workArea: Rect = { x: 0, y: 0, width: 1920, height: 1040 };
export const screen = {
  getPrimaryDisplay: () => ({ id: 1, workArea }),
  getAllDisplays: () => [{ id: 1, workArea }],
};

/** A fresh machine for the next test. */
export function resetElectron(): void {
  app.removeAllListeners();
  Object.assign(app, {
    isPackaged: true,
    locale: 'en-GB',
    quits: 0,
    exits: [],
    paths: {},
    sandboxed: false,
    getsLock: true,
  });
  app.readiness = Promise.resolve();
  ipcMain.removeAllListeners();
  ipcMain.handlers.clear();
  ipcRenderer.removeAllListeners();
  ipcRenderer.page = undefined;
  ipcRenderer.frame = undefined;
  BrowserWindow.all = [];
  protocol.privileged = [];
  protocol.handlers.clear();
  Object.assign(dialog, {
    open: { canceled: true, filePaths: [] },
    save: { canceled: true, filePath: '' },
    asked: [],
    errors: [],
  });
  Menu.current = [];
  nativeTheme.themeSource = 'system';
}

export { FakeFrame };
