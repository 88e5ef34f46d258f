import type { BodyRegion } from '../../shared/domain/code.ts';
import type { DrawnLabel } from '../../shared/layout/body-figure.ts';
import { labelSize, signSize, signStep, type BodyWords } from './body-words.ts';
import styles from './charts.module.css';
import { Glyph } from './glyph.tsx';
import { measure } from './measure.ts';
import { shortText } from './short-text.ts';
import type { RovingItem } from './use-roving.ts';

type Props = {
  readonly label: DrawnLabel;
  readonly words: BodyWords;
  readonly says: string;
  readonly strong: boolean;
  readonly between: boolean;
  readonly item?: RovingItem;
  readonly pressed?: boolean;
  readonly onHover: (region: BodyRegion | undefined) => void;
};

/** A region's name with its people and signs, and its line to the body. */
export function BodyLabel({ label, words, says, strong, between, item, pressed, onHover }: Props) {
  const { box } = label;
  const y = box.y + box.h / 2;
  const shown = words.label(label.region, between ? 'between' : 'beside');
  return (
    <g onPointerEnter={() => onHover(label.region)} onPointerLeave={() => onHover(undefined)}>
      <g {...item} {...(item ? { 'aria-label': says, 'aria-pressed': pressed } : { 'aria-hidden': true })}>
        <title>{says}</title>
        {label.lines.map((line) => (
          <path
            key={line.group}
            d={line.d}
            fill="none"
            stroke={strong ? 'var(--ink-2)' : 'var(--line-strong)'}
            strokeWidth={1}
          />
        ))}
        <rect x={box.x} y={box.y + 0.5} width={box.w} height={box.h - 1} rx={3} className={styles['ring']} />
      </g>
      {/* Beside the button, whose name says all of it in one sentence. */}
      <g aria-hidden="true" style={{ pointerEvents: 'none' }}>
        {between ? (
          <Between {...{ shown, box, y, strong }} />
        ) : (
          <Beside {...{ shown, box, y, strong }} end={label.anchor === 'end'} />
        )}
      </g>
    </g>
  );
}

type Part = {
  readonly shown: ReturnType<BodyWords['label']>;
  readonly box: DrawnLabel['box'];
  readonly y: number;
  readonly strong: boolean;
};

/** Count of one group, name, count of the other. */
function Between({ shown, box, y, strong }: Part) {
  const [left = '', right = ''] = shown.counts;
  const room = box.w - 16 - measure(left, labelSize, true) - measure(right, labelSize, true);
  return (
    <>
      <text x={box.x + 4} y={y + 4} className={styles['strong']}>
        {left}
      </text>
      <text
        x={box.x + box.w / 2}
        y={y + 4}
        textAnchor="middle"
        className={strong ? styles['strong'] : undefined}
      >
        {shortText(shown.name, room / 1.07, labelSize)}
      </text>
      <text x={box.x + box.w - 4} y={y + 4} textAnchor="end" className={styles['strong']}>
        {right}
      </text>
    </>
  );
}

/** Name, counts, signs, from the body outwards. */
function Beside({ shown, box, y, strong, end }: Part & { readonly end: boolean }) {
  const counts = shown.counts.join(' : ');
  const countWidth = measure(counts, labelSize, true);
  const signsWidth = shown.signs.length * signStep;
  const name = shortText(shown.name, (box.w - 14 - countWidth - signsWidth) / 1.07, labelSize);
  const nameWidth = measure(name, labelSize);
  const step = end ? -1 : 1;
  const x = end ? box.x + box.w - 4 : box.x + 4;
  const anchor = end ? 'end' : 'start';
  // The name is set first in either direction, so that names line up along the body.
  return (
    <>
      <text x={x} y={y + 4} textAnchor={anchor} className={strong ? styles['strong'] : undefined}>
        {name}
      </text>
      <text x={x + step * (nameWidth + 5)} y={y + 4} textAnchor={anchor} className={styles['strong']}>
        {counts}
      </text>
      {shown.signs.map((sign, index) => (
        <Glyph
          key={sign.id}
          d={sign.d}
          x={x + step * (nameWidth + countWidth + 16 + index * signStep)}
          y={y}
          size={signSize}
          color="var(--ink-3)"
        />
      ))}
    </>
  );
}
