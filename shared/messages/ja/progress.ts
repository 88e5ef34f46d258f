import type { progressEn } from '../en/progress.ts';

export const progressJa = {
  'progress.working': '処理中',
  'progress.reading': 'ファイルを読んでいます',
  'progress.storing': '保存しています',
  'progress.model': 'モデルで箇所を読んでいます',
  'progress.suggestions': 'コーディングから学習しています',
  'progress.themes': 'テーマを見つけています',
  'progress.patterns': 'パターンを探しています',
  'progress.deck': '報告資料を作っています',
  'progress.export': 'ファイルに書き出しています',
} as const satisfies Record<keyof typeof progressEn, string>;
