import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import { count } from '../database/sql.ts';
import { listDocuments, readText, readTurns, hashOf } from '../repositories/document-repository.ts';
import { readStudy, updateStudy } from '../repositories/study-repository.ts';
import { label, type StudyContext } from './study-context.ts';
import { isStale } from './theme-run.ts';

/** The study with its counts: where am I, what next. */
export function getStudy(context: StudyContext): Output<'study.get'> {
  const { db, store } = context;
  return {
    study: readStudy(db),
    readOnly: store.readOnly,
    heldBy: store.heldBy,
    counts: {
      participants: count(db, 'SELECT count(*) FROM participant'),
      core: count(db, "SELECT count(*) FROM participant WHERE segment = 'core'"),
      documents: count(db, 'SELECT count(*) FROM document'),
      codedDocuments: count(db, 'SELECT count(DISTINCT document_id) FROM coding'),
      words: count(db, 'SELECT sum(words) FROM document'),
      codes: count(db, 'SELECT count(*) FROM code'),
      codings: count(db, 'SELECT count(*) FROM coding'),
      themes: count(db, 'SELECT count(*) FROM theme'),
      unassigned: unassignedCodings(context.data()),
      statements: count(db, 'SELECT count(*) FROM statement'),
    },
    themesStale: isStale(context),
  };
}

function unassignedCodings({ run, themes, members, codings }: StudyData): number {
  if (run === null && themes.length === 0) return 0;
  return codings.length - members.filter(({ themeId }) => themeId !== null).length;
}

export function changeStudy(
  context: StudyContext,
  input: ParsedInput<'study.update'>,
): Output<'study.update'> {
  const { id, name } = readStudy(context.db);
  context.act(label('study.update', { name: input.name ?? name }), (db) => updateStudy(db, id, input));
  return {};
}

/** Looks for damage: the file's own checks, texts against their hashes, ranges and turns inside their texts. */
export function checkStudy({ db, store }: StudyContext): Output<'study.check'> {
  const problems = [...store.integrityProblems()];
  for (const document of listDocuments(db)) {
    const text = readText(db, document);
    if (hashOf(text) !== document.textHash)
      problems.push(`the text of “${document.title}” was changed from outside`);
    if (text.length !== document.length) problems.push(`the length of “${document.title}” is wrong`);
    const outside = count(
      db,
      'SELECT count(*) FROM coding WHERE document_id = ? AND end_at > ?',
      document.id,
      text.length,
    );
    if (outside > 0) problems.push(`${outside} codings lie outside “${document.title}”`);
    const turns = readTurns(db, document.id);
    const bad = turns.findIndex((turn, n) => turn.end > text.length || turn.start < (turns[n - 1]?.end ?? 0));
    if (bad !== -1) problems.push(`turn ${bad + 1} of “${document.title}” is out of place`);
  }
  return { ok: problems.length === 0, problems };
}
