/** The local sentence model: choosing it, what is wrong with it, what was used. */
export const modelsEn = {
  'models.title': 'Sentence model',
  'models.wordsAlone': 'Themes are found by codes and words alone.',
  'models.inUseNow': 'Themes are found by codes, and passages are read with {name}.',
  'models.about':
    'With a sentence model, passages count as alike that say the same in other words. Hara brings none and fetches none: it uses one that lies on this machine.',
  'models.needs':
    'A model is a folder with tokenizer.json, config.json and model.onnx (or onnx/model.onnx). {where, select, desktop {Choose it, or put it here:} other {Put it here, then look again:}}',
  'models.list': 'Models on this machine',
  'models.empty': 'No model was found on this machine.',
  'models.unchecked': 'Not tried yet',
  'models.facts':
    '{width, plural, one {# dimension} other {# dimensions}} · up to {tokens, plural, one {# token} other {# tokens}} at a time · {megabytes, number} MB',
  'models.checking': 'Trying {name}…',
  'models.cancel': 'Cancel',
  'models.inUse': 'in use',
  'models.use': 'Use',
  'models.useNamed': 'Use {name}',
  'models.stop': 'Use words alone',
  'models.choose': 'Choose a folder…',
  'models.refresh': 'Look again',
  'models.forget': 'Remove from the list',
  'models.forgetNamed': 'Remove {name} from the list',
  'models.mode': 'How passages are read',
  'models.blended': 'by the model and by words',
  'models.instead': 'by the model alone',
  'models.modeHint':
    'Codes weigh most either way. Themes that were found otherwise are marked as out of date.',
  'models.by':
    '{mode, select, none {by codes and words} blended {by codes, words and {name}} other {by codes and {name}}}',
} as const satisfies Record<string, string>;
