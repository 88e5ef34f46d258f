/** Texts of what is read beside a screen. */
export const besideEn = {
  'beside.pane': 'Beside',
  'beside.close': 'Close what stands beside',
  'beside.transcript': 'Transcript beside',
  'beside.code': 'Code beside',
  'beside.openThere': 'open in the page',
  'beside.pageOf': 'Beside: {title}',
  'beside.passages':
    '{count, plural, one {# passage} other {# passages}} · {people, plural, one {# person} other {# people}}',
  'beside.noPassages': 'Nothing is coded with it yet.',
  'beside.passagesOf': 'Passages of {code}',
  'beside.keyRead': 'Read the passage beside',
  'beside.nothingHere': 'Go to a passage of a list first, then press B to read it beside.',
  'beside.transcriptMenu': 'Read a transcript beside',
} as const satisfies Record<string, string>;
