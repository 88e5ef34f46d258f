import type { ParsedInput } from '../../shared/api/contract.ts';
import { defaultPhaseIds } from '../../shared/domain/study.ts';
import { translator } from '../../shared/messages/translate.ts';
import { insertStudy } from '../repositories/study-repository.ts';
import { addStarter } from './codes.ts';
import type { StudyContext } from './study-context.ts';

/** Writes the study's own row; the ready-made codebook is its first act. */
export function startStudy(context: StudyContext, input: ParsedInput<'studies.create'>): void {
  const text = translator(input.language);
  context.store.setUp((db) =>
    insertStudy(db, {
      id: context.newId(),
      name: input.name,
      language: input.language,
      offering: input.offering ?? '',
      question: input.question ?? '',
      companyValues: [],
      phases: defaultPhaseIds.map((id) => ({ id, name: text(`phase.${id}`) })),
      createdAt: context.now().toISOString(),
    }),
  );
  if (input.starterCodebook) addStarter(context, { language: input.language });
}
