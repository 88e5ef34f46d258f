import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import type { Code, CodeVersion } from '../../shared/domain/code.ts';
import type { WriteDb } from '../database/sql.ts';
import {
  deleteCodeVersion,
  insertCodeVersion,
  listCodeVersions,
  readCode,
  updateCodeVersion,
} from '../repositories/code-repository.ts';
import type { StudyContext } from './study-context.ts';

export type Writer = Pick<StudyContext, 'newId' | 'now' | 'coder'>;

export function codeVersions(
  { db }: StudyContext,
  { id }: ParsedInput<'codes.versions'>,
): Output<'codes.versions'> {
  readCode(db, id);
  return [...listCodeVersions(db, id)];
}

type Cause = Pick<CodeVersion, 'event' | 'source'>;
type Meaning = Omit<CodeVersion, 'id' | 'at' | 'writer' | 'event' | 'source'>;

/** Writing that goes on is one version: pauses of less than this many milliseconds do not make a new one. */
const sitting = 10 * 60 * 1000;

/**
 * Does something to a code and keeps on record what it means from then on, and what it meant before its first change.
 * The record is part of the study, not of its history: it stays when the past is forgotten (`study.forget`), but words of
 * a transcript go out of it with that transcript.
 */
export function keepMeaning(
  context: Writer,
  db: WriteDb,
  id: string,
  work: () => void,
  cause: Cause = { event: 'write', source: '' },
): void {
  const before = meaningOf(readCode(db, id));
  work();
  const after = meaningOf(readCode(db, id));
  if (cause.event === 'write' && isSame(before, after)) return;
  const versions = listCodeVersions(db, id);
  if (versions.length === 0 && !isSame(before, after))
    insertCodeVersion(db, id, {
      id: context.newId(),
      at: '',
      writer: '',
      event: 'begin',
      source: '',
      ...before,
    });
  const last = versions.at(-1);
  if (last && cause.event === 'write' && goesOn(context, last)) {
    const previous = versions.at(-2);
    // Written and taken back in one sitting: nothing changed.
    if (previous && isSame(previous, after)) deleteCodeVersion(db, last.id);
    else updateCodeVersion(db, { ...last, ...after, at: context.now().toISOString() });
    return;
  }
  const at = context.now().toISOString();
  insertCodeVersion(db, id, { id: context.newId(), at, writer: context.coder, ...cause, ...after });
}

function goesOn(context: Writer, last: CodeVersion): boolean {
  const pause = context.now().getTime() - Date.parse(last.at);
  return last.event === 'write' && last.writer === context.coder && pause < sitting;
}

function meaningOf(code: Code): Meaning {
  const { name, kind, description, inclusion = '', exclusion = '', examples = [] } = code;
  return { name, kind, description, inclusion, exclusion, examples };
}

function isSame(one: Meaning, other: Meaning): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf({ name, kind, description, inclusion, exclusion, examples }: Meaning): string {
  return JSON.stringify([name, kind, description, inclusion, exclusion, examples]);
}
