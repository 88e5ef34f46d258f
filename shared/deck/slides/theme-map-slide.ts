import { personKey } from '../../analysis/people.ts';
import { themeLikeness } from '../../analysis/theme-likeness.ts';
import type { ThemeReport } from '../../analysis/theme-report.ts';
import { likenessMap, type MapPlace } from '../../layout/likeness-map.ts';
import { themeMap } from '../../layout/theme-map.ts';
import { caption, grid } from '../compose.ts';
import { leadingThemes, shareOfPeople, tiedFirst, type DeckContext } from '../deck-context.ts';
import type { ThemeMapElement } from '../slide.ts';
import type { SlideDraft } from '../slide-draft.ts';
import { titleLabel } from '../theme-title.ts';
import { traceCount } from '../trace.ts';

const fewest = 3;
const points = 72;

/** From so many on that lead alike, none is set off. */
const mostAhead = 3;

/** Between the place found and the rank of the place: who is near whom stays, and one theme far off leaves room to the rest. */
function spread(places: readonly MapPlace[]): readonly MapPlace[] {
  const ranked = (of: (place: MapPlace) => number) => {
    const sorted = places.map(of).toSorted((one, other) => one - other);
    const last = Math.max(1, sorted.length - 1);
    return places.map((place) => (of(place) + (2 * sorted.indexOf(of(place))) / last) / 3);
  };
  const [xs, ys] = [ranked((place) => place.x), ranked((place) => place.y)];
  return places.map((place, at) => ({ x: xs[at] ?? place.x, y: ys[at] ?? place.y }));
}

/** The themes that most people tell, by name where they are one or two. */
function titleOf(reports: readonly ThemeReport[], ctx: DeckContext): string {
  const most = Math.max(...reports.map((report) => report.support.participants));
  const first = reports.filter((report) => report.support.participants === most);
  const [label, second] = first.map((report) => titleLabel(report, ctx.reports));
  const values = { count: reports.length, share: shareOfPeople(most, ctx), tied: first.length };
  if (first.length > 2) return ctx.t('deck.map.titleTied', values);
  if (second === undefined) return ctx.t('deck.map.title', { ...values, label: label ?? '' });
  return ctx.t('deck.map.titleTwo', { ...values, first: label ?? '', second });
}

/** What the leading themes lead in: the contrast of core customers with others, or people. */
function kindOfLead(ctx: DeckContext): 'core' | 'people' {
  const compared = ctx.reports.some((report) => report.contrast.difference !== null);
  return compared ? 'core' : 'people';
}

/** Themes as discs: near means alike, area is people. */
export function themeMapSlide(ctx: DeckContext): SlideDraft | null {
  const reports = ctx.reports.filter((report) => report.passages.length > 0);
  if (reports.length < fewest) return null;
  const themeOf = new Map(
    reports.flatMap((report, at) =>
      report.passages.flatMap((p) => p.codingIds.map((id) => [id, at] as const)),
    ),
  );
  const codeAt = new Map(ctx.data.codes.map((code, at) => [code.id, at]));
  const persons = [...new Set(ctx.data.documents.map((document) => personKey(document)))];
  const personAt = new Map(persons.map((person, at) => [person, at]));
  const placed = ctx.marks.filter((mark) => themeOf.has(mark.coding.id));
  const likeness = themeLikeness(
    reports.length,
    ctx.data.codes,
    {
      passage: placed.map((_, at) => at),
      code: placed.map((mark) => codeAt.get(mark.code.id) ?? -1),
      theme: placed.map((mark) => themeOf.get(mark.coding.id) ?? -1),
    },
    { person: placed.map((mark) => personAt.get(mark.person) ?? -1) },
  );
  const places = spread(likenessMap(likeness));
  const box = { x: grid.left, y: 2.35, w: grid.width, h: 4.25 };
  const items = reports.map((report, at) => ({
    place: places[at] ?? { x: 0.5, y: 0.5 },
    people: report.support.participants,
    label: report.label,
  }));
  const circles = themeMap(items, { w: box.w * points, h: box.h * points, text: 12 });
  const ahead = new Set(tiedFirst(leadingThemes(ctx.reports)).map((report) => report.id));
  const [lead] = leadingThemes(ctx.reports);
  const shown = ahead.size < mostAhead && (lead?.contrast.difference ?? 1) > 0;
  const map: ThemeMapElement = {
    kind: 'themeMap',
    box,
    title: ctx.t('deck.map.chart'),
    discs: circles.map((circle, at) => ({
      x: circle.x / points,
      y: circle.y / points,
      r: circle.r / points,
      people: items[at]?.people ?? 0,
      name: items[at]?.label ?? '',
      lines: circle.label?.lines ?? [],
      labelAt: circle.label
        ? {
            x: (circle.label.box.x + circle.label.box.w / 2) / points,
            y: (circle.label.box.y + circle.label.box.h / circle.label.lines.length / 2) / points,
          }
        : { x: 0, y: 0 },
      inside: circle.label?.inside ?? false,
      strong: shown && ahead.has(reports[at]?.id ?? ''),
    })),
  };
  const most = reports.toSorted((a, b) => b.support.participants - a.support.participants).slice(0, 6);
  return {
    id: 'theme-map',
    title: titleOf(reports, ctx),
    frame: 'plain',
    source: ctx.t('deck.evidence.source'),
    trace: most.flatMap((report) => {
      const own = new Set(report.passages.flatMap((passage) => passage.codingIds));
      const count = ctx.t('deck.people', { count: report.support.participants });
      const marks = ctx.marks.filter((mark) => own.has(mark.coding.id));
      return traceCount(`${report.label}: ${count}`, marks, ctx);
    }),
    elements: [
      caption(ctx.t('deck.map.read', { ahead: shown ? kindOfLead(ctx) : 'none' }), {
        x: grid.left,
        y: 1.95,
        w: grid.width,
        h: 0.3,
      }),
      map,
    ],
  };
}
