/** A range of the text that the source set in bold (UTF-16, half-open). */
export type BoldRange = { readonly start: number; readonly end: number };

export type NormalisedMarkdown = {
  readonly text: string;
  /** Speaker names whose `**` were taken out, in order; a closing colon inside the bold belongs to the range. */
  readonly labels: readonly BoldRange[];
};

// A time stamp may stand before the name: `[00:12:03] **Name:**`.
const boldStart =
  /^([ \t]*(?:\\?[[(]?\d[\d:.,]{3,11}\\?[\])]?[ \t]+)?)(\*\*|__)(?=\S)([^*\n]{1,60}?)\2([ \t]*[:：])?/;
const escape = /\\([!-/:-@[-`{-~])/g;

/**
 * Markdown to reading text, as little as possible: backslash escapes (`\[`) are resolved and `**` or `__` around a
 * speaker's name at the start of a line is taken out. Everything else stays verbatim: headings, lists, emphasis.
 * A bold line start counts as a name when a colon ends or follows it, or when the same words stand so twice.
 *
 * `source` must be normalised text (`normaliseText`).
 */
export function normaliseMarkdown(source: string): NormalisedMarkdown {
  if (!source.includes('\\') && !source.includes('**') && !source.includes('__')) {
    return { text: source, labels: [] };
  }
  const lines = source.split('\n');
  const repeated = repeatedBold(lines);
  const labels: BoldRange[] = [];
  let offset = 0;
  const out = lines.map((line) => {
    const { text, label } = normaliseLine(line, repeated);
    if (label !== undefined) labels.push({ start: offset + label.start, end: offset + label.end });
    offset += text.length + 1;
    return text;
  });
  return { text: out.join('\n'), labels };
}

function normaliseLine(line: string, repeated: ReadonlySet<string>): { text: string; label?: BoldRange } {
  const match = boldMatch(line);
  if (match === null) return { text: unescape(line) };
  const [whole, indent = '', , name = '', colon] = match;
  const isLabel = colon !== undefined || /[:：]\s*$/.test(name) || repeated.has(name);
  if (!isLabel) return { text: unescape(line) };
  const lead = unescape(indent);
  const bare = unescape(name);
  const label = { start: lead.length, end: lead.length + bare.length };
  return { text: lead + bare + unescape((colon ?? '') + line.slice(whole.length)), label };
}

function repeatedBold(lines: readonly string[]): Set<string> {
  const once = new Set<string>();
  const repeated = new Set<string>();
  for (const line of lines) {
    const name = boldMatch(line)?.[3];
    if (name === undefined) continue;
    if (once.has(name)) repeated.add(name);
    once.add(name);
  }
  return repeated;
}

function boldMatch(line: string): RegExpExecArray | null {
  return line.includes('**') || line.includes('__') ? boldStart.exec(line) : null;
}

function unescape(line: string): string {
  return line.includes('\\') ? line.replace(escape, '$1') : line;
}
