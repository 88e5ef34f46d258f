/** Texts of the exchange with other programs. */
export const exchangeEn = {
  'exchange.title': 'A project from another program',
  'exchange.markedCode': 'Marked, not coded',
  'exchange.from': '“{name}”, written by {origin}',
  'exchange.fromUnknown': '“{name}”',
  'exchange.holds':
    '{documents, plural, one {# transcript} other {# transcripts}}, {participants, plural, one {# participant} other {# participants}}, {codes, plural, one {# code} other {# codes}}, {codings, plural, one {# coding} other {# codings}} on {passages, plural, one {# passage} other {# passages}}',
  'exchange.codebookOnly': '{codes, plural, one {# code} other {# codes}}, no transcripts',
  'exchange.reading':
    'Positions are read as {unit, select, utf16 {UTF-16 units} other {characters}}, ends {end, select, inclusive {counted in} other {not counted in}}: so most passages hold the words they are named after.',
  'exchange.safe':
    'What the study has already stays as it is and is not doubled. All of it is one act that can be undone.',
  'exchange.run': 'Take it in',
  'exchange.done':
    '{documents, plural, one {# transcript} other {# transcripts}}, {codes, plural, one {# new code} other {# new codes}}, {participants, plural, one {# new participant} other {# new participants}} and {codings, plural, one {# coding} other {# codings}} are in the study.',
  'exchange.known':
    '{known, plural, =0 {} one {# transcript was there already and got its codings. } other {# transcripts were there already and got their codings. }}{already, plural, =0 {} one {# coding was there already.} other {# codings were there already.}}',
  'exchange.misfits': '{count, plural, one {# thing did not fit} other {# things did not fit}}',
  'exchange.misfit.text-missing': '{source}: its text is not in the file',
  'exchange.misfit.range-outside': '{source}: {detail} lies outside the text and was cut or left out',
  'exchange.misfit.words-moved': '{source}: “{detail}” was looked for by its words',
  'exchange.misfit.code-unknown': '{source}: a passage with a code that is not in the codebook',
  'exchange.misfit.kind-not-read':
    '{source}: pictures, sound, film and areas of PDF pages are not taken in ({detail})',
  'history.exchange.import':
    'Took in “{name}”: {documents, plural, one {# transcript} other {# transcripts}}, {codings, plural, one {# coding} other {# codings}}',
} as const;
