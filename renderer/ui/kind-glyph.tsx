import type { ReactNode } from 'react';
import type { CodeKind } from '../../shared/domain/code.ts';

const line = {
  fill: 'none',
  stroke: 'currentColor',
  strokeWidth: 1.3,
  strokeLinecap: 'round',
  strokeLinejoin: 'round',
} as const;

/** The kinds' signs (● ◆ ▲ ◷ ➜ ? ■) drawn, so that they look the same whatever fonts there are. */
const shapes = {
  sensation: <circle cx="6" cy="6" r="4.3" fill="currentColor" />,
  value: <path d="M6 .9L11.1 6 6 11.1.9 6z" fill="currentColor" />,
  condition: <path d="M6 1.4L11.2 10.4H.8z" fill="currentColor" />,
  moment: (
    <g {...line}>
      <circle cx="6" cy="6" r="4.6" />
      <path d="M6 3.2V6h2.6" />
    </g>
  ),
  change: <path {...line} strokeWidth={1.7} d="M1 6h9M6.8 2.6L10.2 6 6.8 9.4" />,
  loyalty: (
    <path {...line} strokeWidth={1.7} d="M3.4 3.9a2.6 2.6 0 1 1 3.9 2.3C6.4 6.8 6 7.2 6 8M6 10.6v.1" />
  ),
  free: <rect x="1.8" y="1.8" width="8.4" height="8.4" fill="currentColor" />,
} as const satisfies Record<CodeKind, ReactNode>;

/** The sign alone, in a box of 12 by 12, for drawings; it takes the colour of the text around it. */
export function kindShape(kind: CodeKind): ReactNode {
  return shapes[kind];
}

export type KindGlyphProps = {
  readonly kind: CodeKind;
  /** Place in the palette, where the code has a colour of its own. */
  readonly color?: number | null;
  /** Read aloud; leave out where the kind's name stands beside it. */
  readonly label?: string;
};

export function KindGlyph({ kind, color = null, label }: KindGlyphProps) {
  return (
    <svg
      viewBox="0 0 12 12"
      width="0.8em"
      height="0.8em"
      role={label ? 'img' : undefined}
      aria-label={label}
      aria-hidden={label ? undefined : true}
      focusable="false"
      style={{ color: codeColor(kind, color), flex: 'none' }}
    >
      {shapes[kind]}
    </svg>
  );
}

/** CSS colour of a code: its own place in the palette, else the hue of its kind. */
export function codeColor(kind: CodeKind, color: number | null): string {
  return color === null ? `var(--${kind})` : `var(--code-${color})`;
}

/** The same as a ground for text. */
export function codeGround(kind: CodeKind, color: number | null): string {
  return color === null ? `var(--${kind}-bg)` : `var(--code-${color}-bg)`;
}
