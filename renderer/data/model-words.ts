import { modelOfVersion } from '../../shared/analysis/engine-version.ts';
import type { Translate } from '../../shared/messages/translate.ts';

/** What passages were read with in a run of this version: words alone, or a sentence model by its name. */
export function modelWords(t: Translate, version: string): string {
  const model = modelOfVersion(version);
  return t('models.by', { mode: model?.mode ?? 'none', name: model?.name ?? '' });
}
