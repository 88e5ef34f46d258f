import { useLayoutEffect, useState } from 'react';
import { effectWords } from '../../shared/analysis/effect-size.ts';
import { useTranslate } from '../data/use-translate.ts';
import styles from './charts.module.css';
import type { ConceptLatticeProps } from './lattice-data.ts';
import { dotRadius, lineHeight, namesOf, wordsTop, type LatticePlan } from './lattice-plan.ts';
import { measure } from './measure.ts';
import { stabilityOf, type PatternRow } from './pattern-rows.ts';
import { useRoving, type Move } from './use-roving.ts';
import { useWidth } from './use-width.ts';

type Props = ConceptLatticeProps & { readonly plan: LatticePlan };

const size = 11.5;

/** The svg of a concept lattice; as wide as its widest layer needs, the box around it scrolls. */
export function LatticeDrawing({ plan, title, codeOf, selected, onPick }: Props) {
  const t = useTranslate();
  const [ref, room] = useWidth<HTMLDivElement>(640);
  const [hovered, setHovered] = useState<string>();
  const { rows, links, layout, counts, words } = plan;
  const ids = inReadingOrder(plan).map(({ row }) => row.id);
  const { item, focused } = useRoving(ids, (id) => onPick?.(id), latticeMove(plan));
  const axis = Math.max(40, ...counts.map((count) => measure(t('figures.people', { count }), 11) + 16));
  const w = Math.max(room, axis + layout.w + 16);
  const left = axis + (w - axis - layout.w) / 2;
  const h = layout.h + 40;
  const active = hovered ?? focused ?? selected;
  const related = relatedTo(
    rows.findIndex((row) => row.id === active),
    links,
  );
  const faded = (index: number) => (related !== null && !related.has(index) ? 0.35 : 1);
  // The first pattern is shown first, also where the drawing is wider than its box.
  const firstX = left + (layout.nodes[rows.findIndex((row) => row.id === (selected ?? ids[0]))]?.x ?? 0);
  // Where the box begins once that is shown: numbers of people and the legend stand there.
  const seen = Math.max(0, Math.min(w - room, firstX - room / 2));
  useLayoutEffect(() => {
    const box = ref.current?.parentElement;
    // Not every environment that draws can scroll.
    if (box && 'scrollTo' in box) box.scrollTo({ left: firstX - box.clientWidth / 2 });
  }, [ref, firstX]);
  return (
    <div ref={ref}>
      <svg
        data-drawing=""
        data-roving-root=""
        viewBox={`0 0 ${w} ${h}`}
        style={{ width: w, maxWidth: 'none' }}
        role={onPick ? 'group' : 'img'}
        aria-label={onPick ? title : `${title} ${rows.map((row) => says(row)).join('. ')}`}
      >
        {layout.layers.map((layer, index) => (
          <g key={counts[index]}>
            <path d={`M0 ${8 + layer.y + dotRadius}H${w}`} stroke="var(--line)" />
            <text x={seen} y={8 + layer.y + dotRadius - 4} style={{ fontSize: 11 }}>
              {t('figures.people', { count: counts[index] ?? 0 })}
            </text>
          </g>
        ))}
        <g transform={`translate(${left} 8)`}>
          {layout.links.map((link) => (
            <path
              key={`${link.from}-${link.to}`}
              d={link.d}
              fill="none"
              stroke={related?.has(link.from) && related.has(link.to) ? 'var(--ink-2)' : 'var(--line-strong)'}
              strokeWidth={1.2}
              opacity={Math.min(faded(link.from), faded(link.to))}
            />
          ))}
          {inReadingOrder(plan).map(({ row, index }) => {
            const { x, y } = layout.nodes[index] ?? { x: 0, y: 0 };
            const chosen = row.id === selected;
            return (
              <g
                key={row.id}
                opacity={faded(index)}
                onPointerEnter={() => setHovered(row.id)}
                onPointerLeave={() => setHovered(undefined)}
              >
                <g {...(onPick ? { ...item(row.id), 'aria-label': says(row), 'aria-pressed': chosen } : {})}>
                  <title>{says(row)}</title>
                  <circle cx={x} cy={y + dotRadius} r={dotRadius + 4} className={styles['ring']} />
                  <circle
                    cx={x}
                    cy={y + dotRadius}
                    r={dotRadius - 0.8}
                    fill={moreCore(row) ? 'var(--accent)' : 'var(--page)'}
                    stroke={moreCore(row) ? 'var(--accent)' : 'var(--ink-3)'}
                    strokeWidth={1.6}
                  />
                </g>
                {/* Beside the mark, whose name has all codes: here stand only those that no more general pattern has. */}
                <g
                  aria-hidden="true"
                  {...(onPick ? { onClick: () => onPick(row.id), style: { cursor: 'pointer' } } : {})}
                >
                  {words[index]?.map((line, place) => (
                    <Words
                      key={place}
                      line={line}
                      x={x}
                      y={y + wordsTop + place * lineHeight}
                      strong={chosen}
                    />
                  ))}
                </g>
              </g>
            );
          })}
        </g>
        <g aria-hidden="true" transform={`translate(${seen} 0)`}>
          <circle cx={7} cy={h - 7} r={5} fill="var(--accent)" />
          <text x={17} y={h - 3} style={{ fontSize: 11 }}>
            {t('figures.latticeCore')}
          </text>
        </g>
      </svg>
    </div>
  );

  function says(row: PatternRow): string {
    const { support } = row;
    return `${namesOf(row, codeOf).join(', ')}: ${t('figures.corePeople', {
      count: support.core,
      total: support.coreTotal,
    })}, ${t('figures.otherPeople', { count: support.others, total: support.othersTotal })}, ${stabilityOf(row, t)}`;
  }
}

