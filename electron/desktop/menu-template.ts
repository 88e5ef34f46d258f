import type { MenuItemConstructorOptions } from 'electron';
import type { Language } from '../../shared/domain/language.ts';
import type { MessageKey } from '../../shared/messages/en.ts';
import { translator } from '../../shared/messages/translate.ts';
import { menuLabels } from './menu-labels.ts';

type Item = MenuItemConstructorOptions;

export type MenuOptions = {
  readonly language: Language;
  readonly platform: string;
  /** The inspector and reload are for developers: not in a packaged app. */
  readonly packaged: boolean;
  /** Runs a command of the palette in the page. */
  readonly send: (command: string) => void;
  readonly openStudy: () => void;
};

const separator: Item = { type: 'separator' };

/** The application menu as data. Commands carry the ids that the page's own keys and palette use. */
export function menuTemplate({ language, platform, packaged, send, openStudy }: MenuOptions): Item[] {
  const label = menuLabels[language];
  const t = translator(language);
  const mac = platform === 'darwin';
  // The page handles these keys itself; the menu only shows them, or a press would count twice.
  const command = (id: MessageKey, accelerator?: string): Item => ({
    label: t(id),
    click: () => send(id),
    ...(accelerator ? { accelerator, registerAccelerator: false } : {}),
  });
  const settings = command('app.goSettings', 'CmdOrCtrl+,');

  const appMenu: Item = {
    label: 'Hara',
    submenu: [
      { role: 'about', label: label.about },
      separator,
      settings,
      separator,
      { role: 'hide', label: label.hide },
      separator,
      { role: 'quit', label: label.quit },
    ],
  };
  const file: Item = {
    label: label.file,
    submenu: [
      command('app.newStudy'),
      { label: label.openStudy, accelerator: 'CmdOrCtrl+O', click: openStudy },
      command('app.goStudies', 'CmdOrCtrl+Shift+O'),
      separator,
      command('app.importTranscripts'),
      separator,
      ...(mac
        ? [{ role: 'close', label: label.closeWindow } satisfies Item]
        : [settings, separator, { role: 'quit', label: label.quit } satisfies Item]),
    ],
  };
  const edit: Item = {
    label: label.edit,
    submenu: [
      { role: 'undo', label: label.undoTyping },
      { role: 'redo', label: label.redoTyping },
      separator,
      { role: 'cut', label: label.cut },
      { role: 'copy', label: label.copy },
      { role: 'paste', label: label.paste },
      { role: 'selectAll', label: label.selectAll },
    ],
  };
  const study: Item = {
    label: label.study,
    submenu: [
      command('app.undo'),
      command('app.redo'),
      command('app.goHistory'),
      separator,
      command('app.goHome', 'Alt+1'),
      command('app.goTranscripts', 'Alt+2'),
      command('app.goCodebook', 'Alt+3'),
      command('app.goThemes', 'Alt+4'),
      command('app.goStatements', 'Alt+5'),
      command('app.goDeck', 'Alt+6'),
      command('app.goParticipants', 'Alt+7'),
      command('app.goExplorer', 'Alt+8'),
      separator,
      command('app.goSearch', 'CmdOrCtrl+Shift+F'),
      command('app.openPalette', 'CmdOrCtrl+K'),
    ],
  };
  const view: Item = {
    label: label.view,
    submenu: [
      { role: 'togglefullscreen', label: label.fullScreen },
      ...(packaged
        ? []
        : [
            separator,
            { role: 'reload', label: label.reload } satisfies Item,
            { role: 'toggleDevTools', label: label.inspector } satisfies Item,
          ]),
    ],
  };
  const window: Item = {
    label: label.window,
    role: 'windowMenu',
    submenu: [{ role: 'minimize', label: label.minimize }],
  };
  const help: Item = { label: label.help, role: 'help', submenu: [command('app.showKeys')] };
  return [...(mac ? [appMenu] : []), file, edit, study, view, window, help];
}
