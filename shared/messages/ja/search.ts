import type { searchEn } from '../en/search.ts';

export const searchJa = {
  'search.search': '検索',
  'search.query': 'すべての逐語録を検索',
  'search.placeholder': '話された言葉',
  'search.hint': '話された言葉を入力してください。入力と同時に結果が出ます。一文字や二文字の言葉も探せます。',
  'search.none': '「{query}」は見つかりませんでした。',
  'search.noneHint': '短い形で試してください。聞き手の言葉も対象です。',
  'search.total': '{documents, number}件の逐語録に{total, number}か所',
  'search.shown': '{total, number}か所のうち最初の{shown, number}か所を表示しています。',
  'search.searching': '検索しています…',
  'search.failed': '検索できませんでした。',
  'search.keyCode': '選んだ箇所にコードをつける',
  'search.codeHit': '「{words}」につけるコード',
  'search.coded': '{document}に「{code}」をつけました。',
  'search.undo': '元に戻す',
  'search.results': '結果',
  'search.noDocuments': '検索できる逐語録がまだありません。',
} as const satisfies Record<keyof typeof searchEn, string>;
