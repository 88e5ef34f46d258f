import type { errorsEn } from '../en/errors.ts';

export const errorsJa = {
  'error.invalid-input': '入力の内容を読み取れませんでした。何も変わっていません。',
  'error.invalid-input.text-changed':
    'この逐語録は、ほかの場所で変更されました。あなたの版は下書きとして残っています。何も変更していません。',
  'error.invalid-input.words-changed':
    'この言葉はその間に編集されたため、コードは付けていません。今の文面で選び直して、もう一度付けてください。',
  'error.invalid-input.codings-open':
    '言葉がなくなったコーディングがあります。先に行き先を決めてください。何も変更していません。',
  'error.invalid-input.edits': '変更がこの逐語録に合いません。何も変更していません。',
  'error.invalid-input.turns': '発話の区切りがこの逐語録に合いません。何も変更していません。',
  'error.invalid-input.not-normalised': '保存できない文字が含まれています。何も変更していません。',
  'error.unknown-procedure': 'この版のHaraではできない操作です。何も変わっていません。',
  'error.not-found': '対象がもうありません。何も変わっていません。',
  'error.not-found.explorer-page':
    'エクスプローラーのページがまだ作られていません。一度「npm run build renderer」を実行してから、もう一度お試しください。',
  'error.not-found.study': 'この調査は、このパソコンの一覧にもうありません。',
  'error.not-found.model': 'このモデルは、このパソコンの一覧にもうありません。',
  'error.forbidden': 'この操作は許可されていません。何も変わっていません。',
  'error.forbidden.token':
    'Haraが起動し直されたため、この画面は使えません。起動時に表示されたアドレスを開いてください。',
  'error.study-not-open': '調査が閉じられています。一覧からもう一度開いてください。',
  'error.study-read-only': '調査が別のプログラムで開かれているため、変更できませんでした。',
  'error.study-newer':
    '新しい版のHaraで作られた調査です。ファイルには触れていません。その版で開いてください。',
  'error.study-foreign': 'Haraの調査ファイルではありません。ファイルには触れていません。',
  'error.study-damaged': '調査ファイルが壊れています。ファイルには触れていません。隣に控えがあります。',
  'error.study-missing': '調査ファイルが元の場所にありません。移動や名前の変更をしていませんか。',
  'error.name-taken': '同じ名前がすでにあります。別の名前を付けてください。',
  'error.range-outside': '選んだ範囲が逐語録の外にあります。何も変わっていません。',
  'error.code-cycle': 'コードを自分自身の下に移すことはできません。何も変わっていません。',
  'error.import-failed': 'ファイルを取り込めませんでした。何も変わっていません。',
  'error.import-failed.unsupported-format':
    'この種類のファイルは読めません。txt、md、docx、pdf、vtt、srt、csv、tsv を取り込めます。',
  'error.import-failed.empty-file': 'ファイルが空です。',
  'error.import-failed.not-text': '読み取れる文字がありません。',
  'error.import-failed.broken-file':
    'ファイルが壊れていて最後まで読めません。保存し直してからお試しください。',
  'error.import-failed.too-large': 'ファイルが大きすぎます。分けて取り込んでください。',
  'error.import-failed.unsafe-file': '展開すると異常に大きくなるファイルのため、開きませんでした。',
  'error.import-failed.encrypted-file': 'パスワードで保護されています。解除して保存してからお試しください。',
  'error.import-failed.column-missing': '指定した列が表にありません。',
  'error.import-failed.no-text': 'ファイルに発話がありません。',
  'error.import-failed.scanned-file':
    'ページが画像だけで文字がありません（スキャンしたPDFなど）。文字認識（OCR）をしてから取り込んでください。',
  'error.import-failed.duplicate': '同じ内容の逐語録がすでにあります。',
  'error.column-missing': '必要な列が表にありません。何も変わっていません。',
  'error.nothing-to-undo': '元に戻す操作はありません。',
  'error.nothing-to-redo': 'やり直す操作はありません。',
  'error.nothing-coded': 'まだ何もコードされていません。先にいくつかの箇所をコードしてください。',
  'error.sentence-model': '文の意味を読むモデルを使えません。何も変わっていません。',
  'error.sentence-model.folder-missing': 'モデルのフォルダーが元の場所にありません。何も変わっていません。',
  'error.sentence-model.tokenizer-missing':
    'フォルダーに tokenizer.json がないため、モデルとして読めません。',
  'error.sentence-model.model-missing':
    'フォルダーに model.onnx も onnx/model.onnx もありません。ほかの形式のモデルは、先にONNX形式へ書き出してください。',
  'error.sentence-model.config-missing': 'フォルダーに config.json がないため、モデルとして読めません。',
  'error.sentence-model.tokenizer-unreadable':
    'tokenizer.json を読めません。コピーが途中で終わっていないか確かめてください。',
  'error.sentence-model.tokenizer-unknown': 'tokenizer.json が、Haraの知らない種類のトークナイザーです。',
  'error.sentence-model.config-unreadable':
    '{file} を読めません。コピーが途中で終わっていないか確かめてください。',
  'error.sentence-model.pooling-unknown':
    '1_Pooling/config.json に、Haraの知らない語ベクトルのまとめ方が書かれています。',
  'error.sentence-model.model-unreadable':
    '{file} が壊れているか、ONNX形式のモデルではありません。コピーが途中で終わっていないか確かめてください。',
  'error.sentence-model.weights-missing':
    '{file} の重みは別のファイルにありますが、フォルダーに見つかりません。',
  'error.sentence-model.model-too-large':
    'モデルが大きすぎて、使えるメモリーに収まりません。小さいモデルか、量子化されたモデルをお使いください。',
  'error.sentence-model.model-inputs':
    '{file} は文章以外の入力を求めます。文の意味を読むモデルではありません。',
  'error.sentence-model.model-output':
    '{file} の出力は、語や文ごとのベクトルではありません。文の意味を読むモデルではありません。',
  'error.sentence-model.model-failed':
    '{file} を実行できませんでした。tokenizer.json とモデルの組み合わせを確かめてください。',
  'error.sentence-model.not-numbers':
    '{file} の計算結果が数値になりません。ファイルが壊れているか、このパソコンで計算できない形式です。',
  'error.too-large': '大きすぎて受け付けられません。何も変わっていません。',
  'error.disk':
    'ディスクに書き込めませんでした。空き容量やフォルダーの保護を確かめてください。何も変わっていません。',
  'error.cancelled': 'キャンセルしました。何も変わっていません。',
  'error.internal': 'Haraの内部で問題が起きました。保存済みの内容は無事です。',
  'error.internal.host-lost':
    'Haraが応答しません。受け付けられた操作はすべて保存されていますが、この操作は行われていません。',
  'error.internal.bad-reply': 'Haraから読み取れない応答がありました。保存済みの内容は無事です。',
  'error.invalid-input.deck-logo':
    '「{name}」はPNGでもJPEGでもありません。ロゴはそのままです。PNGで保存し直して選んでください。',
  'error.invalid-input.template-not-pptx':
    'テンプレートが PowerPoint のファイル（pptx・potx）ではありません。何も書き出していません。',
  'error.invalid-input.template-password':
    'テンプレートにパスワードがかかっています。パスワードのない写しを保存し、それを選んでください。何も書き出していません。',
  'error.invalid-input.template-old-format':
    'テンプレートが PowerPoint 97〜2003 の形式（ppt）です。pptx で保存しなおして選んでください。何も書き出していません。',
  'error.invalid-input.template-broken':
    'テンプレートが壊れていて最後まで読めません。PowerPoint で開いて保存しなおし、もう一度試してください。何も書き出していません。',
  'error.invalid-input.template-no-layouts':
    'テンプレートにスライドのレイアウトがありません。スライドマスターのあるものを選んでください。何も書き出していません。',
  'error.invalid-input.template-too-large':
    'テンプレートを展開すると 300 MB を超えます。画像を小さくしてから試してください。何も書き出していません。',
  'error.invalid-input.deck-template':
    '「{name}」はPowerPointファイル（pptx）ではありません。テンプレートはそのままです。',
  'error.invalid-input.deck-file-large':
    'ファイルが{megabytes} MBを超えています。何も変更していません。小さいものを選んでください。',
  'error.not-found.deck': 'この資料はもうありません。',
  'error.not-found.slide': 'このスライドはもうありません。',
  'error.not-found.version': 'この版はもうありません。',
} as const satisfies Record<keyof typeof errorsEn, string>;
