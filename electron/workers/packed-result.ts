import type { ThemeResult } from '../../shared/analysis/themes.ts';
import type { ThemeLevel } from '../../shared/domain/theme.ts';
import { foundTexts, type FoundTexts } from '../bodies/stored-found.ts';
import { packArrangement, type PackedArrangement } from '../bodies/stored-places.ts';

/** A theme result on its way back from a thread, as it will be stored: so little is left to do beside the thread. */
export type PackedResult = Pick<ThemeResult, 'k' | 'seed' | 'version' | 'inputHash' | 'level'> & {
  readonly levels: readonly ThemeLevel[];
  /** Index of the automatic level. */
  readonly chosen: number;
  readonly texts: FoundTexts;
  readonly arrangement: PackedArrangement;
};

export function packResult(result: ThemeResult): PackedResult {
  const { found, themes, loose, k, seed, version, inputHash, level } = result;
  return {
    k,
    seed,
    version,
    inputHash,
    level,
    levels: found.levels.map(({ groups, stability, seedAgreement }) => ({
      groups,
      stability,
      seedAgreement,
    })),
    chosen: found.chosen,
    texts: foundTexts(found),
    arrangement: packArrangement({ themes, unassigned: loose }, found.codingIds),
  };
}
