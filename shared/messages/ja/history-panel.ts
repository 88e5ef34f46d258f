import type { historyPanelEn } from '../en/history-panel.ts';

export const historyPanelJa = {
  'historyPanel.toggle': '作業の横に履歴を表示・非表示',
  'historyPanel.close': '履歴を閉じる',
  'historyPanel.filter': '履歴を絞り込む',
  'historyPanel.area': '対象',
  'historyPanel.actor': '操作した人',
  'historyPanel.none': 'この条件に合う操作はありません。',
  'historyPanel.gone': '（対象はもうありません）',
  'historyPanel.area.study': '調査',
  'historyPanel.area.participants': '協力者',
  'historyPanel.area.documents': '逐語録',
  'historyPanel.area.import': '取り込み',
  'historyPanel.area.codes': 'コード',
  'historyPanel.area.codings': 'コーディング',
  'historyPanel.area.memos': 'メモ',
  'historyPanel.area.themes': 'テーマ',
  'historyPanel.area.statements': '仮説文',
  'historyPanel.area.views': '表示',
  'historyPanel.area.deck': '報告資料',
  'historyPanel.area.queries': '検索式',
  'historyPanel.area.suggestions': '候補',
} as const satisfies Record<keyof typeof historyPanelEn, string>;
