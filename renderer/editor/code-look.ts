import type { Code } from '../../shared/domain/code.ts';

/** What painting needs to know of a code. */
export type CodeLook = Pick<Code, 'name' | 'kind' | 'color'> & {
  /** Name of the hue where colours do not stand for what the codebook says. */
  readonly hue?: string;
};

export const unknownCode: CodeLook = { name: '', kind: 'free', color: null };

/** Name of the hue of a code: its own place in the palette, else its kind. */
export function hueOf(look: CodeLook): string {
  return look.hue ?? (look.color === null ? look.kind : `code-${look.color}`);
}

/** The hue as a colour for stripes and glyphs. */
export function inkOf(look: CodeLook): string {
  return `var(--${hueOf(look)})`;
}
