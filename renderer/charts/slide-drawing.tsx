import { memo, useMemo } from 'react';
import type { DeckLook } from '../../shared/deck/deck-look.ts';
import { inksOf } from '../../shared/deck/look-inks.ts';
import { slidePrimitives, type Drawn, type DrawnText } from '../../shared/deck/slide-primitives.ts';
import type { Slide, SlideElement } from '../../shared/deck/slide.ts';
import type { FontRole } from '../../shared/layout/text-metrics.ts';

type Props = {
  readonly slide: Slide;
  readonly look: DeckLook;
  /** Addresses of pictures by id. */
  readonly pictures?: Readonly<Record<string, string>>;
  /** False: beside its name or under boxes that are read aloud themselves. */
  readonly spoken?: boolean;
  /** Key of the element that is being written: its words are not drawn. */
  readonly without?: string | undefined;
  readonly className?: string | undefined;
};

const points = 72;
const substitutes = {
  serif: "P052, 'Source Serif 4 Variable', 'Noto Serif JP', Georgia, serif",
  sans: "'Liberation Sans', 'Inter Variable', 'Noto Sans JP', sans-serif",
} as const satisfies Record<FontRole, string>;

/** The look's faces as CSS names them, with what stands in where they are missing. */
export function familyOf(role: FontRole, look: DeckLook): string {
  const { heading, body, headingJa, bodyJa } = look.fonts;
  const [latin, japanese] = role === 'serif' ? [heading, headingJa] : [body, bodyJa];
  return `${JSON.stringify(latin)}, ${JSON.stringify(japanese)}, ${substitutes[role]}`;
}

/** A slide drawn from the primitives that the exports are drawn from, in points. */
export const SlideDrawing = memo(function SlideDrawing(props: Props) {
  const { slide, look, pictures = {}, spoken = true, without, className } = props;
  const drawn = useMemo(() => {
    const shown = without === undefined ? slide : withoutElement(slide, without);
    return slidePrimitives(shown, look);
  }, [slide, look, without]);
  const words = drawn.flatMap((each) => (each.kind === 'text' ? [textOf(each)] : [])).join(' ');
  const [w, h] = [slide.size.w * points, slide.size.h * points];
  return (
    <svg
      className={className}
      viewBox={`0 0 ${w} ${h}`}
      lang={slide.language}
      {...(spoken ? { role: 'img', 'aria-label': words } : { 'aria-hidden': true })}
    >
      <rect width={w} height={h} fill={inksOf(look).page} />
      {drawn.map((each, index) => (
        <Piece key={index} drawn={each} look={look} pictures={pictures} />
      ))}
    </svg>
  );
});

function withoutElement(slide: Slide, key: string): Slide {
  const elements = slide.elements.flatMap((element): readonly SlideElement[] => {
    if (element.key === key) return [];
    if (element.kind !== 'bullets') return [element];
    // One point of several: the others stay where they are.
    const items = element.items.map((item) =>
      `${element.key ?? ''}.${item.at ?? ''}` === key
        ? { ...item, glyph: ' ', runs: item.runs.map((run) => ({ ...run, color: 'page' as const })) }
        : item,
    );
    return [{ ...element, items }];
  });
  return { ...slide, elements };
}

function textOf(text: DrawnText): string {
  return text.runs.map((run) => run.text).join('');
}

type PieceProps = {
  readonly drawn: Drawn;
  readonly look: DeckLook;
  readonly pictures: Readonly<Record<string, string>>;
};

function Piece({ drawn, look, pictures }: PieceProps) {
  switch (drawn.kind) {
    case 'text':
      return <Words text={drawn} look={look} />;
    case 'path':
      return (
        <path
          d={drawn.d}
          opacity={drawn.opacity}
          fill={drawn.fill ?? 'none'}
          stroke={drawn.stroke ?? 'none'}
          strokeWidth={drawn.strokeWidth}
        />
      );
    case 'rect':
      return <rect x={drawn.x} y={drawn.y} width={drawn.w} height={drawn.h} fill={drawn.fill} />;
    case 'line':
      return (
        <line
          x1={drawn.x1}
          y1={drawn.y1}
          x2={drawn.x2}
          y2={drawn.y2}
          stroke={drawn.stroke}
          strokeWidth={drawn.weight}
        />
      );
    case 'image':
      return pictures[drawn.fileId] ? (
        <image href={pictures[drawn.fileId]} x={drawn.x} y={drawn.y} width={drawn.w} height={drawn.h} />
      ) : null;
  }
}

function Words({ text, look }: { readonly text: DrawnText; readonly look: DeckLook }) {
  return text.runs
    .filter((run) => run.text.trim() !== '')
    .map((run, index) => (
      <text
        key={index}
        x={text.dir === 'rtl' ? run.x + run.width : run.x}
        y={text.y}
        direction={text.dir}
        // The measured width is given to the browser, so that another face cannot break the layout.
        textLength={Math.max(1, run.width)}
        lengthAdjust="spacingAndGlyphs"
        xmlSpace="preserve"
        style={{
          fill: run.color,
          fontFamily: familyOf(text.font, look),
          fontSize: text.size,
          fontWeight: run.bold ? 700 : 400,
        }}
      >
        {run.text}
      </text>
    ));
}
