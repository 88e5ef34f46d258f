import { join } from 'node:path';
import { app, BrowserWindow, screen } from 'electron';
import { readJsonFile, writeJsonFile } from '../backend/json-file.ts';
import { appPage } from './guards.ts';
import { placeWindow, smallest, windowStateSchema } from './window-bounds.ts';

export type WindowOptions = {
  readonly configFolder: string;
  readonly preload: string;
  /** Handle of the study to show first. */
  readonly study: string | undefined;
};

/** Opens the window where it was last time and remembers where it is left. */
export function openStudyWindow({ configFolder, preload, study }: WindowOptions): BrowserWindow {
  const stateFile = join(configFolder, 'window.json');
  const state = readJsonFile(stateFile, windowStateSchema.nullable(), null);
  const primary = screen.getPrimaryDisplay();
  const others = screen.getAllDisplays().filter(({ id }) => id !== primary.id);
  const window = new BrowserWindow({
    ...placeWindow(
      state?.bounds,
      [primary, ...others].map(({ workArea }) => workArea),
    ),
    minWidth: smallest.width,
    minHeight: smallest.height,
    title: 'Hara',
    show: false,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webviewTag: false,
      devTools: !app.isPackaged,
      // Chromium would fetch dictionaries from a server.
      spellcheck: false,
    },
  });
  if (state?.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    writeJsonFile(stateFile, { bounds: window.getNormalBounds(), maximized: window.isMaximized() });
  });
  void window.loadURL(study === undefined ? appPage : `${appPage}#/study/${encodeURIComponent(study)}`);
  return window;
}
