import { memo, useMemo } from 'react';
import { darkColors, lightColors } from '../../shared/deck/deck-colors.ts';
import type { Ink } from '../../shared/deck/deck-colors.ts';
import type { Primitive, TextPrimitive } from '../../shared/deck/primitives.ts';
import { slideSvg } from '../../shared/deck/slide-svg.ts';
import { page } from '../../shared/deck/slide.ts';
import type { Slide } from '../../shared/deck/slide.ts';

type Props = {
  readonly slide: Slide;
  /** False: a thumbnail beside its name, not read aloud. */
  readonly spoken?: boolean;
  readonly className?: string | undefined;
};

/** CSS pixels of an inch; type is in points. */
const unit = 96;
const px = (inches: number) => inches * unit;
const ptToPx = (points: number) => (points / 72) * unit;

/** The colours of the deck's files, so that the preview is what will be exported; dark as in the web page. */
const ink = (color: Ink) => `light-dark(${lightColors[color]}, ${darkColors[color]})`;

/** A slide drawn from the primitives that the exports are drawn from. */
export const SlideDrawing = memo(function SlideDrawing({ slide, spoken = true, className }: Props) {
  const primitives = useMemo(() => slideSvg(slide), [slide]);
  const words = primitives.flatMap((each) => (each.kind === 'text' ? [textOf(each)] : [])).join(' ');
  return (
    <svg
      className={className}
      viewBox={`0 0 ${px(page.w)} ${px(page.h)}`}
      {...(spoken ? { role: 'img', 'aria-label': words } : { 'aria-hidden': true })}
    >
      <rect width={px(page.w)} height={px(page.h)} style={{ fill: ink('page') }} />
      {primitives.map((primitive, index) => (
        <Drawn key={index} primitive={primitive} />
      ))}
    </svg>
  );
});

function textOf(primitive: TextPrimitive): string {
  return primitive.runs.map((run) => run.text).join('');
}

function Drawn({ primitive }: { readonly primitive: Primitive }) {
  switch (primitive.kind) {
    case 'text':
      return <DrawnText primitive={primitive} />;
    case 'path':
      return (
        <path
          transform={`scale(${unit})`}
          d={primitive.d}
          opacity={primitive.opacity}
          style={{
            fill: primitive.fill ? ink(primitive.fill) : 'none',
            stroke: primitive.stroke ? ink(primitive.stroke) : 'none',
            strokeWidth: ptToPx(primitive.strokeWidth) / unit,
          }}
        />
      );
    case 'rect':
      return (
        <rect
          x={px(primitive.x)}
          y={px(primitive.y)}
          width={px(primitive.w)}
          height={px(primitive.h)}
          style={{ fill: ink(primitive.fill) }}
        />
      );
    case 'line':
      return (
        <line
          x1={px(primitive.x1)}
          y1={px(primitive.y1)}
          x2={px(primitive.x2)}
          y2={px(primitive.y2)}
          style={{ stroke: ink(primitive.stroke), strokeWidth: ptToPx(primitive.weight) }}
        />
      );
  }
}

function DrawnText({ primitive }: { readonly primitive: TextPrimitive }) {
  return primitive.runs
    .filter((run) => run.text.trim() !== '')
    .map((run, index) => (
      <text
        key={index}
        x={px(primitive.x + run.x)}
        y={px(primitive.y)}
        // The measured width is given to the browser, so that another face cannot break the layout.
        textLength={Math.max(1, px(run.width))}
        lengthAdjust="spacingAndGlyphs"
        xmlSpace="preserve"
        style={{
          fill: ink(run.color ?? primitive.color),
          fontFamily: `var(--${primitive.font})`,
          fontSize: ptToPx(primitive.size),
          fontWeight: run.bold ? 600 : 400,
        }}
      >
        {run.text}
      </text>
    ));
}
