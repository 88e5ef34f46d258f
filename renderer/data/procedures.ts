import type {
  AppProcedureName,
  Contract,
  ProcedureName,
  StudyProcedureName,
} from '../../shared/api/contract.ts';

type OfKind<P extends ProcedureName, K extends Contract[ProcedureName]['kind']> = {
  [N in P]: Contract[N]['kind'] extends K ? N : never;
}[P];

export type StudyQueryName = OfKind<StudyProcedureName, 'query'>;
export type AppQueryName = OfKind<AppProcedureName, 'query'>;
export type CommandName = OfKind<ProcedureName, 'command'>;
export type JobName = OfKind<ProcedureName, 'job'>;

/** Told by name: the contract itself (with its schemas) stays out of the page. */
export function isAppProcedure(name: ProcedureName): name is AppProcedureName {
  return /^(app|settings|studies|models)\./.test(name);
}
