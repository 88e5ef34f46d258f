import { modelModes, type ModelMode, type SentenceModelUse } from '../domain/sentence-model.ts';

/** Changes whenever the same input and seed would give other themes. */
export const engineVersion = 'themes-3';

/** Digits of a model's hash that are written into a version: enough to tell any two apart. */
const hashDigits = 12;

/** The engine's version with the sentence model it read passages with: `themes-3 blended 0123456789ab NAME`. */
export function versionWith(model: SentenceModelUse | undefined): string {
  if (model === undefined) return engineVersion;
  return `${engineVersion} ${model.mode} ${model.hash.slice(0, hashDigits)} ${model.name}`;
}

/** The sentence model that a run's version names; null where words alone were used. */
export function modelOfVersion(version: string): { readonly name: string; readonly mode: ModelMode } | null {
  const [, mode, , ...name] = version.split(' ');
  const known = modelModes.find((each) => each === mode);
  return known === undefined ? null : { name: name.join(' '), mode: known };
}