/** A large difference of shares, as Cohen has it: what is seen, no claim that it is more than chance. */
function moreCore(row: PatternRow): boolean {
  const { h } = row.contrast;
  return h !== null && h > 0 && effectWords(h) === 'large';
}

type WordsProps = {
  readonly line: LatticePlan['words'][number][number];
  readonly x: number;
  readonly y: number;
  readonly strong: boolean;
};

/** The sign in its kind's colour, the name in ink, together in the middle. */
function Words({ line, x, y, strong }: WordsProps) {
  const sign = line.sign === '' ? 0 : measure(line.sign, size) + 4;
  const left = x - (measure(line.text, size) + sign) / 2;
  return (
    <>
      {sign > 0 && (
        <text x={left} y={y} style={{ fontSize: size - 2, fill: line.color }}>
          {line.sign}
        </text>
      )}
      <text
        x={left + sign}
        y={y}
        className={strong ? styles['strong'] : undefined}
        style={{ fontSize: size }}
      >
        {line.text}
      </text>
    </>
  );
}

/** The pattern, all more general ones above it and all more specific ones below it; null: none is looked at. */
function relatedTo(start: number, links: LatticePlan['links']): ReadonlySet<number> | null {
  if (start < 0) return null;
  const found = new Set([start]);
  const walk = (from: number, next: (node: number) => readonly number[]) => {
    for (const node of next(from)) {
      if (found.has(node)) continue;
      found.add(node);
      walk(node, next);
    }
  };
  walk(start, (node) => links.filter(([, lower]) => lower === node).map(([upper]) => upper));
  walk(start, (node) => links.filter(([upper]) => upper === node).map(([, lower]) => lower));
  return found;
}

/** From the top down, each layer from left to right: the order in which they are read and reached. */
function inReadingOrder({ rows, layout }: LatticePlan) {
  const at = (index: number) => layout.nodes[index] ?? { x: 0, y: 0 };
  return rows
    .map((row, index) => ({ row, index }))
    .toSorted((a, b) => at(a.index).y - at(b.index).y || at(a.index).x - at(b.index).x);
}

/** Left and right in a layer; up and down along the lines, else to the nearest of the next layer. */
function latticeMove(plan: LatticePlan): Move {
  const { rows, links, layout } = plan;
  const order = inReadingOrder(plan).map(({ row }) => row.id);
  const at = (index: number) => layout.nodes[index] ?? { x: 0, y: 0 };
  const nearest = (from: number, among: readonly number[]) =>
    among.toSorted(
      (a, b) =>
        Math.abs(at(a).y - at(from).y) * 4 +
        Math.abs(at(a).x - at(from).x) -
        (Math.abs(at(b).y - at(from).y) * 4 + Math.abs(at(b).x - at(from).x)),
    )[0];
  return (id, key) => {
    const from = rows.findIndex((row) => row.id === id);
    if (key === 'Home') return order[0];
    if (key === 'End') return order.at(-1);
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      const step = key === 'ArrowLeft' ? -1 : 1;
      return order[Math.min(order.length - 1, Math.max(0, order.indexOf(id) + step))];
    }
    const up = key === 'ArrowUp';
    const linked = links.flatMap(([upper, lower]) =>
      up && lower === from ? [upper] : !up && upper === from ? [lower] : [],
    );
    const beyond = rows
      .map((_, index) => index)
      .filter((index) => (up ? at(index).y < at(from).y : at(index).y > at(from).y));
    const next = nearest(from, linked.length > 0 ? linked : beyond);
    return next === undefined ? undefined : rows[next]?.id;
  };
}
