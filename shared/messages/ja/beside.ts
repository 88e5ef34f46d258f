import type { besideEn } from '../en/beside.ts';

export const besideJa = {
  'beside.pane': '横に表示',
  'beside.close': '横の表示を閉じる',
  'beside.transcript': '横に表示する逐語録',
  'beside.code': '横に表示するコード',
  'beside.openThere': '本文で開く',
  'beside.pageOf': '横に表示：{title}',
  'beside.passages': '{count, number} 箇所・{people, number} 名',
  'beside.noPassages': 'まだこのコードの付いた箇所はありません。',
  'beside.passagesOf': '「{code}」の付いた箇所',
  'beside.keyRead': 'この箇所を横に表示',
  'beside.nothingHere': '一覧の箇所に移ってから B を押すと、横に表示します。',
  'beside.transcriptMenu': '逐語録を横に表示',
} as const satisfies Record<keyof typeof besideEn, string>;
