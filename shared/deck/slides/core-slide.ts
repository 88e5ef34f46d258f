import { kindGlyphs } from '../../domain/code.ts';
import { slotKinds, slotNames, type SentencePart } from '../../domain/statement.ts';
import { outlineSentence } from '../../statements/outline-sentence.ts';
import { sentenceCounts, withLiveNumbers } from '../../statements/sentence-numbers.ts';
import { caption, grid, stack, textBlock } from '../compose.ts';
import { shareOfPeople, sharedThemes, type CheckedStatement, type DeckContext } from '../deck-context.ts';
import type { TextPart } from '../slide-content.ts';
import type { DeckRun } from '../slide.ts';
import type { SlideDraft } from '../slide-draft.ts';
import { titleLabel } from '../theme-title.ts';
import { traceCount } from '../trace.ts';

/** The sentence as written with its numbers as the deck counts them, or an outline of the slots where nobody wrote one. */
export function sentenceOf(checked: CheckedStatement, ctx: DeckContext): SentencePart[] {
  const { statement, check } = checked;
  const written = statement.sentence.some((part) => part.text.trim() !== '');
  const parts = written
    ? withLiveNumbers(statement.sentence, sentenceCounts(check), ctx.data.study.language)
    : outlineSentence(statement.slots, ctx.language);
  return parts.map((part) => ({ ...part, text: ctx.names.redact(part.text) }));
}

/** "9 of 10 core customers, 1 of 4 others", or people where nobody has a segment. */
export function supportRuns(ctx: DeckContext): DeckRun[] {
  const { focus } = ctx;
  if (!focus) return [];
  const { core, others } = focus;
  if (!ctx.hasSegments || core.total === 0) {
    return [{ text: shareOfPeople(focus.have.size, ctx), bold: true, color: 'accent' }];
  }
  const first: DeckRun = {
    text: ctx.t(ctx.people.length < ctx.everyone.length ? 'deck.ofCoreCoded' : 'deck.ofCore', {
      count: core.have,
      total: core.total,
    }),
    bold: true,
    color: 'accent',
  };
  if (others.total === 0) return [first];
  const rest = ctx.t('deck.comma') + ctx.t('deck.ofOthers', { count: others.have, total: others.total });
  return [first, { text: rest, color: 'ink-2' }];
}

/** Which hue is which part of the sentence; only the parts that it has. */
function legend(parts: readonly SentencePart[], ctx: DeckContext, y: number): TextPart {
  const runs = slotNames
    .filter((slot) => parts.some((part) => part.slot === slot))
    .flatMap((slot): DeckRun[] => {
      const kind = slotKinds[slot];
      // Space that no line breaks at keeps the sign with its name.
      const name = ctx.t(`deck.core.legend.${slot}`).replaceAll(' ', '\u00A0');
      return [
        { text: `${kindGlyphs[kind]}\u00A0`, color: kind },
        { text: `${name}     `, color: 'ink-2' },
      ];
    });
  return textBlock(
    [runs],
    { x: grid.left, y, w: grid.width, h: 0.5 },
    { key: 'legend', role: 'caption', max: 13, min: 12, lineHeight: 1.3 },
  );
}

function statedSlide(first: CheckedStatement, ctx: DeckContext): SlideDraft {
  const parts = sentenceOf(first, ctx);
  const runs = parts.map((part): DeckRun =>
    part.slot ? { text: part.text, bold: true, underline: slotKinds[part.slot] } : { text: part.text },
  );
  const sentence = parts.map((part) => part.text).join('');
  const marks = ctx.focus?.marks ?? [];
  const have = marks.filter((mark) => ctx.focus?.have.has(mark.person));
  const support = supportRuns(ctx);
  const { feels, realises } = first.check.slots;
  // Someone has the experience who shows both; a statement with evidence for one alone counts that one.
  const both = feels.people > 0 && realises.people > 0;
  return {
    id: 'core-experience',
    title: ctx.t('deck.core.title', { sentence }),
    frame: 'own',
    source: ctx.t('deck.core.source', { count: marks.length + (ctx.focus?.against.length ?? 0) }),
    trace: traceCount(support.map((run) => run.text).join(''), have, ctx),
    elements: [
      caption(
        ctx.t('deck.core.kicker', { state: ctx.t(`deck.state.${first.statement.state}`) }),
        { x: grid.left, y: grid.top + 0.05, w: grid.width, h: 0.35 },
        { bold: true, size: 16 },
      ),
      textBlock(
        [runs],
        { x: grid.left, y: 1.3, w: grid.width, h: 3.6 },
        {
          key: 'sentence',
          role: 'statement',
          font: 'serif',
          max: 38,
          min: 18,
          lineHeight: 1.5,
          valign: 'middle',
        },
      ),
      textBlock(
        [support],
        { x: grid.left, y: 5.3, w: grid.width, h: 0.45 },
        { role: 'number', max: 22, min: 14, lineHeight: 1.3 },
      ),
      ...(both
        ? [
            caption(
              ctx.t('deck.core.counted'),
              { x: grid.left, y: 5.78, w: grid.width, h: 0.3 },
              { color: 'ink-3' },
            ),
          ]
        : []),
      legend(parts, ctx, 6.2),
    ],
  };
}

const mostNamed = 3;

/** What most people share where nothing is stated: one theme, or several that nobody can tell apart by number. */
function sharedText(ctx: DeckContext): string {
  const themes = sharedThemes(ctx.reports);
  const [first] = themes;
  if (!first) return ctx.t('deck.core.noneThemes');
  const tied = themes.filter((report) => report.support.participants === first.support.participants);
  const count = shareOfPeople(first.support.participants, ctx);
  const quoted = tied.map((report) => ctx.t('deck.quoted', { quote: titleLabel(report, ctx.reports) }));
  if (tied.length === 1) return ctx.t('deck.core.noneTheme', { label: quoted[0] ?? '', count });
  const named = quoted.slice(0, mostNamed).join(ctx.t('deck.comma'));
  const more = quoted.length - mostNamed;
  const labels = more > 0 ? ctx.t('deck.andMore', { names: named, count: more }) : named;
  return ctx.t('deck.core.noneTied', { labels, count, themes: tied.length });
}

/** The core experience in one sentence; without a statement, what most people share and what is to do. */
export function coreSlide(ctx: DeckContext): SlideDraft {
  const [first] = ctx.statements;
  if (first) return statedSlide(first, ctx);
  const shared = sharedThemes(ctx.reports)[0];
  const ids = new Set(shared?.passages.flatMap((passage) => passage.codingIds));
  const sentence = textBlock(
    [[{ text: sharedText(ctx) }]],
    { x: grid.left, y: 2.3, w: 10.8, h: 2.9 },
    { font: 'serif', max: 32, min: 16, lineHeight: 1.45 },
  );
  return {
    id: 'core-experience',
    title: ctx.t('deck.core.none'),
    frame: 'plain',
    source: ctx.t('deck.evidence.source'),
    trace: shared
      ? traceCount(
          shareOfPeople(shared.support.participants, ctx),
          ctx.marks.filter((mark) => ids.has(mark.coding.id)),
          ctx,
        )
      : [],
    elements: [
      stack(
        [
          [sentence, 0],
          [
            textBlock(
              [[{ text: ctx.t('deck.core.noneNext') }]],
              { x: grid.left, y: 0, w: 10, h: 1.5 },
              { max: 18, min: 12, color: 'ink-2', lineHeight: 1.5 },
            ),
            0.55,
          ],
        ],
        { x: grid.left, y: 2.3, w: 10.8, h: grid.bottom - 2.3 },
      ),
    ],
  };
}
