import { app, Menu, nativeTheme, type BrowserWindow } from 'electron';
import type { ApiEvent } from '../../shared/api/events.ts';
import type { Backend } from '../backend/backend.ts';
import { languageOf } from '../backend/home-folders.ts';
import { serveApp } from './app-protocol.ts';
import { channels } from './channels.ts';
import { createDialogs } from './dialogs.ts';
import { serveIpc } from './ipc.ts';
import { lockDown } from './lock-down.ts';
import { menuLabels } from './menu-labels.ts';
import { menuTemplate } from './menu-template.ts';
import { studyInArguments } from './study-argument.ts';
import { openStudyWindow } from './study-window.ts';

export type DesktopOptions = {
  readonly backend: Backend;
  readonly configFolder: string;
  readonly rendererFolder: string;
  readonly preload: string;
  /** Path of the study to show first. */
  readonly firstStudy: string | undefined;
};

/** The desktop app around a backend, once Electron is ready. */
export function startDesktop({
  backend,
  configFolder,
  rendererFolder,
  preload,
  firstStudy,
}: DesktopOptions): void {
  let window: BrowserWindow | undefined;
  const language = () => {
    const chosen = backend.settings().language;
    return chosen === 'system' ? languageOf(app.getLocale()) : chosen;
  };
  const dialogs = createDialogs({
    backend,
    window: () => window,
    label: (key) => menuLabels[language()][key],
  });

  function tell(event: unknown): void {
    if (window && !window.isDestroyed()) window.webContents.send(channels.event, event);
  }

  function show(study: string | undefined): void {
    if (!window) {
      window = openStudyWindow({ configFolder, preload, study });
      window.once('closed', () => (window = undefined));
      return;
    }
    if (window.isMinimized()) window.restore();
    window.focus();
    if (study !== undefined) tell({ type: 'study.requested', study } satisfies ApiEvent);
  }

  function showPath(path: string | undefined): void {
    show(path === undefined ? undefined : backend.handleFor(path));
  }

  function applySettings(): void {
    nativeTheme.themeSource = backend.settings().theme;
    const template = menuTemplate({
      language: language(),
      platform: process.platform,
      packaged: app.isPackaged,
      send: (command) => tell({ type: 'menu', command } satisfies ApiEvent),
      openStudy: () => void dialogs.pickStudy().then((study) => study !== null && show(study)),
    });
    Menu.setApplicationMenu(Menu.buildFromTemplate(template));
  }

  lockDown();
  serveApp(rendererFolder);
  serveIpc(backend, dialogs);
  applySettings();
  backend.subscribe((event) => {
    tell(event);
    if (isSettingsChange(event)) applySettings();
  });
  app.on('second-instance', (_, argv, cwd) => showPath(studyInArguments(argv, cwd)));
  app.on('open-file', (event, path) => {
    event.preventDefault();
    showPath(path);
  });
  app.on('activate', () => show(undefined));
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  closeBeforeQuit(backend);
  showPath(firstStudy);
}

/** Quitting waits until every study is one whole file again. */
function closeBeforeQuit(backend: Backend): void {
  let closed = false;
  app.on('will-quit', (event) => {
    if (closed) return;
    event.preventDefault();
    closed = true;
    void backend.close().finally(() => app.quit());
  });
}

function isSettingsChange(event: unknown): boolean {
  return typeof event === 'object' && event !== null && 'type' in event && event.type === 'settings.changed';
}
