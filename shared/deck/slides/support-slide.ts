import { kindGlyphs } from '../../domain/code.ts';
import { bigNumber, bulletBlock, grid, plainBullet } from '../compose.ts';
import {
  groupsByPeople,
  joinNames,
  joinPeople,
  peopleCount,
  type DeckContext,
  type Focus,
  type Mark,
} from '../deck-context.ts';
import type { BulletItem } from '../slide.ts';
import type { SlideDraft } from '../slide-draft.ts';
import { traceCount } from '../trace.ts';
import { bareRegion, feltMarks } from './body-slide.ts';
import { absentStretch, peakPhase } from './journey-slide.ts';

type Group = {
  readonly key: 'Values' | 'Conditions' | 'Nobody';
  readonly marks: readonly Mark[];
  readonly people: number;
};

/** Those without the experience who share values (what we hold dear), else conditions, with those who have it. */
function supportGroup(focus: Focus, ctx: DeckContext): Group {
  const ours = new Set(ctx.data.study.companyValues.map((value) => value.id));
  const without = ctx.marks.filter((mark) => !focus.have.has(mark.person));
  const byValue = without.filter((mark) => ours.has(mark.facets.companyValue ?? ''));
  if (byValue.length > 0) return { key: 'Values', marks: byValue, people: peopleCount(byValue) };
  const conditions = new Set(
    ctx.marks
      .filter((mark) => mark.code.kind === 'condition' && focus.have.has(mark.person))
      .map((mark) => mark.code.id),
  );
  const byCondition = without.filter((mark) => conditions.has(mark.code.id));
  if (byCondition.length > 0)
    return { key: 'Conditions', marks: byCondition, people: peopleCount(byCondition) };
  return { key: 'Nobody', marks: [], people: 0 };
}

function leading(kind: Mark['code']['kind'], focus: Focus, ctx: DeckContext) {
  const marks = ctx.marks.filter((mark) => mark.code.kind === kind && focus.have.has(mark.person));
  const [group] = groupsByPeople(marks, (mark) => mark.code.id);
  return group && { ...group, name: ctx.names.redact(group.marks[0]?.code.name ?? '') };
}

function attendText(focus: Focus, ctx: DeckContext): string | null {
  const groups = groupsByPeople(
    feltMarks(ctx).filter((mark) => focus.have.has(mark.person)),
    (mark) => mark.facets.region,
  ).slice(0, 2);
  const places = groups.flatMap((group) => {
    const region = group.marks[0]?.facets.region;
    if (!region) return [];
    const [way] = groupsByPeople(group.marks, (mark) => mark.facets.direction);
    const direction = way?.key;
    const name = bareRegion(region, ctx);
    if (!direction) return [name];
    return [ctx.language === 'ja' ? `${name}（${direction}）` : `${name} (${direction})`];
  });
  if (places.length > 0) return ctx.t('deck.support.attend', { places: places.join(ctx.t('deck.comma')) });
  const sensation = leading('sensation', focus, ctx);
  return sensation ? ctx.t('deck.support.sense', { name: sensation.name }) : null;
}

function bullet(kind: Mark['code']['kind'], text: string): BulletItem {
  return { glyph: kindGlyphs[kind], color: kind, runs: [{ text }] };
}

function advice(focus: Focus, ctx: DeckContext): BulletItem[] {
  const { t } = ctx;
  const condition = leading('condition', focus, ctx);
  const peak = peakPhase(ctx);
  const attend = attendText(focus, ctx);
  const value = leading('value', focus, ctx);
  const absent = absentStretch(ctx);
  const count = condition && t('deck.of', { count: condition.people, total: focus.have.size });
  return [
    ...(condition && count
      ? [bullet('condition', t('deck.support.who', { name: condition.name, count }))]
      : []),
    ...(peak ? [bullet('moment', t('deck.support.when', { phase: peak.name }))] : []),
    ...(attend ? [bullet('sensation', attend)] : []),
    ...(value ? [bullet('value', t('deck.support.realise', { name: value.name }))] : []),
    ...(absent ? [plainBullet(t('deck.support.absent', { phases: joinNames(absent.names, ctx) }))] : []),
  ];
}

/** Whom to support and how. */
export function supportSlide(ctx: DeckContext): SlideDraft | null {
  const { focus } = ctx;
  if (!focus) return null;
  const items = advice(focus, ctx);
  if (items.length === 0 && ctx.statements.length === 0) return null;
  const group = supportGroup(focus, ctx);
  const total = ctx.people.length - focus.have.size;
  const names = joinPeople([...new Set(group.marks.map((mark) => mark.person))].map(ctx.nameOf), ctx, 5);
  const value = ctx.t('deck.support.number', { count: group.people, total });
  return {
    id: 'support',
    title: ctx.t(`deck.support.title${group.key}`, { count: group.people }),
    frame: 'plain',
    source: ctx.t('deck.support.source'),
    trace: traceCount(value, group.marks, ctx),
    elements: [
      bigNumber(
        value,
        ctx.t(`deck.support.label${group.key}`, { names }),
        { x: grid.left, y: 2.45, w: 4.3, h: 3.9 },
        { max: 54, labelMax: 19 },
      ),
      bulletBlock(
        items,
        { x: 5.95, y: 2.55, w: grid.right - 5.95, h: grid.bottom - 2.55 },
        { max: 19, min: 13 },
      ),
    ],
  };
}
