import type { StudyData } from '../../shared/domain/study-data.ts';
import type { StudySession } from './with-study.ts';

/** What statements are proposed from, read through the contract like everything else here. */
export async function studyDataOf({ call }: StudySession): Promise<StudyData> {
  const { study } = await call('study.get', {});
  const findings = await call('themes.report', {});
  const listed = await call('documents.list', {});
  const documents = [];
  for (const { id } of listed) {
    const { document, text, turns } = await call('documents.get', { id });
    documents.push({ ...document, text, turnList: turns });
  }
  return {
    study,
    participants: await call('participants.list', {}),
    documents,
    codes: await call('codes.list', {}),
    codings: await call('codings.list', {}),
    themes: findings.themes.map(({ id, label, labelByHand, description }, position) => ({
      id,
      label,
      labelByHand,
      description,
      position,
    })),
    members: findings.themes.flatMap((theme) =>
      theme.passages.flatMap(({ codingIds, score, byHand }) =>
        codingIds.map((codingId) => ({ codingId, themeId: theme.id, byHand, score })),
      ),
    ),
    run: findings.run,
    statements: [],
    evidence: [],
  };
}
