import { glyphBox } from '../../shared/layout/sensation-glyphs.ts';

type Props = {
  readonly d: string;
  /** Centre. */
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly color: string;
};

/** A sign drawn as lines. */
export function Glyph({ d, x, y, size, color }: Props) {
  const scale = size / glyphBox;
  return (
    <path
      d={d}
      transform={`translate(${x - size / 2} ${y - size / 2}) scale(${scale})`}
      fill="none"
      stroke={color}
      strokeWidth={1.25 / Math.min(1, scale)}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  );
}
