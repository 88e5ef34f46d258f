import type { DeckContext } from './deck-context.ts';
import type { TraceEntry } from './slide.ts';
import type { FlatPart, SlidePart } from './slide-content.ts';

const percent = (share: number) => `${Math.round(share * 100)} %`;

/** A figure in words: its title, then everything that can be read off it. */
function wordsOf(part: FlatPart, ctx: DeckContext): string | null {
  const list = (texts: readonly string[]) => texts.join(ctx.t('deck.alt.separator'));
  switch (part.kind) {
    case 'barChart':
      return `${part.title}. ${list(part.bars.map((bar) => `${bar.name}: ${bar.text}`))}`;
    case 'intervalPlot':
      return `${part.title}. ${list(
        part.rows.map((row) => {
          const core = row.core
            ? `${ctx.t('deck.evidence.core')} ${row.coreText} (${percent(row.core.share)})`
            : '';
          const others = row.others
            ? `${ctx.t('deck.evidence.others')} ${row.othersText} (${percent(row.others.share)})`
            : '';
          return `${row.name}: ${[core, others].filter((text) => text !== '').join(ctx.t('deck.comma'))}`;
        }),
      )}`;
    case 'bodyMap':
      return `${part.title}. ${list(Object.values(part.labels).map((label) => label.text))}`;
    case 'journey':
      return `${part.title}. ${list([
        ...part.phases.map((phase) => `${phase.name}: ${phase.text}`),
        ...(part.absent ? [part.absent.text] : []),
      ])}`;
    case 'table':
      return list(part.columns.map((column) => column.title));
    case 'themeMap':
      return `${part.title}. ${list(part.discs.map((disc) => `${disc.name}: ${disc.people}`))}`;
    default:
      return null;
  }
}

function describedFlat(part: FlatPart, trace: readonly TraceEntry[], ctx: DeckContext): FlatPart {
  const altText = wordsOf(part, ctx);
  if (altText === null) return part;
  const quoted = ctx.t('deck.quoted', { quote: '' }).charAt(0);
  return { ...part, altText, trace: trace.filter((piece) => !piece.what.startsWith(quoted)) } as FlatPart;
}

/** Gives each figure its alt text and the trace of its numbers. */
export function described(part: SlidePart, trace: readonly TraceEntry[], ctx: DeckContext): SlidePart {
  if (part.kind !== 'stack') return describedFlat(part, trace, ctx);
  return {
    ...part,
    parts: part.parts.map((each) => ({ ...each, part: describedFlat(each.part, trace, ctx) })),
  };
}
