import { findSensations } from '../../shared/suggestions/find-sensations.ts';
import { learnLabels } from '../../shared/suggestions/learn-labels.ts';
import { nextTurns } from '../../shared/suggestions/next-turns.ts';
import { codedInterviews, interviewCodes } from './coded-interviews.ts';

/** Time for 5,000 codings with 50 codes in real interviews: learning alone, and all of where to look next; and for the lexicons. */
export function timeLearning(): void {
  const study = codedInterviews();
  const texts = study.documents.map(({ text }) => text);
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/u).length, 0);
  findSensations('warm');
  const scanning = seconds(() => texts.forEach((text) => findSensations(text)));
  const turns = new Map<string, { text: string; labels: string[] }>();
  for (const { documentId, codeId, start, end } of study.codings) {
    const text = study.documents.find(({ id }) => id === documentId)?.text.slice(start, end) ?? '';
    const turn = turns.get(`${documentId} ${start}`) ?? { text, labels: [] };
    turn.labels.push(codeId);
    turns.set(`${documentId} ${start}`, turn);
  }
  const learning = [...turns.values()];
  const labelled = { texts: learning.map(({ text }) => text), labels: learning.map(({ labels }) => labels) };
  learnLabels({ texts: labelled.texts.slice(0, 200), labels: labelled.labels.slice(0, 200) });
  const learnt = seconds(() => learnLabels(labelled));
  const whole = seconds(() => nextTurns(study));
  console.log(
    `\nLexicons: ${words.toLocaleString('en')} words in ${scanning.toFixed(2)} s. ` +
      `${study.codings.length} codings with ${interviewCodes.length} codes on ${turns.size} turns: learnt in ${learnt.toFixed(2)} s, ` +
      `where to look next over all turns in ${whole.toFixed(2)} s (processor time).`,
  );
}

/** Processor time: a busy machine tells nothing about the work itself. */
function seconds(work: () => void): number {
  const started = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(started);
  return (user + system) / 1e6;
}
