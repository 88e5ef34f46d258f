export type JourneyPhase = {
  readonly id: string;
  readonly name: string;
  /** People who say that the company was not there in this phase; 0 or absent where nobody does. */
  readonly alone?: number;
};

/** Time to the core experience as `timeToCore` gives it: places are indices into the phases. */
export type JourneyTime = {
  readonly reached: number;
  readonly total: number;
  readonly median: number | null;
  readonly first: number | null;
  readonly last: number | null;
};

export type JourneyRow = {
  readonly id: string;
  readonly label: string;
  /** People by phase, in the order of `phases`. */
  readonly core: readonly number[];
  readonly others: readonly number[];
  readonly time?: JourneyTime;
};

export type JourneyStripProps = {
  readonly title: string;
  readonly subtitle?: string | undefined;
  readonly phases: readonly JourneyPhase[];
  /** Themes or statements, in the order to show them. */
  readonly rows: readonly JourneyRow[];
  /** Id of a row. */
  readonly selected?: string | undefined;
  readonly selectedPhase?: string | undefined;
  /** A row alone, or a row in one phase. */
  readonly onPick?: (rowId: string, phaseId: string | null) => void;
};
