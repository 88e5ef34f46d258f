import { wilsonInterval } from '../../analysis/wilson-interval.ts';
import { grid, textBlock } from '../compose.ts';
import { deniesIt, groupsByPeople, type DeckContext, type Mark } from '../deck-context.ts';
import type { IntervalRowDatum } from '../slide.ts';
import type { SlideDraft } from '../slide-draft.ts';
import { capitalised } from '../theme-title.ts';
import { traceCount } from '../trace.ts';

const mostRows = 6;

type Row = {
  readonly name: string;
  readonly marks: readonly Mark[];
  readonly core: number;
  readonly others: number;
  readonly gap: number;
};

function rowsOf(ctx: DeckContext, core: ReadonlySet<string>, total: number, othersTotal: number): Row[] {
  const told = ctx.marks.filter((mark) => !deniesIt(mark) && mark.code.kind !== 'moment');
  return groupsByPeople(told, (mark) => mark.code.id)
    .map((group) => {
      const people = [...new Set(group.marks.map((mark) => mark.person))];
      const own = people.filter((person) => core.has(person)).length;
      const others = people.length - own;
      const name = ctx.names.redact(group.marks[0]?.code.name ?? '');
      return { name, marks: group.marks, core: own, others, gap: own / total - others / othersTotal };
    })
    .toSorted((a, b) => b.gap - a.gap || b.core - a.core);
}

/** What core customers say and others do not: the codes that lie farthest apart, with what each side says more. */
export function contrastSlide(ctx: DeckContext): SlideDraft | null {
  const core = new Set(ctx.people.filter((person) => person.core).map((person) => person.key));
  const othersTotal = ctx.people.length - core.size;
  if (!ctx.hasSegments || core.size === 0 || othersTotal === 0) return null;
  const all = rowsOf(ctx, core, core.size, othersTotal);
  const more = all.filter((row) => row.gap > 0).slice(0, mostRows - 1);
  const less = all.filter((row) => row.gap < 0).slice(-(mostRows - more.length));
  const rows = [...more, ...less];
  const [first] = more;
  if (!first) return null;
  const share = (count: number, of: number) => ({ share: count / of, ...wilsonInterval(count, of) });
  const drawn = rows.map((row): IntervalRowDatum => ({
    name: row.name,
    bold: row === first,
    core: share(row.core, core.size),
    others: share(row.others, othersTotal),
    coreText: ctx.t('deck.of', { count: row.core, total: core.size }),
    othersText: ctx.t('deck.of', { count: row.others, total: othersTotal }),
  }));
  const legend = [
    { text: '● ', color: 'accent' as const },
    { text: `${ctx.t('deck.evidence.core')}    ` },
    { text: '○ ', color: 'ink-3' as const },
    { text: `${ctx.t('deck.evidence.others')}    ` },
    { text: ctx.t('deck.evidence.interval'), color: 'ink-3' as const },
  ];
  return {
    id: 'contrast',
    title: ctx.t('deck.contrast.title', {
      label: capitalised(first.name),
      core: first.core,
      coreTotal: core.size,
      others: first.others,
      othersTotal,
    }),
    frame: 'plain',
    source: ctx.t('deck.contrast.source'),
    notes: [ctx.t('deck.notes.wilson')],
    trace: rows.flatMap((row) =>
      traceCount(`${row.name}: ${ctx.t('deck.people', { count: row.core + row.others })}`, row.marks, ctx),
    ),
    elements: [
      textBlock(
        [legend],
        { x: grid.left + 3.9, y: grid.content, w: 7.6, h: 0.3 },
        { role: 'caption', max: 13, min: 12, color: 'ink-2' },
      ),
      {
        kind: 'intervalPlot',
        box: { x: grid.left, y: 2.5, w: grid.width, h: Math.min(4.1, 0.72 * drawn.length + 0.36) },
        title: ctx.t('deck.contrast.chart'),
        rows: drawn,
        coreName: ctx.t('deck.evidence.core'),
        othersName: ctx.t('deck.evidence.others'),
        ticks: {
          none: ctx.t('deck.evidence.none'),
          half: ctx.t('deck.evidence.half'),
          all: ctx.t('deck.evidence.all'),
        },
        nameSpace: 3.9,
        valueSpace: 1.6,
      },
    ],
  };
}
