/** What stands in the pane beside a screen: a passage, a whole transcript, or all passages of a code. */
export type BesidePlace =
  | {
      readonly kind: 'passage';
      readonly documentId: string;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'transcript'; readonly documentId: string }
  | { readonly kind: 'code'; readonly codeId: string };

const name = 'beside=';

/** Value of `beside=` in an address: `DOCUMENT:10-20`, `DOCUMENT` or `code:CODE`. */
export function writeBeside(place: BesidePlace): string {
  if (place.kind === 'code') return `code:${encodeURIComponent(place.codeId)}`;
  const id = encodeURIComponent(place.documentId);
  return place.kind === 'transcript' ? id : `${id}:${place.start}-${place.end}`;
}

/** Undefined where the value makes no sense; nothing stands beside then. */
export function readBeside(value: string | undefined): BesidePlace | undefined {
  const [, code] = /^code:(.+)$/.exec(value ?? '') ?? [];
  if (code !== undefined) return { kind: 'code', codeId: decode(code) };
  const [, id, from, to] = /^([^:]+)(?::(\d+)-(\d+))?$/.exec(value ?? '') ?? [];
  if (id === undefined) return undefined;
  const documentId = decode(id);
  const range = { start: Number(from), end: Number(to) };
  return range.start < range.end
    ? { kind: 'passage', documentId, ...range }
    : { kind: 'transcript', documentId };
}

/** The `beside` value in an address. */
export function besideIn(address: string): string | undefined {
  return partsOf(address)
    .find((part) => part.startsWith(name))
    ?.slice(name.length);
}

/** The address without its `beside`: what the screens see. Everything else stays letter by letter. */
export function withoutBeside(address: string): string {
  const [path = ''] = address.split('?', 1);
  const kept = partsOf(address).filter((part) => !part.startsWith(name));
  return kept.length === 0 ? path : `${path}?${kept.join('&')}`;
}

export function withBeside(address: string, value: string | undefined): string {
  const bare = withoutBeside(address);
  if (value === undefined) return bare;
  return `${bare}${bare.includes('?') ? '&' : '?'}${name}${value}`;
}

/** Going elsewhere in the same study keeps what stands beside; another study starts with nothing beside it. */
export function carryBeside(from: string, to: string): string {
  const stays = studyOf(from) !== undefined && studyOf(from) === studyOf(to) && besideIn(to) === undefined;
  return stays ? withBeside(to, besideIn(from)) : to;
}

function studyOf(address: string): string | undefined {
  return /^\/study\/([^/?]+)/.exec(address)?.[1];
}

function partsOf(address: string): readonly string[] {
  const at = address.indexOf('?');
  return at === -1
    ? []
    : address
        .slice(at + 1)
        .split('&')
        .filter((part) => part !== '');
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
