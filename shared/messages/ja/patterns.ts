import type { patternsEn } from '../en/patterns.ts';

export const patternsJa = {
  'contrast.nothingToCompare': '比べる相手がいません。',
  'contrast.tooFew': '一方が5人に満たないため、差があるかどうかは言えません。人数そのものを見てください。',
  'contrast.couldBeChance': 'この程度の差は偶然でも起こりえます。',
  'contrast.hardlyChance': '比べたものすべてを考えに入れても、この差が偶然とは考えにくいです。',
  'contrast.effect.none': 'ほとんど差がない',
  'contrast.effect.small': 'わずかな差',
  'contrast.effect.medium': 'はっきりした差',
  'contrast.effect.large': '大きな差',

  'patterns.title': 'パターン',
  'patterns.about':
    '一緒に現れるコードの組です。ここに挙げた人は全員がそのすべてを持ち、ほかに全員に共通するものはありません。',
  'patterns.people':
    'コアカスタマー{coreTotal, number}人中{core, number}人、その他{othersTotal, number}人中{others, number}人',
  'patterns.peopleOnly': '{total, number}人中{count, number}人',
  'patterns.others': 'ほか',
  'patterns.codes': 'コード',
  'patterns.byChance': '互いに無関係なコードなら約{count, number}人',
  'patterns.stability': '安定度 {value, number, ::.00}',
  'patterns.stability.stable': '安定',
  'patterns.stability.fairly-stable': 'やや安定',
  'patterns.stability.unstable': '特定の人に左右される',
  'patterns.stability.frequent-codes': 'よくあるコードの重なり',
  'patterns.stability.about':
    '一人ひとりをコイン投げで外したとき、ちょうどこのコードの組が残る割合（0〜1）です。',
  'patterns.count': '{minSupport, number}人以上に共通するパターン：{count, number}件',
  'patterns.raised': 'パターンが多すぎるため、{minSupport, number}人以上に共通するものだけを示しています。',
  'patterns.codedOnly': 'パターンが多すぎるため、付けたコードの上位のコードは使っていません。',
  'patterns.none': 'パターンはまだありません：{minSupport, number}人以上に共通するコードがありません。',
  'patterns.telling': 'コアカスタマーをその他から見分ける背景：',
  'patterns.tellingNone': 'コアカスタマーのほうに多い背景はありません。',

  'saturation.title': '飽和',
  'saturation.interviews':
    '{count, plural, =0 {コーディング済みのインタビューはまだありません} other {コーディング済みのインタビュー：#件}}{uncoded, plural, =0 {} other {（未着手#件）}}',
  'saturation.orderDated': '「集めた順」はインタビューの実施日順です。',
  'saturation.orderImported': '実施日の入ったインタビューがないため、「集めた順」は取り込み順です。',
  'saturation.orderMixed':
    '「集めた順」は実施日順です。実施日のない{titles}{more, plural, =0 {} other {ほか#件}}は、取り込み順の位置に置いています。',
  'saturation.orderBetween': '、',
  'saturation.all': 'すべてのコード',
  'saturation.seen': 'これまで',
  'saturation.last': '直近{run, number}件で新規',
  'saturation.reached': '新規が減った時点',
  'saturation.next': '次の1件で',
  'saturation.nextFive': '次の5件で',
  'saturation.likely': '少なくとも',
  'saturation.notYet': 'まだ',
  'saturation.tooFewInterviews':
    '新しいコードが減ったかどうかを言うには、コーディング済みのインタビューが{needed, number}件必要です（起点の{base, number}件と、比べる{run, number}件）。',
  'saturation.reachedAfter':
    '{after, number}件のあとは、新しいことがほとんど出ていません。続く{run, number}件ごとの新しいコードは、最初の{base, number}件のコード100個あたり5個以下でした。',
  'saturation.notReached':
    'まだ新しいコードが出ています。最初の{base, number}件の{atBase, number}個に対し、直近の{run, number}件で{fresh, number}個が加わりました。',
  'saturation.more':
    'あと1件で約{one, number, ::.#}個、5件で約{five, number, ::.#}個が加わる見込みです。コードは全部で少なくとも{likely, number, ::.}個ありそうです。',
} as const satisfies Record<keyof typeof patternsEn, string>;
