import type { progressEn } from '../en/progress.ts';

export const progressJa = {
  'progress.working': '処理中',
  'progress.reading': 'ファイルを読んでいます',
  'progress.parsing': '逐語録を読んでいます',
  'progress.saving': '保存しています',
  'progress.features': '言葉とコードを読んでいます',
  'progress.clustering': '似た箇所を集めています',
  'progress.stability': '安定しているかを確かめています',
  'progress.labels': 'テーマに名前を付けています',
  'progress.drawing': 'スライドを描いています',
  'progress.writing': 'ファイルに書き出しています',
  'progress.copying': '調査をコピーしています',
  'progress.sample': '見本を用意しています',
} as const satisfies Record<keyof typeof progressEn, string>;
