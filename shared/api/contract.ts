import type { z } from 'zod';
import { appProcedures } from './app-procedures.ts';
import { codebookProcedures } from './codebook-procedures.ts';
import { codingProcedures } from './coding-procedures.ts';
import { exchangeProcedures } from './exchange-procedures.ts';
import { editProcedures } from './edit-procedures.ts';
import { deckProcedures } from './deck-procedures.ts';
import { explorerProcedures } from './explorer-procedures.ts';
import { findingProcedures } from './finding-procedures.ts';
import { historyProcedures } from './history-procedures.ts';
import { importProcedures } from './import-procedures.ts';
import { maintenanceProcedures } from './maintenance-procedures.ts';
import { memoProcedures } from './memo-procedures.ts';
import { modelProcedures } from './model-procedures.ts';
import { matrixProcedures } from './matrix-procedures.ts';
import { insightProcedures } from './insight-procedures.ts';
import { queryProcedures } from './query-procedures.ts';
import { searchProcedures } from './search-procedures.ts';
import { studyProcedures } from './study-procedures.ts';
import { suggestionProcedures } from './suggestion-procedures.ts';

/** Everything a renderer, the command line or a test may ask of a backend. */
export const contract = {
  ...appProcedures,
  ...modelProcedures,
  ...maintenanceProcedures,
  ...studyProcedures,
  ...memoProcedures,
  ...codebookProcedures,
  ...historyProcedures,
  ...codingProcedures,
  ...editProcedures,
  ...exchangeProcedures,
  ...importProcedures,
  ...findingProcedures,
  ...insightProcedures,
  ...explorerProcedures,
  ...searchProcedures,
  ...queryProcedures,
  ...suggestionProcedures,
  ...matrixProcedures,
  ...deckProcedures,
};

export type Contract = typeof contract;
export type ProcedureName = keyof Contract;

/** What callers pass (defaults not yet filled in). */
export type Input<P extends ProcedureName> = z.input<Contract[P]['input']>;
/** What handlers receive. */
export type ParsedInput<P extends ProcedureName> = z.output<Contract[P]['input']>;
export type Output<P extends ProcedureName> = z.output<Contract[P]['output']>;

export type AppProcedureName = {
  [P in ProcedureName]: Contract[P]['scope'] extends 'app' ? P : never;
}[ProcedureName];
export type StudyProcedureName = Exclude<ProcedureName, AppProcedureName>;

export function isProcedureName(name: string): name is ProcedureName {
  return Object.hasOwn(contract, name);
}
