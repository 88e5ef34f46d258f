import { z } from 'zod';
import type { PatternReport } from '../analysis/patterns.ts';
import type { SaturationReport } from '../analysis/saturation.ts';
import { none, query } from './procedure.ts';

/** Values computed by our own pure functions; their types are the schema. */
const patternReportSchema = z.custom<PatternReport>();
const saturationReportSchema = z.custom<SaturationReport>();

export const insightProcedures = {
  /** Codes that go together over people. `minSupport`: fewest people of a pattern; without it, as the study's size asks. */
  'patterns.report': query(
    z.strictObject({ minSupport: z.int().min(1).max(100_000).optional() }),
    patternReportSchema,
  ),
  /** How new codes wane from interview to interview. */
  'saturation.report': query(none, saturationReportSchema),
};
