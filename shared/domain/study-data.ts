import type { Code } from './code.ts';
import type { Coding } from './coding.ts';
import type { Memo } from './memo.ts';
import type { Participant } from './participant.ts';
import type { Evidence, Statement } from './statement.ts';
import type { Study } from './study.ts';
import type { Theme, ThemeMember, ThemeRun } from './theme.ts';
import type { StudyDocument, Turn } from './transcript.ts';

/** A transcript with its words. */
export type DocumentWithText = StudyDocument & { readonly text: string; readonly turnList: readonly Turn[] };

/** Everything of a study as plain values: what analysis, statements, decks and exports are computed from. */
export type StudyData = {
  readonly study: Study;
  readonly participants: readonly Participant[];
  readonly documents: readonly DocumentWithText[];
  readonly codes: readonly Code[];
  readonly codings: readonly Coding[];
  readonly memos: readonly Memo[];
  readonly themes: readonly Theme[];
  readonly members: readonly ThemeMember[];
  readonly run: ThemeRun | null;
  readonly statements: readonly Statement[];
  readonly evidence: readonly Evidence[];
};
