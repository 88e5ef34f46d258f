import type { ExplorerInsights } from '../../shared/analysis/explorer-findings.ts';
import type { TextVectors } from '../../shared/analysis/text-vectors.ts';
import type { ExplorerData } from '../../shared/analysis/explorer-data.ts';
import type { PatternReport } from '../../shared/analysis/patterns.ts';
import type { SaturationReport } from '../../shared/analysis/saturation.ts';
import type { NextTurns, NextTurnsInput } from '../../shared/suggestions/next-turns.ts';
import type { DeckWish } from '../../shared/deck/propose-deck.ts';
import type { SlideContent } from '../../shared/deck/slide-content.ts';
import type { SlideKind } from '../../shared/deck/slide-kinds.ts';
import type { Language } from '../../shared/domain/language.ts';
import type { StudyData } from '../../shared/domain/study-data.ts';
import type { GroupComparison, GroupQuestion } from '../../shared/matrix/compare-groups.ts';
import type { SeriatedMatrix } from '../../shared/matrix/seriation.ts';
import type { CellAddress, CellPassages } from '../../shared/matrix/passages-behind.ts';
import type { MatrixQuestion } from '../../shared/matrix/question.ts';
import type { ParsedDocument } from '../../shared/domain/transcript.ts';
import type { PatternHits, PatternText } from '../../shared/search/pattern-hits.ts';
import type { StoredTexts } from '../bodies/stored-found.ts';
import type { RefiProject } from '../importers/refi-model.ts';
import type { ModelFacts } from '../models/check-model.ts';
import type { EmbedRequest } from '../models/embed-moments.ts';
import type { PackedInput } from './packed-input.ts';
import type { StudyFormat } from './render-study.ts';
import type { PackedResult } from './packed-result.ts';
import type { DeckFileResult, DeckFileTask } from './render-deck.ts';

/** Work that may take long, as plain data in and out: no database in a worker. */
export type Tasks = {
  /** Reports once, when it begins. */
  readonly 'search-pattern': {
    readonly input: {
      readonly texts: readonly PatternText[];
      readonly pattern: string;
      readonly most: number;
    };
    readonly output: PatternHits;
  };
  readonly 'find-themes': {
    readonly input: {
      readonly input: PackedInput;
      readonly k: number | undefined;
      readonly level: number | undefined;
      readonly seed: number;
    };
    readonly output: PackedResult;
  };
  readonly 'place-passages': {
    readonly input: {
      readonly input: PackedInput;
      readonly found: StoredTexts | undefined;
      readonly level: number;
      readonly seed: number;
    };
    readonly output: PackedResult;
  };
  readonly 'check-model': { readonly input: { readonly folder: string }; readonly output: ModelFacts };
  readonly 'embed-moments': { readonly input: EmbedRequest; readonly output: TextVectors };
  /** `shared`: for a file to be handed round; null: for the screen. */
  readonly 'build-explorer': {
    readonly input: {
      readonly data: StudyData;
      readonly shared: { readonly insights: ExplorerInsights; readonly language: Language } | null;
    };
    readonly output: ExplorerData;
  };
  readonly 'mine-patterns': {
    readonly input: { readonly data: StudyData; readonly minSupport: number | undefined };
    readonly output: PatternReport;
  };
  readonly 'count-saturation': {
    readonly input: { readonly data: StudyData; readonly seed: number };
    readonly output: SaturationReport;
  };
  readonly 'count-matrix': {
    readonly input: { readonly data: StudyData; readonly question: MatrixQuestion };
    readonly output: SeriatedMatrix;
  };
  readonly 'matrix-passages': {
    readonly input: {
      readonly data: StudyData;
      readonly question: MatrixQuestion;
      readonly cell: CellAddress & { readonly limit: number };
    };
    readonly output: CellPassages;
  };
  readonly 'compare-groups': {
    readonly input: { readonly data: StudyData; readonly question: GroupQuestion };
    readonly output: GroupComparison;
  };
  readonly 'next-turns': { readonly input: NextTurnsInput; readonly output: NextTurns };
  readonly 'render-study': {
    readonly input: { readonly data: StudyData; readonly format: StudyFormat };
    readonly output: Uint8Array;
  };
  readonly 'parse-project': {
    readonly input: { readonly fileName: string; readonly bytes: Uint8Array };
    readonly output: RefiProject;
  };
  readonly parse: {
    readonly input: { readonly fileName: string; readonly bytes: Uint8Array };
    readonly output: ParsedDocument;
  };
  readonly 'propose-deck': {
    readonly input: {
      readonly data: StudyData;
      readonly wish: DeckWish;
      readonly kinds: readonly SlideKind[] | undefined;
    };
    readonly output: readonly SlideContent[];
  };
  readonly 'render-deck': { readonly input: DeckFileTask; readonly output: DeckFileResult };
};

export type TaskName = keyof Tasks;
export type ReportProgress = (done: number, total: number, stage: string) => void;

/** What travels to a worker; `port` carries progress back. */
export type TaskRequest<N extends TaskName = TaskName> = {
  readonly name: N;
  readonly input: Tasks[N]['input'];
};
