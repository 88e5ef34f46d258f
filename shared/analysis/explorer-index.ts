import type { ExplorerData } from './explorer-data.ts';

/** The columns of marks as typed arrays, and what is asked of every mark worked out once. Made once per study. */
export type ExplorerIndex = {
  readonly data: ExplorerData;
  readonly people: number;
  readonly marks: number;
  readonly passages: number;
  readonly core: Uint8Array;
  readonly coreTotal: number;
  readonly passage: Int32Array;
  /** Person of each mark; never falls from one mark to the next. */
  readonly person: Int32Array;
  readonly theme: Int32Array;
  readonly code: Int32Array;
  readonly region: Int32Array;
  readonly modality: Int32Array;
  readonly direction: Int32Array;
  readonly phase: Int32Array;
  /** Passages of each person by falling score; person after person. */
  readonly bestFirst: Int32Array;
  readonly personOfPassage: Int32Array;
  /** First mark of each passage, and one past the last of all. */
  readonly markAt: Int32Array;
  /** Groups that can be picked: `core`, `others`, then each other segment that occurs. */
  readonly groups: readonly string[];
  /** Bit sets of groups per person: bit g is set where the person belongs to `groups[g]`. */
  readonly groupsOf: Int32Array;
};

/** @throws RangeError where a mark names a passage or a person that there is not */
export function explorerIndex(data: ExplorerData): ExplorerIndex {
  const passage = Int32Array.from(data.marks.passage);
  const personOfPassage = Int32Array.from(data.passages.person);
  checkSorted(passage, data.passages.person.length, 'passage');
  checkSorted(personOfPassage, data.people.length, 'person');
  const core = Uint8Array.from(data.people, (person) => (person.core ? 1 : 0));
  const groups = groupsIn(data);
  return {
    data,
    people: data.people.length,
    marks: passage.length,
    passages: personOfPassage.length,
    core,
    coreTotal: core.reduce((sum, each) => sum + each, 0),
    passage,
    person: passage.map((each) => personOfPassage[each] ?? 0),
    theme: Int32Array.from(data.marks.theme),
    code: Int32Array.from(data.marks.code),
    region: Int32Array.from(data.marks.region),
    modality: Int32Array.from(data.marks.modality),
    direction: Int32Array.from(data.marks.direction),
    phase: Int32Array.from(data.marks.phase),
    bestFirst: bestFirst(data),
    personOfPassage,
    markAt: starts(passage, personOfPassage.length),
    groups,
    groupsOf: Int32Array.from(data.people, (person) =>
      groups.reduce((bits, group, at) => bits | (belongs(person, group) ? 1 << at : 0), 0),
    ),
  };
}

function checkSorted(places: Int32Array, size: number, name: string): void {
  let before = 0;
  for (const place of places) {
    if (place < before || place >= size) throw new RangeError(`${name} ${place} is out of order or range`);
    before = place;
  }
}

function groupsIn(data: ExplorerData): readonly string[] {
  const segments = new Set(
    data.people.flatMap(({ segment, core }) => (core || segment === null ? [] : [segment])),
  );
  return ['core', 'others', ...[...segments].toSorted()];
}

function belongs(person: ExplorerData['people'][number], group: string): boolean {
  if (group === 'core') return person.core;
  if (group === 'others') return !person.core;
  return person.segment === group;
}

function bestFirst({ passages }: ExplorerData): Int32Array {
  const order = Int32Array.from(passages.person, (_, index) => index);
  return order.toSorted(
    (left, right) =>
      (passages.person[left] ?? 0) - (passages.person[right] ?? 0) ||
      (passages.score[right] ?? 0) - (passages.score[left] ?? 0) ||
      left - right,
  );
}

function starts(passageOfMark: Int32Array, passages: number): Int32Array {
  const at = new Int32Array(passages + 1);
  for (const passage of passageOfMark) at[passage + 1] = (at[passage + 1] ?? 0) + 1;
  for (let index = 1; index <= passages; index += 1) at[index] = (at[index] ?? 0) + (at[index - 1] ?? 0);
  return at;
}
