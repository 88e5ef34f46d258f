import { z } from 'zod';
import {
  foundLevelSchema,
  foundThemesSchema,
  type FoundLevel,
  type FoundThemes,
} from '../../shared/domain/found-themes.ts';
import type { Id } from '../../shared/domain/ids.ts';
import { columnText, integersIn, shortsIn } from './column-text.ts';

/** What a run found as two bodies: ids of its codings, a line for each, and all levels (JSON, places and scores as columns). */
export type FoundTexts = { readonly codingIds: string; readonly found: string };

/** The same as it is in a study; `codingIds` null: an older version wrote it, with everything in one body. */
export type StoredTexts = { readonly codingIds: string | null; readonly found: string };

/** What a run found, as it is kept in memory: each level is read when it is asked for. */
export type StoredFound = {
  readonly codingIds: readonly Id[];
  readonly levelCount: number;
  readonly level: (at: number) => FoundLevel | undefined;
  readonly chosen: number;
};

const packedSchema = z.strictObject({
  levels: z.array(foundLevelSchema.extend({ places: z.string(), scores: z.string() })),
  chosen: z.int(),
});

export function foundTexts({ codingIds, levels, chosen }: FoundThemes): FoundTexts {
  const packed: z.infer<typeof packedSchema> = {
    levels: levels.map(({ places, scores, ...level }) => ({
      ...level,
      places: columnText(Int32Array.from(places)),
      scores: columnText(Uint16Array.from(scores)),
    })),
    chosen,
  };
  return { codingIds: codingIds.join('\n'), found: JSON.stringify(packed) };
}

export function idsIn(text: string): readonly Id[] {
  return text === '' ? [] : text.split('\n');
}

/** Reads what `foundTexts` wrote, and what older versions did. */
export function storedFound({ found, codingIds }: StoredTexts): StoredFound {
  if (codingIds === null) {
    const whole = foundThemesSchema.parse(JSON.parse(found));
    const { levels, ...rest } = whole;
    return { ...rest, levelCount: levels.length, level: (at) => levels[at] };
  }
  const { levels, chosen } = packedSchema.parse(JSON.parse(found));
  return {
    codingIds: idsIn(codingIds),
    chosen,
    levelCount: levels.length,
    level: (at) => {
      const level = levels[at];
      return level && { ...level, places: integersIn(level.places), scores: shortsIn(level.scores) };
    },
  };
}

/** All levels at once. */
export function readFound(texts: StoredTexts): FoundThemes {
  const { codingIds, levelCount, level, chosen } = storedFound(texts);
  const levels = Array.from({ length: levelCount }, (_, at) => level(at) ?? []).flat();
  return { codingIds: [...codingIds], levels, chosen };
}
