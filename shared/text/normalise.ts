/** What `normaliseText` did, for the warnings of an import. */
export type NormalisedText = {
  readonly text: string;
  /** Control characters that were taken out (NUL, BEL, escape codes ...). */
  readonly controlsRemoved: number;
  /** True where the source ended its lines in more than one of CRLF, CR, LF. */
  readonly mixedLineEnds: boolean;
};

const lineEnd = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const anyOddLineEnd = /[\r\v\f\u0085\u2028\u2029]/;
// C0 and C1 and DEL, without tab and, the line ends above having gone, LF.
const control = /[\p{Cc}--[\t\n]]/gv;
const anyControl = /[\p{Cc}--[\t\n]]/v;
// NFC would swap these ideographs for their unified twins: 神 (U+FA19) in a name would become 神 (U+795E).
const compatibilityIdeograph = /((?:[\uf900-\ufaff]|\ud87e[\udc00-\ude1f])+)/;

/**
 * The text form that every offset in a study refers to.
 *
 * Lines end in LF (CRLF, CR, VT, FF, NEL, U+2028 and U+2029 become LF), a leading byte order mark and control
 * characters other than tab are gone, letters are composed (NFC) except CJK compatibility ideographs, which stay
 * as they are, and a lone surrogate is U+FFFD. Nothing else changes; applying it again changes nothing.
 */
export function normaliseText(raw: string): string {
  return normaliseTextWithReport(raw).text;
}

/** `normaliseText` with a count of what it took out. */
export function normaliseTextWithReport(raw: string): NormalisedText {
  const mixedLineEnds = hasMixedLineEnds(raw);
  const lines = anyOddLineEnd.test(raw) ? raw.replace(lineEnd, '\n') : raw;
  const clean = anyControl.test(lines) ? lines.replace(control, '') : lines;
  // After the controls, so that a mark behind a NUL is found at the first go.
  const unmarked = clean.startsWith('\ufeff') ? clean.replace(/^\ufeff+/, '') : clean;
  return {
    text: compose(unmarked.toWellFormed()),
    controlsRemoved: lines.length - clean.length,
    mixedLineEnds,
  };
}

function compose(text: string): string {
  if (!compatibilityIdeograph.test(text)) return text.normalize('NFC');
  // Odd pieces are the captured ideographs.
  return text
    .split(compatibilityIdeograph)
    .map((piece, index) => (index % 2 === 1 ? piece : piece.normalize('NFC')))
    .join('');
}

function hasMixedLineEnds(raw: string): boolean {
  if (!raw.includes('\r')) return false;
  const kinds = [/\r\n/, /\r(?!\n)/, /(?<!\r)\n/].filter((kind) => kind.test(raw));
  return kinds.length > 1;
}
