import type { StudyData } from '../../shared/domain/study-data.ts';
import type { StatementStability } from '../../shared/statements/check-statement.ts';

/** How stable the theme behind a statement is; null where there is none or nobody has measured it. */
export function stabilityOf(_themeId: string | null, _data: StudyData): StatementStability | null {
  return null;
}
