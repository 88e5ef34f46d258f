import type { Language } from '../../shared/domain/language.ts';

const en = {
  file: 'File',
  openStudy: 'Open Study…',
  quit: 'Quit Hara',
  edit: 'Edit',
  undoTyping: 'Undo Typing',
  redoTyping: 'Redo Typing',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select All',
  study: 'Study',
  view: 'View',
  reload: 'Reload',
  fullScreen: 'Full Screen',
  inspector: 'Inspector',
  window: 'Window',
  minimize: 'Minimise',
  closeWindow: 'Close Window',
  help: 'Help',
  about: 'About Hara',
  hide: 'Hide Hara',
  studyFiles: 'Hara studies',
  transcripts: 'Transcripts and tables',
} as const;

export type MenuLabel = keyof typeof en;

const ja: Record<MenuLabel, string> = {
  file: 'ファイル',
  openStudy: '調査を開く…',
  quit: 'Hara を終了',
  edit: '編集',
  undoTyping: '入力を取り消す',
  redoTyping: '入力をやり直す',
  cut: '切り取り',
  copy: 'コピー',
  paste: '貼り付け',
  selectAll: 'すべて選択',
  study: '調査',
  view: '表示',
  reload: '再読み込み',
  fullScreen: 'フルスクリーン',
  inspector: 'インスペクタ',
  window: 'ウインドウ',
  minimize: 'しまう',
  closeWindow: 'ウインドウを閉じる',
  help: 'ヘルプ',
  about: 'Hara について',
  hide: 'Hara を隠す',
  studyFiles: 'Hara の調査',
  transcripts: '逐語録と表',
};

/** Texts of the system's menus and dialogs that the page has no counterpart of. */
export const menuLabels: Readonly<Record<Language, Readonly<Record<MenuLabel, string>>>> = { en, ja };
