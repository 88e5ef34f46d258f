import type { CurveNumbers } from '../../shared/layout/saturation-plot.ts';

/** `nextAdds`: codes that one more interview likely adds. */
export type SaturationNumbers = CurveNumbers & { readonly nextAdds: number };
