import type { keysEn } from '../en/keys.ts';

/** キーの一覧と割り当ての変更。 */
export const keysJa = {
  'keys.page': '本文',
  'keys.shiftExtends': 'Shiftを押しながら動くと、通った範囲を選択します。',
  'keys.change': '「{act}」のキー{key}を変える',
  'keys.add': '「{act}」にキーを足す',
  'keys.reset': '元に戻す',
  'keys.resetOf': '「{act}」のキーを元に戻す',
  'keys.resetAll': 'すべてのキーを元に戻す',
  'keys.changed': '変更した操作：{count, number}件',
  'keys.press': '新しいキーを押してください。Escapeで取りやめます。',
  'keys.remove': 'キーをなくす',
  'keys.taken': '{key}は{acts}のキーです。',
  'keys.takeOver': 'こちらに付け替える',
  'keys.keep': 'やめる',
  'keys.conflict': '重複：{acts}',
  'keys.set': '「{act}」のキーは{key}になりました。',
} as const satisfies Record<keyof typeof keysEn, string>;
