import type { modelsEn } from '../en/models.ts';

export const modelsJa = {
  'models.title': '文の意味を読むモデル',
  'models.wordsAlone': 'テーマは、コードと言葉だけから見つけています。',
  'models.inUseNow': 'テーマはコードから見つけ、箇所の文は{name}で読んでいます。',
  'models.about':
    '文埋め込みモデルを使うと、言い方が違っても同じことを語っている箇所を近いものとして扱えます。Haraにモデルは付属せず、取り寄せもしません。このパソコンにあるものを使います。',
  'models.needs':
    'モデルは、tokenizer.json、config.json、model.onnx（または onnx/model.onnx）の入ったフォルダーです。{where, select, desktop {フォルダーを選ぶか、次の場所に入れてください。} other {次の場所に入れてから、探し直してください。}}',
  'models.list': 'このパソコンにあるモデル',
  'models.empty': 'このパソコンにモデルは見つかりません。',
  'models.unchecked': 'まだ試していません',
  'models.facts': '{width, number}次元・一度に最大{tokens, number}トークン・{megabytes, number} MB',
  'models.checking': '{name}を試しています…',
  'models.cancel': 'キャンセル',
  'models.inUse': '使用中',
  'models.use': '使う',
  'models.useNamed': '{name}を使う',
  'models.stop': '言葉だけに戻す',
  'models.choose': 'フォルダーを選ぶ…',
  'models.refresh': '探し直す',
  'models.forget': '一覧から外す',
  'models.forgetNamed': '{name}を一覧から外す',
  'models.mode': '箇所の文の読み方',
  'models.blended': 'モデルと言葉の両方',
  'models.instead': 'モデルだけ',
  'models.modeHint':
    'どちらでも、いちばん重く見るのはコードです。別の読み方で見つけたテーマには、古くなった印が付きます。',
  'models.by':
    '{mode, select, none {コードと言葉による} blended {コードと言葉と{name}による} other {コードと{name}による}}',
} as const satisfies Record<keyof typeof modelsEn, string>;
