import type { CodeKind } from '../../shared/domain/code.ts';
import { codeColor, kindShape } from '../ui/kind-glyph.tsx';

type Props = {
  readonly kind: CodeKind | null;
  readonly color: number | null;
  /** Centre. */
  readonly x: number;
  readonly y: number;
};

/** The sign of a code's kind inside a drawing. */
export function KindSign({ kind, color, x, y }: Props) {
  if (kind === null) return null;
  const size = 10;
  return (
    <g
      transform={`translate(${x - size / 2} ${y - size / 2}) scale(${size / 12})`}
      style={{ color: codeColor(kind, color) }}
      aria-hidden="true"
    >
      {kindShape(kind)}
    </g>
  );
}
