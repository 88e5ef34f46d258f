import { absenceNames } from '../../analysis/company-absence.ts';
import { caption, grid, quoteColumn } from '../compose.ts';
import {
  experienceSensations,
  joinNames,
  peopleCount,
  shareOfPeople,
  type DeckContext,
  type Mark,
} from '../deck-context.ts';
import { pickQuotes } from '../pick-quotes.ts';
import type { JourneyElement, JourneyPhase } from '../slide.ts';
import type { SlideDraft } from '../slide-draft.ts';
import { traceCount, traceQuotes } from '../trace.ts';

export type PhaseMarks = { readonly id: string; readonly name: string; readonly marks: readonly Mark[] };

/** Marks by phase of the study's journey, in its order. */
export function phaseMarks(ctx: DeckContext, marks: readonly Mark[]): PhaseMarks[] {
  return ctx.data.study.phases.map((phase) => ({
    id: phase.id,
    name: ctx.names.redact(phase.name),
    marks: marks.filter((mark) => mark.facets.phase === phase.id),
  }));
}

/** Phases in which nothing at all is coded. */
export function silentPhases(ctx: DeckContext): string[] {
  const phases = phaseMarks(ctx, ctx.marks);
  if (phases.every((phase) => phase.marks.length === 0)) return [];
  return phases.filter((phase) => phase.marks.length === 0).map((phase) => phase.name);
}

/** Most people first; of equals the one that comes later: what is felt again is the experience, not its first sign. */
function strongest(phases: readonly PhaseMarks[]): PhaseMarks | undefined {
  return phases.toReversed().toSorted((a, b) => peopleCount(b.marks) - peopleCount(a.marks))[0];
}

/** The phase in which most people feel something (or speak, where no sensation has a phase). */
export function peakPhase(ctx: DeckContext): PhaseMarks | null {
  const sensations = experienceSensations(ctx).marks;
  const felt = phaseMarks(ctx, sensations);
  const phases = felt.some((phase) => phase.marks.length > 0) ? felt : phaseMarks(ctx, ctx.marks);
  const best = strongest(phases);
  return best && best.marks.length > 0 ? best : null;
}

/** The stretch of phases in which someone says that the company was not there. */
export function absentStretch(
  ctx: DeckContext,
): { from: number; to: number; marks: Mark[]; names: string[] } | null {
  const marks = ctx.marks.filter(
    (mark) => absenceNames.test(mark.code.name) && mark.facets.phase !== undefined,
  );
  const phases = phaseMarks(ctx, marks);
  const hit = phases.flatMap((phase, index) => (phase.marks.length > 0 ? [index] : []));
  const from = hit[0];
  const to = hit.at(-1);
  if (from === undefined || to === undefined) return null;
  return { from, to, marks, names: hit.flatMap((index) => phases[index]?.name ?? []) };
}

function journeyTitle(
  phases: readonly PhaseMarks[],
  peak: PhaseMarks,
  felt: boolean,
  ctx: DeckContext,
): string {
  const values = {
    phase: peak.name,
    count: shareOfPeople(peopleCount(peak.marks), ctx),
  };
  if (!felt) return ctx.t('deck.journey.titleMoments', values);
  const first = phases.findIndex((phase) => phase.id === 'first-use');
  const atFirst = peopleCount(phases[first]?.marks ?? []);
  if (first < 0 || phases.indexOf(peak) <= first) return ctx.t('deck.journey.title', values);
  return ctx.t(atFirst === 0 ? 'deck.journey.titleLater' : 'deck.journey.titleGrows', {
    ...values,
    first: atFirst,
  });
}

/** When it happens: the journey with its strongest phase, first use, silence, and where the company was absent. */
export function journeySlide(
  ctx: DeckContext,
  taken: Set<string>,
  usedPeople: Set<string>,
): SlideDraft | null {
  const sensations = experienceSensations(ctx).marks.filter((mark) => mark.facets.phase !== undefined);
  const felt = sensations.length > 0;
  const used = felt ? sensations : ctx.marks.filter((mark) => mark.facets.phase !== undefined);
  const phases = phaseMarks(ctx, used);
  const peak = strongest(phases);
  if (!peak || peak.marks.length === 0 || phases.length < 2) return null;
  const stretch = absentStretch(ctx);
  const drawn = phases.map((phase): JourneyPhase => {
    const people = peopleCount(phase.marks);
    const mark =
      phase === peak ? 'peak' : phase.id === 'first-use' ? 'first' : people === 0 ? 'silent' : 'plain';
    return { name: phase.name, people, text: String(people), mark };
  });
  const absent = stretch && {
    from: stretch.from,
    to: stretch.to,
    text: ctx.t('deck.journey.absent', {
      count: ctx.t('deck.people', { count: peopleCount(stretch.marks) }),
    }),
  };
  const quotes = pickQuotes(peak.marks, 2, ctx, { taken, usedPeople, limit: 140 });
  const silent = silentPhases(ctx);
  const chart: JourneyElement = {
    kind: 'journey',
    box: { x: grid.left, y: 1.95, w: grid.width, h: 2.9 },
    title: ctx.t(felt ? 'deck.journey.chart' : 'deck.journey.chartAll'),
    phases: drawn,
    absent,
  };
  // Below the bar's words, where there is one.
  const quotesTop = absent ? 5.05 : 4.85;
  const quoteBox = quoteColumn(
    quotes,
    { x: grid.left, y: quotesTop, w: grid.width, h: 6.13 - quotesTop },
    felt ? 'sensation' : 'moment',
    { max: 17, min: 12, columns: 2, across: true, gutter: 0.6 },
  );
  const reading = ctx.t(felt ? 'deck.journey.readSensations' : 'deck.journey.readAll');
  const silence = silent.length > 0 ? ctx.t('deck.journey.silent', { phases: joinNames(silent, ctx) }) : '';
  return {
    id: 'journey',
    title: journeyTitle(phases, peak, felt, ctx),
    frame: 'plain',
    source: ctx.t('deck.journey.source', { count: peopleCount(used) }),
    trace: [
      ...phases.flatMap((phase) =>
        traceCount(
          `${phase.name}: ${ctx.t('deck.people', { count: peopleCount(phase.marks) })}`,
          phase.marks,
          ctx,
        ),
      ),
      ...(absent && stretch ? traceCount(absent.text, stretch.marks, ctx) : []),
      ...traceQuotes(quotes),
    ],
    elements: [
      chart,
      quoteBox,
      caption(
        [reading, silence].filter((text) => text !== '').join(' '),
        { x: grid.left, y: 6.24, w: grid.width, h: 0.5 },
        { size: 12, color: 'ink-3' },
      ),
    ],
  };
}
