import { bulletBlock, caption, grid, quoteColumn, stack } from '../compose.ts';
import {
  groupsByPeople,
  joinPeople,
  peopleCount,
  shareOfPeople,
  type DeckContext,
  type Focus,
} from '../deck-context.ts';
import { pickQuotes } from '../pick-quotes.ts';
import type { FlatPart } from '../slide-content.ts';
import type { BulletItem, TableElement } from '../slide.ts';
import type { SlideDraft } from '../slide-draft.ts';
import { traceCount, traceQuotes } from '../trace.ts';

const mostConditions = 5;

function titleOf(focus: Focus, ctx: DeckContext): string {
  const { core, others } = focus;
  if (ctx.statements.length === 0)
    return ctx.t('deck.who.titleTheme', { label: focus.label, count: shareOfPeople(focus.have.size, ctx) });
  if (!ctx.hasSegments || core.total === 0 || others.total === 0) {
    return ctx.t('deck.who.titlePeople', { count: shareOfPeople(focus.have.size, ctx) });
  }
  const lacking = core.total - core.have;
  if (lacking === 0) return ctx.t('deck.who.titleAll', { total: core.total, others: others.have });
  return ctx.t('deck.who.title', {
    lacking,
    total: core.total,
    others: others.have,
    othersTotal: others.total,
  });
}

/** Conditions by the people who have the experience and who do not. */
function conditionRows(focus: Focus, ctx: DeckContext) {
  const marks = ctx.marks.filter((mark) => mark.code.kind === 'condition');
  const lackTotal = ctx.people.length - focus.have.size;
  return groupsByPeople(marks, (mark) => mark.code.id)
    .map((group) => {
      const having = group.marks.filter((mark) => focus.have.has(mark.person));
      const lacking = group.marks.filter((mark) => !focus.have.has(mark.person));
      return {
        name: ctx.names.redact(group.marks[0]?.code.name ?? ''),
        marks: group.marks,
        have: peopleCount(having),
        lack: peopleCount(lacking),
      };
    })
    .filter((row) => row.have > 0)
    .toSorted((a, b) => b.have - b.lack - (a.have - a.lack) || b.have - a.have)
    .slice(0, mostConditions)
    .map((row) => ({ ...row, haveTotal: focus.have.size, lackTotal }));
}

function conditionTable(rows: ReturnType<typeof conditionRows>, ctx: DeckContext): TableElement {
  return {
    kind: 'table',
    box: { x: grid.left, y: grid.content, w: 6.6, h: 0.68 * (rows.length + 1) },
    size: 15,
    rowHeight: 0.68,
    columns: [
      { title: ctx.t('deck.who.condition'), width: 3.5, align: 'left' },
      { title: ctx.t('deck.who.have'), width: 1.6, align: 'left' },
      { title: ctx.t('deck.who.lack'), width: 1.5, align: 'left' },
    ],
    rows: rows.map((row) => [
      { text: row.name },
      { text: ctx.t('deck.of', { count: row.have, total: row.haveTotal }), bold: true, color: 'condition' },
      {
        text: row.lackTotal === 0 ? '–' : ctx.t('deck.of', { count: row.lack, total: row.lackTotal }),
        color: 'ink-2',
      },
    ]),
  };
}

/** Core customers without it, by why: someone said otherwise, or not all that it takes was found with them. */
function lackingLines(ctx: DeckContext): string[] {
  const check = ctx.statements[0]?.check;
  if (!check || !ctx.hasSegments) return [];
  const who = (contrary: boolean) =>
    check.lackReasons
      .filter((lack) => (lack.reason === 'contrary') === contrary)
      .map((lack) => ctx.nameOf(lack.participantId));
  const [saying, missing] = [who(true), who(false)];
  const both = check.slots.feels.people > 0 && check.slots.realises.people > 0;
  const values = (names: readonly string[]) => ({ names: joinPeople(names, ctx), count: names.length });
  return [
    ...(saying.length > 0 ? [ctx.t('deck.who.lackingContrary', values(saying))] : []),
    ...(missing.length > 0
      ? [ctx.t(both ? 'deck.who.lackingPart' : 'deck.who.lacking', values(missing))]
      : []),
  ];
}

/** Who has it and who does not: conditions, what speaks against it, core customers without it. */
export function whoSlide(ctx: DeckContext, taken: Set<string>): SlideDraft | null {
  const { focus } = ctx;
  if (!focus) return null;
  const rows = conditionRows(focus, ctx);
  const against = pickQuotes(focus.against, 2, ctx, { taken, limit: 150 });
  const stated = ctx.statements.length > 0;
  const lines = [
    ...(stated && focus.against.length === 0 ? [ctx.t('deck.who.noAgainst')] : []),
    ...lackingLines(ctx),
  ];
  if (rows.length === 0 && !stated) return null;
  const left: FlatPart =
    rows.length > 0
      ? conditionTable(rows, ctx)
      : caption(
          ctx.t('deck.who.noConditions'),
          { x: grid.left, y: grid.content, w: 5.9, h: 0.9 },
          { size: 17 },
        );
  const x = 8;
  const w = grid.right - x;
  const head = stated
    ? [caption(ctx.t('deck.who.against'), { x, y: grid.content, w, h: 0.3 }, { bold: true, color: 'ink' })]
    : [];
  const quotes = quoteColumn(against, { x, y: 2.55, w, h: 2.8 }, 'ink-3', { max: 18, min: 12 });
  const bullets = lines.map((text): BulletItem => ({
    glyph: '–',
    color: 'ink-3',
    runs: [{ text, color: 'ink-2' }],
  }));
  const have = focus.marks.filter((mark) => focus.have.has(mark.person));
  return {
    id: 'who',
    title: titleOf(focus, ctx),
    frame: 'plain',
    source: ctx.t('deck.who.source'),
    trace: [
      ...traceCount(ctx.t('deck.who.have'), have, ctx),
      ...rows.flatMap((row) =>
        traceCount(`${row.name}: ${ctx.t('deck.people', { count: row.have + row.lack })}`, row.marks, ctx),
      ),
      ...traceCount(ctx.t('deck.who.against'), focus.against, ctx),
      ...traceQuotes(against),
    ],
    elements: [
      left,
      ...head,
      stack(
        [
          [quotes, 0],
          ...(bullets.length > 0
            ? [[bulletBlock(bullets, { x, y: 0, w, h: 4 }, { max: 15, min: 12 }), 0.3] as const]
            : []),
        ],
        { x, y: 2.55, w, h: grid.bottom - 2.55 },
      ),
    ],
  };
}
