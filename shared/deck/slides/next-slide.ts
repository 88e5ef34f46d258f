import { kindGlyphs, type CodeKind } from '../../domain/code.ts';
import { slotKinds } from '../../domain/statement.ts';
import { nextQuestions } from '../../statements/next-questions.ts';
import { bulletBlock, grid, plainBullet } from '../compose.ts';
import { joinNames, joinPeople, type DeckContext } from '../deck-context.ts';
import type { BulletItem } from '../slide.ts';
import type { SlideDraft } from '../slide-draft.ts';
import { silentPhases } from './journey-slide.ts';
import { valueMatches } from './values-slide.ts';

/** `kind` only where a kind of code is missing: its sign says which. */
type Gap = {
  readonly kind?: CodeKind;
  readonly short: string;
  readonly long: string;
  readonly ask?: string | undefined;
};

const fewestOthers = 5;
const gapsFor = { board: 3, product: 6, 'front-line': 4 } as const;
const mostAsked = 4;

/** Parts of the main statement that stand on little: how many tell them, whom to ask, and a question to begin with. */
function slotGaps(ctx: DeckContext): Gap[] {
  const first = ctx.statements[0];
  if (!first) return [];
  const { statement, check } = first;
  return nextQuestions(statement, ctx.data.evidence, check, ctx.data, ctx.language).map((ask): Gap => {
    const slot = ctx.t(`deck.next.slot.${ask.slot}`);
    const people = check.slots[ask.slot].people;
    const told =
      people === 0
        ? ctx.t('deck.next.slotEmpty', { slot })
        : ctx.t('deck.next.slotThin', { slot, count: people });
    const whom =
      ask.people.length === 0
        ? ''
        : ctx.t('deck.next.whom', { names: joinPeople(ask.people.map(ctx.nameOf), ctx, mostAsked) });
    const quoted = (quote = ''): string => ctx.t('deck.quoted', { quote });
    return { kind: slotKinds[ask.slot], short: slot, long: `${told}${whom}`, ask: quoted(ask.questions[0]) };
  });
}

function codeGaps(ctx: DeckContext): Gap[] {
  const { t } = ctx;
  const sensations = ctx.marks.filter((mark) => mark.code.kind === 'sensation');
  const silent = silentPhases(ctx);
  const unheard = valueMatches(ctx)
    .filter((match) => match.marks.length === 0)
    .map((match) => match.name);
  return [
    ...(sensations.length === 0
      ? [
          {
            kind: 'sensation' as const,
            short: t('deck.next.sensations'),
            long: t('deck.next.sensationsLong'),
          },
        ]
      : []),
    ...(sensations.length > 0 && sensations.every((mark) => mark.facets.region === undefined)
      ? [{ kind: 'sensation' as const, short: t('deck.next.regions'), long: t('deck.next.regionsLong') }]
      : []),
    ...(unheard.length > 0
      ? [
          {
            kind: 'value' as const,
            short: t('deck.next.values'),
            long: t('deck.next.valuesLong', { names: joinNames(unheard, ctx) }),
          },
        ]
      : []),
    ...(silent.length > 0
      ? [
          {
            kind: 'moment' as const,
            short: t('deck.next.phases'),
            long: t('deck.next.phasesLong', { phases: joinNames(silent, ctx) }),
          },
        ]
      : []),
  ];
}

function sampleGaps(ctx: DeckContext): Gap[] {
  const { t } = ctx;
  const lacking = ctx.hasSegments ? (ctx.statements[0]?.check.coreLacking ?? []) : [];
  const others = ctx.everyone.filter((person) => !person.core).length;
  const coded = new Set(ctx.marks.map((mark) => mark.document.id));
  const bare = ctx.data.documents.filter((document) => !coded.has(document.id)).length;
  return [
    ...(lacking.length > 0
      ? [
          {
            short: t('deck.next.lacking'),
            long: t('deck.next.lackingLong', { names: joinPeople(lacking.map(ctx.nameOf), ctx) }),
          },
        ]
      : []),
    ...(ctx.hasSegments && others < fewestOthers
      ? [
          {
            short: t('deck.next.others'),
            long: t('deck.next.othersLong', { count: others }),
          },
        ]
      : []),
    ...(ctx.hasSegments ? [] : [{ short: t('deck.next.segments'), long: t('deck.next.segmentsLong') }]),
    ...(bare > 0
      ? [
          {
            short: t('deck.next.notCoded'),
            long: t('deck.next.notCodedLong', { count: bare }),
          },
        ]
      : []),
  ];
}

function titleOf(gaps: readonly Gap[], ctx: DeckContext): string {
  const [first, second] = gaps;
  if (!first) return ctx.t('deck.next.titleNone');
  if (!second) return ctx.t('deck.next.titleOne', { first: first.short });
  return ctx.t('deck.next.titleTwo', { first: first.short, second: second.short });
}

/** What to ask next: thin parts of the sentence, silence in codes and journey, gaps in the sample. */
export function nextSlide(ctx: DeckContext): SlideDraft {
  const start: Gap[] =
    ctx.statements.length === 0
      ? [{ short: ctx.t('deck.next.noStatement'), long: ctx.t('deck.next.noStatementLong') }]
      : [];
  const gaps = [...start, ...slotGaps(ctx), ...codeGaps(ctx), ...sampleGaps(ctx)].slice(
    0,
    gapsFor[ctx.audience],
  );
  const items = gaps.map((gap): BulletItem => {
    const runs = [{ text: gap.long }, ...(gap.ask ? [{ text: ` ${gap.ask}`, color: 'ink-2' as const }] : [])];
    return gap.kind ? { glyph: kindGlyphs[gap.kind], color: gap.kind, runs } : { ...plainBullet(''), runs };
  });
  const fresh = plainBullet(ctx.t('deck.next.fresh'));
  const shown = ctx.statements.length > 0 && items.length < gapsFor[ctx.audience] ? [...items, fresh] : items;
  return {
    id: 'next',
    title: titleOf(gaps, ctx),
    frame: 'plain',
    source: ctx.t('deck.next.source'),
    trace: [],
    elements: [
      bulletBlock(shown, { x: grid.left, y: 2.2, w: 11.2, h: 4.2 }, { max: 24, min: 12, widest: 1.1 }),
    ],
  };
}
