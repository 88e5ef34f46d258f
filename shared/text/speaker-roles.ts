import type { ImportWarning, SpeakerRole, Turn } from '../domain/transcript.ts';
import { roleOfLabel } from './speaker-label.ts';

type Habits = { turns: number; questions: number; closing: number; length: number };

const question = /[?？]/;
const closingQuestion = /(?:[?？]|[でま]すか[。]?|のか[。]?)[\s"'”’」』)）\]]*$/;
// A second interviewer asks at least this share of what the first does, in turns at most that share as long as the
// longest speaker's. Set on 59 interviews with one or two hosts.
const coAsking = 0.55;
const coLength = 0.6;
const headSays =
  /\binterviewers?\s*(?:is|are|was|were|:|：)\s*([^\n]{1,120})|(?:聞き手|インタビュアー|司会)\s*[:：]\s*([^\n]{1,60})/gi;

/**
 * Gives every turn its role. The label's own word decides (Interviewer, Q, 聞き手, Break); then what the transcript's
 * head says ("Interviewer is Jonas"); else, among two or more speakers, the interviewer is guessed: who puts a
 * question to the others in the largest share of turns and speaks shorter; among three or more there may be two. A
 * guess is a warning that names whom it took.
 */
export function assignRoles(
  turns: readonly Turn[],
  text: string,
): { readonly turns: readonly Turn[]; readonly warnings: readonly ImportWarning[] } {
  const names = [...new Set(turns.flatMap((turn) => (turn.speaker === null ? [] : [turn.speaker])))];
  const roles = new Map(names.map((name) => [name, roleOfLabel(name)]));
  const warnings: ImportWarning[] = [];
  const undecided = names.filter((name) => roles.get(name) === undefined);
  const speaking = names.filter((name) => roles.get(name) !== 'other');
  const open = speaking.length >= 2 && !speaking.every(saysParticipant);
  if (open && !names.some((name) => roles.get(name) === 'interviewer')) {
    const named = namedInHead(undecided, turns, text);
    // Where all labels are like `Speaker 1`, they say no role although they are known.
    const guess = named.length > 0 ? named : guessInterviewer(guessable(speaking), turns, text);
    for (const name of guess) roles.set(name, 'interviewer');
    if (named.length === 0) warnings.push({ code: 'interviewer-guessed', detail: guess.join(', ') });
  }
  const roleOf = (turn: Turn): SpeakerRole =>
    turn.speaker === null ? turn.role : (roles.get(turn.speaker) ?? 'participant');
  return { turns: turns.map((turn) => ({ ...turn, role: roleOf(turn) })), warnings };
}

// `Dan` and `Participant`: Dan it is. `Speaker 1` and `Speaker 2`: either.
function guessable(names: readonly string[]): readonly string[] {
  const free = names.filter((name) => roleOfLabel(name) === undefined);
  return free.length > 0 && free.length < names.length && names.some(saysParticipant) ? free : names;
}

// `Speaker 1` and `A` are labels of anyone; `P1`, `Customer` and 回答者 are not.
function saysParticipant(name: string): boolean {
  return roleOfLabel(name) === 'participant' && !/speaker|話者|発言者|スピーカー|^[A-ZＡ-Ｚ]$/i.test(name);
}

function namedInHead(names: readonly string[], turns: readonly Turn[], text: string): string[] {
  const first = turns.find((turn) => turn.speaker !== null)?.start ?? 0;
  const said = [...text.slice(0, Math.min(first, 4000)).matchAll(headSays)].map(
    (match) => match[1] ?? match[2] ?? '',
  );
  return names.filter((name) => said.some((words) => words.includes(name)));
}

function guessInterviewer(names: readonly string[], turns: readonly Turn[], text: string): string[] {
  const habits = [...habitsOf(names, turns, text)].filter(([, habit]) => habit.turns > 0);
  const longest = Math.max(1, ...habits.map(([, habit]) => habit.length / habit.turns));
  const ranked = habits
    .map(([name, habit]) => {
      const length = habit.length / habit.turns / longest;
      return { name, length, turns: habit.turns, asking: askingOf(habit) - 0.15 * length };
    })
    .toSorted((a, b) => b.asking - a.asking || a.length - b.length);
  const best = ranked[0];
  if (best === undefined) return [];
  const others = ranked.filter((one) => one !== best);
  const second = others.find(
    (one) => one.asking >= best.asking * coAsking && one.length <= coLength && one.turns >= 5,
  );
  return second !== undefined && others.length >= 2 && best.asking > 0
    ? [best.name, second.name]
    : [best.name];
}

// A question that closes a turn hands over; one in the middle is often told or rhetorical. The extra turn keeps who
// spoke once and asked from being the interviewer for it.
function askingOf({ turns, questions, closing }: Habits): number {
  return (closing + 0.5 * (questions - closing)) / (turns + 1);
}

function habitsOf(names: readonly string[], turns: readonly Turn[], text: string): Map<string, Habits> {
  const habits = new Map(names.map((name) => [name, { turns: 0, questions: 0, closing: 0, length: 0 }]));
  for (const turn of turns) {
    const habit = turn.speaker === null ? undefined : habits.get(turn.speaker);
    if (habit === undefined) continue;
    const words = text.slice(turn.start, turn.end);
    const closes = closingQuestion.test(words.slice(-24));
    habit.turns += 1;
    habit.length += words.length;
    if (closes) habit.closing += 1;
    if (closes || question.test(words)) habit.questions += 1;
  }
  return habits;
}
