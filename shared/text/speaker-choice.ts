import type { LabelLayout, SpeakerLabel, SpeakerLine } from './speaker-lines.ts';

type Seen = { count: number; readonly label: SpeakerLabel; anyBold: boolean; firstLine: number };

// In an excerpt of this many lines, people have little room to speak twice.
const excerptLines = 40;

/**
 * Decides over the whole document which label candidates name speakers. Gives, for each line, its label or
 * `undefined`. A label must recur, be a word that only labels carry, or stand in bold; where nearly every line has
 * one (in an excerpt, every second), a name that occurs once counts too. Two names, or one on a fifth of the lines, are needed at all.
 */
export function chooseLabels(lines: readonly SpeakerLine[]): (SpeakerLabel | undefined)[] {
  const seen = countLabels(lines);
  const layouts = layoutShares(lines);
  const accepted = new Set<string>();
  for (const [key, entry] of seen) {
    if (isAccepted(entry, lines.length, layouts)) accepted.add(key);
  }
  dropHeadLines(seen, accepted, lines);
  if (accepted.size > 0 && share(lines.map(likelyLabel)) >= (lines.length > excerptLines ? 0.8 : 0.5)) {
    const layoutsUsed = new Set(pick(lines, accepted).map((label) => label?.layout));
    for (const [key, { label }] of seen) {
      if (label.shape === 'name' && layoutsUsed.has(label.layout)) accepted.add(key);
    }
    dropHeadLines(seen, accepted, lines);
  }
  const chosen = pick(lines, accepted);
  return isConvincing(chosen) ? chosen : lines.map(() => undefined);
}

function countLabels(lines: readonly SpeakerLine[]): Map<string, Seen> {
  const seen = new Map<string, Seen>();
  lines.forEach((line, index) => {
    for (const label of line.labels) {
      const entry = seen.get(keyOf(label));
      if (entry === undefined) {
        seen.set(keyOf(label), { count: 1, label, anyBold: label.bold, firstLine: index });
      } else {
        entry.count += 1;
        entry.anyBold ||= label.bold;
      }
    }
  });
  return seen;
}

function layoutShares(lines: readonly SpeakerLine[]): ReadonlyMap<LabelLayout, number> {
  const counts = new Map<LabelLayout, number>();
  for (const line of lines) {
    for (const label of line.labels)
      counts.set(label.layout, (counts.get(label.layout) ?? 0) + 1 / lines.length);
  }
  return counts;
}

function isAccepted(
  { count, label, anyBold }: Seen,
  lineCount: number,
  layouts: ReadonlyMap<LabelLayout, number>,
): boolean {
  const layoutShare = layouts.get(label.layout) ?? 0;
  if (label.layout === 'tab') return layoutShare >= 0.5 && (count >= 2 || layoutShare >= 0.8);
  if (label.layout === 'bold') return count >= 2;
  if (label.layout === 'wide' || label.layout === 'dash') return count >= 2 && layoutShare >= 0.2;
  if (label.shape === 'known' || anyBold) return true;
  // A name with a time, alone on its line, is hardly anything else: two of them speak for each other.
  if (label.layout === 'timed' && label.shape === 'name') return layoutShare * lineCount > 1.5;
  if (label.shape === 'name') return count >= 2;
  return count >= 3 && count / lineCount >= 0.05 && layoutShare >= 0.3;
}

/**
 * The head of a transcript says who took part (`Interviewer: Dan Smith`, `Date: ...`). Such a line, before the first
 * label that recurs, is no turn when its words name someone who speaks later or when it stands among several.
 */
function dropHeadLines(
  seen: ReadonlyMap<string, Seen>,
  accepted: Set<string>,
  lines: readonly SpeakerLine[],
): void {
  const recurring = [...seen].filter(([key, entry]) => accepted.has(key) && entry.count >= 3);
  if (recurring.length < 2) return;
  const bodyStart = Math.min(...recurring.map(([, entry]) => entry.firstLine));
  const head = [...seen].filter(
    ([key, entry]) => accepted.has(key) && entry.count === 1 && !entry.anyBold && entry.firstLine < bodyStart,
  );
  for (const [key, entry] of head) {
    const line = lines[entry.firstLine];
    const short = line !== undefined && line.end - entry.label.wordsStart <= 60;
    if (short && (bodyStart >= 2 || entry.label.layout === 'tab')) accepted.delete(key);
  }
}

function likelyLabel({ labels }: SpeakerLine): SpeakerLabel | undefined {
  return labels.find(({ shape }) => shape === 'known' || shape === 'name');
}

function pick(lines: readonly SpeakerLine[], accepted: ReadonlySet<string>): (SpeakerLabel | undefined)[] {
  return lines.map((line) => line.labels.find((label) => accepted.has(keyOf(label))));
}

function isConvincing(chosen: readonly (SpeakerLabel | undefined)[]): boolean {
  const names = new Set(chosen.flatMap((label) => (label === undefined ? [] : [label.name])));
  return names.size >= 2 || chosen.some((label) => label?.bold) || (names.size === 1 && share(chosen) >= 0.2);
}

function share(chosen: readonly (SpeakerLabel | undefined)[]): number {
  return chosen.filter((label) => label !== undefined).length / Math.max(1, chosen.length);
}

function keyOf(label: SpeakerLabel): string {
  return `${label.layout}\n${label.name}`;
}
