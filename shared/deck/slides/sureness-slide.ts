import { interviewsInOrder } from '../../analysis/interview-order.ts';
import { bulletBlock, grid, plainBullet } from '../compose.ts';
import { shareOfPeople, type DeckContext } from '../deck-context.ts';
import { pointsText } from '../deck-text.ts';
import type { BulletItem } from '../slide.ts';
import type { SlideDraft } from '../slide-draft.ts';
import { traceCount } from '../trace.ts';

const lastInterviews = 3;

/** Codes met for the first time in the last interviews, as they were collected. */
function newInLast(ctx: DeckContext): number | null {
  const marked = new Set(ctx.marks.map((mark) => mark.document.id));
  const coded = interviewsInOrder(ctx.data).filter(({ documents }) => documents.some((id) => marked.has(id)));
  if (coded.length < lastInterviews * 2) return null;
  const last = new Set(coded.slice(-lastInterviews).flatMap(({ documents }) => documents));
  const codesOf = (late: boolean) =>
    new Set(ctx.marks.filter((mark) => last.has(mark.document.id) === late).map((mark) => mark.code.id));
  const known = codesOf(false);
  return [...codesOf(true)].filter((id) => !known.has(id)).length;
}

function good(text: string): BulletItem {
  return { glyph: '✓', color: 'accent', runs: [{ text }] };
}

function open(text: string): BulletItem {
  return { glyph: '–', color: 'ink-3', runs: [{ text, color: 'ink' }] };
}

const said = (ok: boolean, text: string) => (ok ? good(text) : open(text));

function statementPoints(ctx: DeckContext): BulletItem[] {
  const first = ctx.statements[0];
  if (!first) return [];
  const { check } = first;
  const { t } = ctx;
  const against = new Set(ctx.focus?.against.map((mark) => mark.person)).size;
  const difference = check.contrast.difference;
  const { interval } = check.contrast;
  const compared = ctx.hasSegments && difference !== null && interval !== null;
  return [
    said(
      check.sensation && check.value,
      t(`deck.sure.parts.${check.sensation && check.value ? 'both' : 'one'}`),
    ),
    ...(compared
      ? [
          said(
            interval.low > 0,
            t(difference > 0 ? 'deck.sure.contrast' : 'deck.sure.contrastNot', {
              points: pointsText(difference),
              low: pointsText(interval.low),
              high: pointsText(interval.high),
              sure: String(interval.low > 0),
            }),
          ),
        ]
      : []),
    said(against === 0, t('deck.sure.against', { count: against })),
    ...(check.later
      ? [
          said(
            check.later.contrary.length === 0,
            t('deck.sure.later', { people: check.later.people.length, agree: check.later.agree.length }),
          ),
        ]
      : [open(t('deck.sure.noLater'))]),
    ...(check.stability && check.stability.words !== 'unknown'
      ? [said(check.stability.words === 'stable', t(`deck.sure.${check.stability.words}`))]
      : []),
  ];
}

/** How sure we are: each check of the statement in one line, and whether new interviews still bring new codes. */
export function surenessSlide(ctx: DeckContext): SlideDraft | null {
  const fresh = newInLast(ctx);
  const points = [
    ...statementPoints(ctx),
    ...(fresh === null
      ? []
      : [said(fresh === 0, ctx.t('deck.sure.saturation', { count: fresh, interviews: lastInterviews }))]),
  ];
  if (points.length < 2) return null;
  const { focus } = ctx;
  const met = points.filter((point) => point.glyph === '✓').length;
  const have = focus ? focus.marks.filter((mark) => focus.have.has(mark.person)) : [];
  return {
    id: 'sureness',
    title: ctx.t('deck.sure.title', { met, total: points.length }),
    frame: 'plain',
    source: ctx.t('deck.sure.source'),
    trace: focus ? traceCount(shareOfPeople(focus.have.size, ctx), have, ctx) : [],
    notes: [ctx.t('deck.notes.wilson')],
    elements: [
      bulletBlock(
        [...points, plainBullet(ctx.t('deck.sure.limit', { people: ctx.people.length }))],
        { x: grid.left, y: 2.2, w: 11.2, h: 4.3 },
        { max: 22, min: 13, widest: 1 },
      ),
    ],
  };
}
