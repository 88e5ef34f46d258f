export type Attributes = Readonly<Record<string, string>>;

/** One attribute per line, as people write them: `age: 52`. */
export function attributesToText(attributes: Attributes): string {
  return Object.entries(attributes)
    .map(([name, value]) => `${name}: ${value}`)
    .join('\n');
}

export type ParsedAttributes =
  | { readonly ok: true; readonly attributes: Attributes }
  /** Number of the first line (from 1) that is not a pair. */
  | { readonly ok: false; readonly line: number };

/** Reads such lines back; half- and full-width colons, empty lines are passed over. */
export function textToAttributes(text: string): ParsedAttributes {
  const attributes: Record<string, string> = {};
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const pair = /^([^:：]+)[:：](.*)$/.exec(line);
    const name = pair?.[1]?.trim();
    if (!name) return { ok: false, line: index + 1 };
    attributes[name] = pair?.[2]?.trim() ?? '';
  }
  return { ok: true, attributes };
}
