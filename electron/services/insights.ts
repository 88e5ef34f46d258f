import type { StudyData } from '../../shared/domain/study-data.ts';

/** From so many codings on, what is computed of a study would hold up other calls for more than about 100 ms. */
const manyCodings = 300;

export function isLarge(data: StudyData): boolean {
  return data.codings.length > manyCodings;
}

/** What travels to a worker where the words do not matter: texts may be a hundred times the size of the rest. */
export function withoutTexts(data: StudyData): StudyData {
  return {
    ...data,
    documents: data.documents.map((document) => ({ ...document, text: '', turnList: [] })),
    members: [],
    evidence: [],
  };
}

/**
 * Computes once per version of a study (`StudyContext.data` gives the same object for it) and question, and forgets with it.
 * A failed or cancelled computation is not kept, and two callers at once each have their own, so that one cancelling does
 * not fail the other.
 */
export function oncePerStudy<T>(): (
  data: StudyData,
  question: string,
  compute: () => Promise<T>,
) => Promise<T> {
  const known = new WeakMap<StudyData, Map<string, T>>();
  return async (data, question, compute) => {
    const answers = known.get(data) ?? new Map<string, T>();
    known.set(data, answers);
    const answer = answers.get(question);
    if (answer !== undefined) return answer;
    const fresh = await compute();
    answers.set(question, fresh);
    return fresh;
  };
}
