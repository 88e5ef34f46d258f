import type { exchangeEn } from '../en/exchange.ts';

export const exchangeJa = {
  'exchange.title': 'ほかのプログラムのプロジェクト',
  'exchange.markedCode': '印のみ（コードなし）',
  'exchange.from': '「{name}」（作成：{origin}）',
  'exchange.fromUnknown': '「{name}」',
  'exchange.holds':
    '逐語録{documents, plural, other {#件}}、協力者{participants, plural, other {#人}}、コード{codes, plural, other {#個}}、{passages, plural, other {#か所}}へのコーディング{codings, plural, other {#件}}',
  'exchange.codebookOnly': 'コード{codes, plural, other {#個}}（逐語録なし）',
  'exchange.reading':
    '位置は{unit, select, utf16 {UTF-16単位} other {文字}}で数え、終わりの文字は{end, select, inclusive {含む} other {含まない}}ものとして読みました。こう読むと、多くの箇所が名前どおりの言葉になります。',
  'exchange.safe':
    'すでに調査にあるものはそのまま残り、二重にはなりません。全体が一つの操作で、元に戻せます。',
  'exchange.run': '取り込む',
  'exchange.done':
    '逐語録{documents, plural, other {#件}}、新しいコード{codes, plural, other {#個}}、新しい協力者{participants, plural, other {#人}}、コーディング{codings, plural, other {#件}}を取り込みました。',
  'exchange.known':
    '{known, plural, =0 {} other {逐語録#件はすでにあったため、コーディングだけを加えました。}}{already, plural, =0 {} other {コーディング#件はすでにありました。}}',
  'exchange.misfits': '合わなかったもの{count, plural, other {#件}}',
  'exchange.misfit.text-missing': '{source}：本文がファイルに入っていません',
  'exchange.misfit.range-outside': '{source}：{detail}は本文の外にあるため、切り詰めるか省きました',
  'exchange.misfit.words-moved': '{source}：「{detail}」は言葉を手がかりに探しました',
  'exchange.misfit.code-unknown': '{source}：コードブックにないコードの箇所',
  'exchange.misfit.kind-not-read': '{source}：画像・音声・動画・PDFの領域は取り込みません（{detail}）',
  'history.exchange.import':
    '「{name}」を取り込みました：逐語録{documents, plural, other {#件}}、コーディング{codings, plural, other {#件}}',
} as const satisfies Record<keyof typeof exchangeEn, string>;
