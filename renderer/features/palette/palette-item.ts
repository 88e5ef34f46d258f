import Fuse from 'fuse.js';

export type PaletteKind = 'screen' | 'command' | 'transcript' | 'code' | 'person' | 'theme' | 'memo';

export type PaletteItem = {
  readonly id: string;
  readonly kind: PaletteKind;
  readonly label: string;
  /** Other words by which it is found: the path of a code, a pseudonym. */
  readonly also?: string;
  readonly keys?: string;
  readonly run: () => void;
};

const most = 60;

/** Finds by name, the nearest first; without a query everything in its given order. */
export function findItems(items: readonly PaletteItem[], query: string): readonly PaletteItem[] {
  const words = query.trim();
  if (words === '') return items.slice(0, most);
  const fuse = new Fuse(items, {
    keys: [
      { name: 'label', weight: 2 },
      { name: 'also', weight: 1 },
    ],
    threshold: 0.38,
    ignoreLocation: true,
    ignoreDiacritics: true,
  });
  const found = fuse.search(words, { limit: most }).map(({ item }) => item);
  // What begins with the words comes first: Japanese labels have no spaces by which Fuse would tell short from long.
  const begins = ({ label }: PaletteItem) =>
    label.toLocaleLowerCase().startsWith(words.trim().toLocaleLowerCase());
  return [...found.filter(begins), ...found.filter((item) => !begins(item))];
}
