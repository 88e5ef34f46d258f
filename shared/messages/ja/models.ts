import type { modelsEn } from '../en/models.ts';

export const modelsJa = {
  'models.title': '文の意味を読むモデル',
  'models.wordsAlone': 'テーマは、コードと言葉だけから見つけています。',
  'models.about':
    'このパソコンに文埋め込みモデルがあれば、言い方が違っても同じことを語っている箇所を近いものとして扱えます。Haraにモデルは付属せず、取り寄せもしません。{where, select, desktop {お手元のモデルのフォルダーを選んでください} other {お手元のモデルのフォルダーを、下のフォルダーに入れてください}}。',
  'models.needs':
    'フォルダーには tokenizer.json、config.json、model.onnx（または onnx/model.onnx）が必要です。',
  'models.place': 'モデルを入れるフォルダー',
  'models.list': 'このパソコンにあるモデル',
  'models.none': 'モデルを使わない',
  'models.noneText': 'コードと言葉だけ',
  'models.unchecked': 'まだ試していません',
  'models.checking': 'モデルを試しています…',
  'models.cancel': 'キャンセル',
  'models.facts': '{width, number}次元・一度に最大{tokens, number}トークン・{megabytes, number} MB',
  'models.inUse': '使用中',
  'models.choose': 'フォルダーを選ぶ…',
  'models.refresh': '探し直す',
  'models.forget': '一覧から外す',
  'models.mode': '使い方',
  'models.blended': '言葉と合わせて使う',
  'models.instead': '言葉の代わりに使う',
  'models.modeHint':
    'どちらでも、いちばん重く見るのはコードです。別の使い方で見つけたテーマには、古くなった印が付きます。',
  'models.used': '{name} を使います（{width, number}次元）',
  'models.usedNone': 'モデルを使いません。コードと言葉だけから見つけます',
  'models.by': '{mode, select, none {言葉のみ} blended {言葉と{name}} other {言葉の代わりに{name}}}',
} as const satisfies Record<keyof typeof modelsEn, string>;
