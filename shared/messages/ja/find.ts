import type { findEn } from '../en/find.ts';

export const findJa = {
  'error.invalid-input.search-broad':
    'ワイルドカードだけではどこでも当てはまります。文字を一つ以上加えてください。* や ? そのものは、前に \\ を置くと探せます。',
  'error.invalid-input.search-pattern': '正規表現として読めません（{problem}）。',
  'error.invalid-input.search-slow':
    'この正規表現は{seconds}秒を超えたため止めました。繰り返しの中の繰り返しを減らして、簡単にしてください。',
  'error.invalid-input.query-empty': '検索式が空です。',
  'error.invalid-input.query-unexpected':
    '{place}文字目の「{text}」はここに置けません。二つの条件の間には and、or、and not、overlaps、inside などを書きます。',
  'error.invalid-input.query-operand-missing': '{place}文字目、「{after}」のあとに条件がありません。',
  'error.invalid-input.query-value-missing': '「{after}」のあとに値がありません（{place}文字目）。',
  'error.invalid-input.query-bracket-open': '{place}文字目のかっこが閉じていません。',
  'error.invalid-input.query-bracket-close': '{place}文字目の閉じかっこに対応する始めのかっこがありません。',
  'error.invalid-input.query-quote-open': '{place}文字目の引用符が閉じていません。',
  'error.invalid-input.query-too-deep': 'かっこの入れ子は{most}段までです。',
  'error.invalid-input.query-unknown-field':
    '{place}文字目の「{text}」という項目はありません。協力者の属性は @ で始めます。',
  'error.invalid-input.query-unknown-code':
    '「{text}」というコードはありません（{place}文字目）。{near, select, other {「{near}」でしょうか。} none {}}空白を含む名前は引用符で囲みます。',
  'error.invalid-input.query-unknown-value':
    '{place}文字目の「{text}」は {field} の値にありません。使える値：{known}',
  'error.invalid-input.query-unknown-theme': '名前に「{text}」を含むテーマはありません（{place}文字目）。',
  'error.invalid-input.query-unknown-attribute':
    '「{text}」という属性をもつ協力者はいません（{place}文字目）。使える属性：{known}',
  'error.invalid-input.query-operator':
    '{place}文字目：{field} には大小がありません。:、=、!= を使ってください。大小を比べられるのは intensity と属性だけです。',
  'error.invalid-input.query-number': '{place}文字目の「{text}」は、ここで使える整数ではありません。',
  'error.too-large.passages':
    '一度にコードをつけられるのは{most}か所までです。検索を絞るか、箇所に印をつけてください。',
  'error.not-found.query': 'この保存した検索式はもうありません。何も変わっていません。',

  'history.passages.code': '{count, number}か所に「{code}」をつけた',
  'history.passages.note':
    '{target, select, study {調査} code {コード} theme {テーマ} statement {仮説文} participant {協力者} other {逐語録}}のメモに発言を{count, number}件加えた',
  'history.queries.add': '検索式「{name}」を保存した',
  'history.queries.update': '検索式「{name}」を変更した',
  'history.queries.remove': '検索式「{name}」を削除した',
  'find.noSegment': '区分なし',
  'find.choose': '「{words}」を選ぶ',
  'find.bySegment': '区分ごと',
  'find.segmentCount': '{total, number}人中{people, number}人・{count, number}か所',
  'find.byPerson': '{count, number}人の内訳',
  'find.codePassages': '見つかった箇所にコードをつける',
  'find.unit': 'コードをつける範囲',
  'find.unit.hit': '見つかった言葉だけ',
  'find.unit.sentence': 'それを含む文',
  'find.unit.turn': 'それを含む発話',
  'find.chooseCode': 'コードを選ぶか、新しい名前を入力してください。',
  'find.pickCode': 'つけるコード',
  'find.withCode': 'コード：{code}',
  'find.codeCount': '{count, plural, =0 {つける箇所がありません} other {#か所につける}}',
  'find.preview':
    '{documents, number}件の逐語録、{people, number}人に、新しいコーディングが{added, number}件つきます。{already, plural, =0 {} other {すでに同じコードのついた箇所が#件あります。}}',
  'find.coded': '{count, number}か所に「{code}」をつけました。',
  'find.codeAll': '{count, number}か所すべてにコードをつける…',
  'find.codeChosen': '選んだ{count, number}か所にコードをつける…',
  'find.codeMany': 'すべて、または選んだ箇所にコードをつける',
  'find.chooseNone': '選択を解除',
  'find.incomplete':
    'ほかにもあります。最初の{total, number}か所を数え、{shown, number}か所を表示しています。',
  'find.keys': '選ぶ・並べて読む・開く・印をつける・コードをつける',
  'find.wholeWords': '単語全体',
  'find.pattern': '正規表現',
  'find.wordsHint':
    '続いた言葉は引用符で囲みます。light* は語尾を、c?t は任意の一文字を表します。複数の言葉は、同じ発話にあるものを探します。',
  'find.patternHint': '発話ごとに、大文字と小文字を区別せずに探します。二秒を超えると止めます。',
  'find.patternPlaceholder': '正規表現',
  'find.role': '話し手の立場',
  'find.everyRole': '全員の言葉',
  'find.speaker': '話し手',
  'find.everySpeaker': 'すべての話し手',
  'find.segment': '区分',
  'find.everySegment': 'すべての区分',
  'find.participant': '協力者',
  'find.everyParticipant': 'すべての協力者',
  'find.document': '逐語録',
  'find.everyDocument': 'すべての逐語録',
  'find.clearFilters': '全体を探す',

  'progress.search': '検索しています',

  'cli.search.regex': '探す言葉を正規表現として読みます',
  'cli.search.whole-words': '単語全体が一致するものだけを探します',
  'cli.search.role': '話し手の立場で絞ります（interviewer、participant、other）',
  'cli.search.speaker': 'この話し手の発話だけを探します',
  'cli.search.segment': 'この区分の協力者だけを探します（none：区分なし）',
  'cli.search.participant': 'この協力者だけを探します',
  'cli.search.document': 'この逐語録だけを探します',
  'cli.search.incomplete': 'ほかにもあります。最初の{total, number}か所だけを数えました。',
  'cli.search.no-participant': '協力者「{name}」はいません',
  'cli.search.no-document': '逐語録「{name}」はありません',
  'cli.query.about': 'コード、属性、詳細、互いの位置から、コーディングした箇所を探します',
  'cli.query.query': '検索式（docs/query.md を参照）',
  'cli.query.limit': '表示する件数の上限、1〜10000（省略時：200、--csv ではすべて）',
  'cli.query.csv': 'CSVで出力します（一か所一行）',
  'cli.query.count':
    '{peopleTotal, number}人中{people, number}人、{total, plural, =0 {該当する箇所はありません} other {#か所}}',
  'cli.query.segment': '{segment}：{peopleTotal, number}人中{people, number}人、{count, number}か所',
  'cli.query.more': 'ほかに{count, number}か所あります。--limit で増やせます',
} as const satisfies Record<keyof typeof findEn, string>;
