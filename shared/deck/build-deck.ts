import { resolveDeck } from './resolve-deck.ts';
import type { Deck } from './deck.ts';
import { noEdits } from './deck.ts';
import { standardLook } from './deck-look.ts';
import { slideContents, type ContentInput } from './slide-contents.ts';
import type { Slide } from './slide.ts';
import type { SlideKind } from './slide-kinds.ts';

export type DeckInput = Omit<ContentInput, 'audience'> & { readonly audience?: ContentInput['audience'] };

const mostSlides = 12;

const findings = [
  'title',
  'sample',
  'core-experience',
  'statements',
  'evidence',
  'theme-1',
  'theme-2',
  'theme-3',
  'body',
  'journey',
  'voices',
  'who',
  'values',
  'changes',
  'support',
  'next',
] as const satisfies readonly SlideKind[];

/** Left out first where there are too many. */
const spare: readonly SlideKind[] = ['theme-3', 'theme-2', 'statements', 'theme-1'];

/**
 * The findings deck of a study that nobody has built one for: every finding there is material for in the order of the
 * method, at most 12 slides, in the standard look. Pure and deterministic; slide ids are their kinds.
 */
export function buildDeck(input: DeckInput): Slide[] {
  const { data, language, audience = 'product' } = input;
  const stated = data.statements.some((statement) => statement.state !== 'rejected');
  const kinds: readonly SlideKind[] = findings.filter((kind) => !(stated && kind.startsWith('theme-')));
  const contents = slideContents({ ...input, audience }, kinds);
  const there = kinds.filter((kind) => contents.has(kind));
  const dropped = new Set(
    spare.filter((kind) => there.includes(kind)).slice(0, Math.max(0, there.length - mostSlides)),
  );
  const deck: Deck = {
    id: 'findings',
    title: data.study.name,
    audience,
    length: 10,
    language,
    look: standardLook,
    privacy: '',
    slides: there
      .filter((kind) => !dropped.has(kind))
      .map((kind) => ({
        id: kind,
        kind,
        hidden: false,
        edits: noEdits,
        content: contents.get(kind) ?? null,
      })),
  };
  return [...resolveDeck(deck, data, { trusted: true })];
}
