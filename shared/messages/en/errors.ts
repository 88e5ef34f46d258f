/** `error.<code>` for every code, `error.<code>.<reason>` where more is known. What happened, what was kept, what to do. */
export const errorsEn = {
  'error.invalid-input': 'Hara did not understand this. Nothing was changed.',
  'error.unknown-procedure': 'This version of Hara cannot do that. Nothing was changed.',
  'error.not-found': 'It is no longer there. Nothing was changed.',
  'error.not-found.explorer-page':
    'The explorer’s page was not built yet. Run “npm run build renderer” once, then share again.',
  'error.not-found.study': 'This study is not on the list of this machine any more.',
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
    'Hara cannot read this kind of file. It takes txt, md, docx, vtt, srt, csv and tsv.',
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
  'error.import-failed.duplicate': 'The study already has this text.',
  'error.column-missing': 'The table does not have a column that is needed. Nothing was changed.',
  'error.nothing-to-undo': 'There is nothing to undo.',
  'error.nothing-to-redo': 'There is nothing to redo.',
  'error.nothing-coded': 'Nothing is coded yet. Code some passages first.',
  'error.too-large': 'This is larger than Hara takes. Nothing was changed.',
  'error.disk': 'The disk could not be written. Is it full, or the folder protected? Nothing was changed.',
  'error.cancelled': 'Cancelled. Nothing was changed.',
  'error.internal': 'Something went wrong inside Hara. What was saved is safe.',
  'error.internal.host-lost':
    'Hara does not answer. Everything it acknowledged is stored; this was not done.',
  'error.internal.bad-reply':
    'Hara gave an answer that this page does not understand. What was saved is safe.',
} as const satisfies Record<string, string>;
