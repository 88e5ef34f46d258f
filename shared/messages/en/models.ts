/** The local sentence model: choosing it, what is wrong with it, what was used. */
export const modelsEn = {
  'models.title': 'Sentence model',
  'models.wordsAlone': 'Themes are found by codes and words alone.',
  'models.about':
    'A sentence model on this machine lets passages count as alike that say the same in other words. Hara brings none and fetches none: {where, select, desktop {choose the folder of a model you have} other {put the folder of a model you have into the folder below}}.',
  'models.needs': 'The folder holds tokenizer.json, config.json and model.onnx (or onnx/model.onnx).',
  'models.place': 'Folder for models',
  'models.list': 'Models on this machine',
  'models.none': 'No model',
  'models.noneText': 'Codes and words alone',
  'models.unchecked': 'not tried yet',
  'models.checking': 'Trying the model…',
  'models.cancel': 'Cancel',
  'models.facts':
    '{width, plural, one {# dimension} other {# dimensions}} · up to {tokens, plural, one {# token} other {# tokens}} at a time · {megabytes, number} MB',
  'models.inUse': 'in use',
  'models.choose': 'Choose a folder…',
  'models.refresh': 'Look again',
  'models.forget': 'Remove from the list',
  'models.mode': 'How it is used',
  'models.blended': 'together with the words',
  'models.instead': 'instead of the words',
  'models.modeHint':
    'Codes weigh most either way. Themes that were found otherwise are marked as out of date.',
  'models.used': '{name} in use: {width, plural, one {# dimension} other {# dimensions}}',
  'models.usedNone': 'No model: codes and words alone',
  'models.by':
    '{mode, select, none {words alone} blended {words with {name}} other {{name} instead of words}}',
} as const satisfies Record<string, string>;
