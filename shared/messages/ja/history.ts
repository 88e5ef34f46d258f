import type { historyEn } from '../en/history.ts';

export const historyJa = {
  'history.study.create': '調査「{name}」を作成しました',
  'history.study.update': '調査の内容を変更しました',
  'history.participants.add': '協力者「{name}」を追加しました',
  'history.participants.update': '協力者「{name}」を変更しました',
  'history.participants.remove': '協力者「{name}」を削除しました',
  'history.documents.update': '逐語録「{title}」を変更しました',
  'history.documents.relabel': '逐語録「{title}」の話者を直しました',
  'history.documents.edit':
    '逐語録「{title}」を編集{removed, plural, =0 {} other {(コーディング{removed, number}件を削除)}}',
  'history.documents.replace':
    '「{title}」を別の版に差し替え{removed, plural, =0 {} other {(コーディング{removed, number}件を削除)}}',
  'history.documents.remove':
    '逐語録「{title}」を{codings, plural, =0 {} other {コーディング#件とともに}}削除しました',
  'history.codes.add': 'コード「{name}」を追加しました',
  'history.codes.update': 'コード「{name}」を変更しました',
  'history.codes.move': 'コード「{name}」を移動しました',
  'history.codes.merge': 'コード{count, plural, other {#件}}を「{name}」にまとめました',
  'history.codes.remove':
    'コード「{name}」を{codings, plural, =0 {} other {コーディング#件とともに}}削除しました',
  'history.codes.addStarter': '用意されたコードブックからコード{count, plural, other {#件}}を追加しました',
  'history.codings.add': '{document}に「{code}」を付けました：「{quote}」',
  'history.codings.update': '{document}のコーディング「{code}」を変更しました',
  'history.codings.remove':
    '{document}の{count, plural, =1 {コーディング「{code}」} other {コーディング#件}}を削除しました',
  'history.codings.import': '表からコーディング{count, plural, other {#件}}を取り込みました',
  'history.memos.set':
    '{target, select, study {調査} document {逐語録} code {コード} participant {協力者} theme {テーマ} statement {仮説文} other {{target}}}のメモを書きました',
  'history.import.commit': '{count, plural, =1 {「{title}」} other {逐語録#件}}を取り込みました',
  'history.themes.run': 'テーマを{themes, plural, other {#件}}見つけました',
  'history.themes.place': '新しいコーディング{count, plural, other {#件}}をテーマに置きました',
  'history.themes.setLevel': 'テーマ{groups, plural, other {#件}}の細かさに変えました',
  'history.themes.lock': 'テーマ「{label}」をロックしました',
  'history.themes.unlock': 'テーマ「{label}」のロックを外しました',
  'history.themes.add': 'テーマ「{label}」を追加しました',
  'history.themes.update': 'テーマ「{label}」を変更しました',
  'history.themes.merge': 'テーマ{count, plural, other {#件}}を「{label}」にまとめました',
  'history.themes.split': '{count, plural, other {#件}}のコーディングをテーマ「{label}」として分けました',
  'history.themes.move': '{count, plural, other {#件}}のコーディングを「{label}」に移しました',
  'history.themes.takeOut': '{count, plural, other {#件}}のコーディングをテーマから外しました',
  'history.themes.remove': 'テーマ「{label}」を削除しました',
  'history.statements.add': '仮説文「{title}」を作り始めました',
  'history.statements.update': '仮説文「{title}」を変更しました',
  'history.statements.redraft': '仮説文「{title}」を下書きし直しました',
  'history.statements.restore': '仮説文「{title}」を前の文に戻しました',
  'history.statements.moveEvidence': '仮説文の根拠{count, plural, other {#件}}を別の部分へ移しました',
  'history.statements.addEvidence': '仮説文「{title}」に{count, plural, other {#件}}の箇所を結び付けました',
  'history.statements.removeEvidence': '仮説文の根拠から{count, plural, other {#件}}の箇所を外しました',
  'history.statements.setState':
    '仮説文「{title}」を「{state, select, candidate {候補} confirmed {確認済み} rejected {却下} other {検証中}}」にしました',
  'history.views.add': 'ビュー「{name}」を保存しました',
  'history.views.rename': 'ビューの名前を「{name}」にしました',
  'history.views.remove': 'ビュー「{name}」を削除しました',
  'history.statements.remove': '仮説文「{title}」を削除しました',
} as const satisfies Record<keyof typeof historyEn, string>;
