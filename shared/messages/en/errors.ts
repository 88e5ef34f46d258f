/** `error.<code>` for every code, `error.<code>.<reason>` where more is known. What happened, what was kept, what to do. */
export const errorsEn = {
  'error.invalid-input': 'Hara did not understand this. Nothing was changed.',
  'error.invalid-input.text-changed':
    'The transcript was changed elsewhere meanwhile. Your version is kept as a draft; nothing was changed.',
  'error.invalid-input.words-changed':
    'These words were edited meanwhile, so no code was put on them. Select them as they stand now and code again.',
  'error.invalid-input.codings-open':
    'Some codings have no words left. Say where they go first. Nothing was changed.',
  'error.invalid-input.edits': 'The changes do not fit this transcript. Nothing was changed.',
  'error.invalid-input.turns': 'The turns do not fit this transcript. Nothing was changed.',
  'error.invalid-input.not-normalised':
    'The text holds characters that cannot be stored. Nothing was changed.',
  'error.unknown-procedure': 'This version of Hara cannot do that. Nothing was changed.',
  'error.not-found': 'It is no longer there. Nothing was changed.',
  'error.not-found.explorer-page':
    'The explorer’s page was not built yet. Run “npm run build renderer” once, then share again.',
  'error.not-found.study': 'This study is not on the list of this machine any more.',
  'error.not-found.model': 'This model is not on the list of this machine any more.',
  'error.forbidden': 'Hara refused this. Nothing was changed.',
  'error.forbidden.token':
    'Hara was started anew and does not know this page. Open the address that it printed when it started.',
  'error.study-not-open': 'The study is not open any more. Open it again from the list.',
  'error.study-read-only': 'The study is open in another program. Nothing was changed here.',
  'error.study-newer':
    'The study comes from a newer version of Hara. It was left as it is; open it with that version.',
  'error.study-foreign': 'This file is not a Hara study. It was left as it is.',
  'error.study-damaged': 'The study file is damaged. It was left as it is; a backup lies beside it.',
  'error.study-missing': 'The study file is not where it was. Was it moved or renamed?',
  'error.name-taken': 'There is one with this name already. Choose another name.',
  'error.range-outside': 'The passage lies outside the transcript. Nothing was changed.',
  'error.code-cycle': 'A code cannot be moved below itself. Nothing was changed.',
  'error.import-failed': 'The file could not be imported. Nothing was changed.',
  'error.import-failed.unsupported-format':
    'Hara cannot read this kind of file. It takes txt, md, docx, pdf, vtt, srt, csv and tsv.',
  'error.import-failed.empty-file': 'The file is empty.',
  'error.import-failed.not-text': 'The file holds no text that can be read.',
  'error.import-failed.broken-file':
    'The file is broken and cannot be read to its end. Save it anew and try again.',
  'error.import-failed.too-large': 'The file is too large. Split it and import the parts.',
  'error.import-failed.unsafe-file': 'The file unpacks to far more than it should and was not opened.',
  'error.import-failed.encrypted-file':
    'The file is protected by a password. Save it without one and try again.',
  'error.import-failed.column-missing': 'The table does not have the column that was asked for.',
  'error.import-failed.no-text': 'There are no spoken words in the file.',
  'error.import-failed.scanned-file':
    'The pages are pictures without text, as a scanner makes them. Have the text recognised (OCR) and import the result.',
  'error.import-failed.duplicate': 'The study already has this text.',
  'error.column-missing': 'The table does not have a column that is needed. Nothing was changed.',
  'error.nothing-to-undo': 'There is nothing to undo.',
  'error.nothing-to-redo': 'There is nothing to redo.',
  'error.nothing-coded': 'Nothing is coded yet. Code some passages first.',
  'error.sentence-model': 'The sentence model cannot be used. Nothing was changed.',
  'error.sentence-model.folder-missing': "The model's folder is not where it was. Nothing was changed.",
  'error.sentence-model.tokenizer-missing':
    'The folder has no tokenizer.json, so it cannot be read as a sentence model.',
  'error.sentence-model.model-missing':
    'The folder has no model.onnx and no onnx/model.onnx. A model in another format must be exported to ONNX first.',
  'error.sentence-model.config-missing':
    'The folder has no config.json, so it cannot be read as a sentence model.',
  'error.sentence-model.tokenizer-unreadable': 'tokenizer.json is not readable. Was it copied whole?',
  'error.sentence-model.tokenizer-unknown':
    'tokenizer.json describes a tokenizer of a kind that Hara does not know.',
  'error.sentence-model.config-unreadable': '{file} is not readable. Was it copied whole?',
  'error.sentence-model.pooling-unknown':
    '1_Pooling/config.json asks for a way of joining word vectors that Hara does not know.',
  'error.sentence-model.model-unreadable': '{file} is damaged or not an ONNX model. Was it copied whole?',
  'error.sentence-model.weights-missing':
    '{file} keeps its weights in another file that is not in the folder.',
  'error.sentence-model.model-too-large':
    'The model is too large for the memory that Hara can give it. A smaller one, or one of fewer bits, will do.',
  'error.sentence-model.model-inputs': '{file} asks for more than text; it is not a sentence model.',
  'error.sentence-model.model-output':
    '{file} does not give one vector per word or per sentence; it is not a sentence model.',
  'error.sentence-model.model-failed':
    '{file} could not be run. Do tokenizer.json and the model belong together?',
  'error.sentence-model.not-numbers':
    '{file} gives results that are not numbers. It may be damaged or of a kind of numbers that this machine cannot compute with.',
  'error.too-large': 'This is larger than Hara takes. Nothing was changed.',
  'error.disk': 'The disk could not be written. Is it full, or the folder protected? Nothing was changed.',
  'error.cancelled': 'Cancelled. Nothing was changed.',
  'error.internal': 'Something went wrong inside Hara. What was saved is safe.',
  'error.internal.host-lost':
    'Hara does not answer. Everything it acknowledged is stored; this was not done.',
  'error.internal.bad-reply':
    'Hara gave an answer that this page does not understand. What was saved is safe.',
  'error.invalid-input.deck-logo':
    '“{name}” is neither a PNG nor a JPEG picture. The logo stays as it was; save the picture as PNG and choose it again.',
  'error.invalid-input.template-not-pptx':
    'The template is not a PowerPoint file (pptx or potx). Nothing was written.',
  'error.invalid-input.template-password':
    'The template is protected by a password. Save a copy without one and choose that. Nothing was written.',
  'error.invalid-input.template-old-format':
    'The template is in the format of PowerPoint 97–2003 (ppt). Save it as pptx and choose that. Nothing was written.',
  'error.invalid-input.template-broken':
    'The template is damaged and cannot be read to its end. Open it in PowerPoint, save it anew and try again. Nothing was written.',
  'error.invalid-input.template-no-layouts':
    'The template has no slide layouts. Choose a presentation with a slide master. Nothing was written.',
  'error.invalid-input.template-too-large':
    'The template unpacks to more than 300 MB. Make its pictures smaller and try again. Nothing was written.',
  'error.invalid-input.deck-template':
    '“{name}” is not a PowerPoint file (pptx). The template stays as it was.',
  'error.invalid-input.deck-file-large':
    'The file is larger than {megabytes} MB. Nothing was changed; choose a smaller one.',
  'error.not-found.deck': 'There is no such deck any more.',
  'error.not-found.slide': 'There is no such slide any more.',
  'error.not-found.version': 'There is no such version any more.',
} as const satisfies Record<string, string>;
