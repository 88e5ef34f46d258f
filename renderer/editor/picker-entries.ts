import Fuse from 'fuse.js';
import type { ListedCode } from '../../shared/api/study-procedures.ts';
import { codeKinds, type CodeKind } from '../../shared/domain/code.ts';
import { foldForSearch } from '../../shared/text/fold.ts';
import { codeSound, inHiragana, type CodeSound } from '../data/code-sound.ts';
import type { RecentCodes } from './recent-codes.ts';

export type NewCode = { readonly name: string; readonly kind: CodeKind; readonly parentId: string | null };
/** A code that exists, or one to make in the same act. */
export type CodeChoice = { readonly id: string } | NewCode;

export type PickerEntry =
  | {
      readonly type: 'code';
      readonly code: ListedCode;
      /** Names of the codes above it. */
      readonly path: readonly string[];
      /** 1-9, where the code has a number. */
      readonly number: number | undefined;
    }
  | { readonly type: 'create'; readonly code: NewCode };

type CodeEntry = Extract<PickerEntry, { type: 'code' }>;
/** An entry with its name folded and as it is read. */
type KnownEntry = CodeSound & { readonly entry: CodeEntry; readonly name: string };

const most = 40;
/** With as many that hold what is typed as it stands nobody needs guesses at slips. */
const enough = 6;

/** Finds codes by name (also mistyped, also by the name above) or by how a Japanese name is read, for one codebook. */
export function createPicker(codes: readonly ListedCode[], recents: RecentCodes) {
  const byId = new Map(codes.map((code) => [code.id, code]));
  const entries = codes.map((code): CodeEntry => ({
    type: 'code',
    code,
    path: pathOf(code, byId),
    number: numberOf(recents, code.id),
  }));
  const known = entries.map((entry): KnownEntry => {
    const { sound, latin } = codeSound(entry.code);
    return { entry, sound, latin, name: foldForSearch(entry.code.name) };
  });
  const numbered = entries.toSorted(byNumber).slice(0, most);
  const offers = createOffers(codes);
  let fuse: Fuse<KnownEntry> | undefined;

  /** Names that hold what is typed, then those that sound so; each time those that begin with it first. */
  function holding(typed: string): readonly CodeEntry[] {
    const wanted = foldForSearch(typed);
    const kana = inHiragana(wanted);
    const written = beginningFirst(known, (each) => each.name.indexOf(wanted));
    const heard = beginningFirst(known, ({ sound, latin }) =>
      least(sound.indexOf(kana), latin.indexOf(wanted)),
    );
    return [...new Set([...written, ...heard])];
  }

  function alike(typed: string): readonly CodeEntry[] {
    fuse ??= new Fuse(known, {
      keys: [
        { name: 'entry.code.name', weight: 3 },
        { name: 'sound', weight: 2 },
        { name: 'latin', weight: 2 },
        { name: 'entry.path', weight: 1 },
        { name: 'entry.code.description', weight: 0.5 },
      ],
      threshold: 0.34,
      ignoreLocation: true,
      ignoreDiacritics: true,
    });
    return fuse.search(typed, { limit: most }).map(({ item }) => item.entry);
  }

  /** Entries for what is typed: nothing yet: recent codes, then all; else matches, then the offer to create. */
  return (typed: string, firstKind: CodeKind): readonly PickerEntry[] => {
    const name = typed.trim().replace(/\s+/gu, ' ');
    if (name === '') return numbered;
    const held = holding(name);
    const found = held.length >= enough ? held : [...new Set([...held, ...alike(name)])];
    const exact = found.filter((entry) => sameName(entry.code.name, name));
    const matches = [...new Set([...exact, ...found])].slice(0, most);
    return [...matches, ...offers(name, firstKind)];
  };
}

/** Those at which something is found, those that begin with it before the others. */
function beginningFirst(
  known: readonly KnownEntry[],
  placeIn: (each: KnownEntry) => number,
): readonly CodeEntry[] {
  const first: CodeEntry[] = [];
  const later: CodeEntry[] = [];
  for (const each of known) {
    const place = placeIn(each);
    if (place !== -1) (place === 0 ? first : later).push(each.entry);
  }
  return [...first, ...later];
}

/** The first of two places; -1 is none. */
function least(one: number, other: number): number {
  return one === -1 || other === -1 ? Math.max(one, other) : Math.min(one, other);
}

/** Offers for each kind, but none that a sibling of the same name forbids (the study refuses those). */
function createOffers(codes: readonly ListedCode[]) {
  const parents = new Map(codeKinds.map((kind) => [kind, newCode(codes, '', kind).parentId]));
  const taken = new Set(codes.map(({ parentId, name }) => `${parentId ?? ''} ${nameKey(name)}`));
  return (name: string, firstKind: CodeKind): readonly PickerEntry[] =>
    [firstKind, ...codeKinds.filter((kind) => kind !== firstKind)]
      .map((kind): NewCode => ({ name, kind, parentId: parents.get(kind) ?? null }))
      .filter((code) => !taken.has(`${code.parentId ?? ''} ${nameKey(code.name)}`))
      .map((code) => ({ type: 'create', code }));
}

/** A new code of a kind; below the one code that stands above all of its kind, where there is such a one. */
export function newCode(codes: readonly ListedCode[], name: string, kind: CodeKind): NewCode {
  const roots = codes.filter((code) => code.kind === kind && code.parentId === null);
  const head = roots.length === 1 ? roots[0] : undefined;
  const isParent = head !== undefined && codes.some(({ parentId }) => parentId === head.id);
  return { name, kind, parentId: isParent ? head.id : null };
}

function pathOf(code: ListedCode, byId: ReadonlyMap<string, ListedCode>): readonly string[] {
  const names: string[] = [];
  const seen = new Set<string>([code.id]);
  for (let id = code.parentId; id !== null && !seen.has(id);) {
    seen.add(id);
    const parent = byId.get(id);
    if (parent === undefined) break;
    names.unshift(parent.name);
    id = parent.parentId;
  }
  return names;
}

function numberOf(recents: RecentCodes, id: string): number | undefined {
  const at = recents.indexOf(id);
  return at === -1 ? undefined : at + 1;
}

function byNumber(a: CodeEntry, b: CodeEntry): number {
  return (a.number ?? 10) - (b.number ?? 10);
}

/** As the study compares names: without regard to case and width. */
function sameName(a: string, b: string): boolean {
  return nameKey(a) === nameKey(b);
}

function nameKey(name: string): string {
  return name.trim().normalize('NFKC').toLowerCase();
}
