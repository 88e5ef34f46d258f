import { grid } from '../compose.ts';
import type { DeckContext } from '../deck-context.ts';
import type { TableElement } from '../slide.ts';
import type { SlideDraft } from '../slide-draft.ts';
import { sentenceOf } from './core-slide.ts';

const most = 5;

/** Other sentences being weighed, with their state and support. */
export function statementsSlide(ctx: DeckContext): SlideDraft | null {
  const rest = ctx.statements.slice(1);
  if (rest.length === 0) return null;
  const shown = rest.slice(0, most);
  const rows = shown.map((checked) => {
    const { core, others } = checked.check;
    const sentence = sentenceOf(checked, ctx)
      .map((part) => part.text)
      .join('');
    return [
      { text: ctx.names.redact(checked.statement.title.trim()) || sentence },
      { text: ctx.t(`state.${checked.statement.state}`), color: 'ink-2' as const },
      {
        text: ctx.t('deck.of', { count: core.have, total: core.total }),
        color: 'accent' as const,
        bold: true,
      },
      { text: ctx.t('deck.of', { count: others.have, total: others.total }), color: 'ink-2' as const },
    ];
  });
  const table: TableElement = {
    kind: 'table',
    box: { x: grid.left, y: grid.content, w: grid.width, h: 0.78 * (rows.length + 1) },
    size: 16,
    rowHeight: 0.78,
    columns: [
      { title: ctx.t('deck.statements.sentence'), width: grid.width - 5.4, align: 'left' },
      { title: ctx.t('deck.statements.state'), width: 1.8, align: 'left' },
      { title: ctx.t('deck.statements.core'), width: 1.8, align: 'left' },
      { title: ctx.t('deck.statements.others'), width: 1.8, align: 'left' },
    ],
    rows,
  };
  return {
    id: 'statements',
    title: ctx.t('deck.statements.title', { count: rest.length }),
    frame: 'plain',
    source: ctx.t('deck.statements.source'),
    trace: [],
    elements: [table],
  };
}
