import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findSensations } from '../../shared/suggestions/find-sensations.ts';
import { learnLabels } from '../../shared/suggestions/learn-labels.ts';
import { nextTurns, type NextTurnsInput } from '../../shared/suggestions/next-turns.ts';
import { corpora } from '../labelled/labelled-sets.ts';

const codes =
  'work people team time company money feel brain body sleep stress family friend code product user game play music story fear love goal habit change learn teach child school book risk build design health food trust value open source write read talk listen mind emotion energy day night home life'.split(
    ' ',
  );
const most = 5000;

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
      `${study.codings.length} codings with ${codes.length} codes on ${turns.size} turns: learnt in ${learnt.toFixed(2)} s, ` +
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

/** Real interviews; a turn gets a code for each of the codes' words that it says, up to 5,000. */
export function codedInterviews(): NextTurnsInput {
  const root = join(corpora, 'interviews_en_changelog');
  const files = ['afk', 'brainscience', 'founderstalk'].flatMap((folder) =>
    readdirSync(join(root, folder))
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(root, folder, name)),
  );
  const documents = files.map((file) => {
    const text = readFileSync(file, 'utf8');
    const turnList = [...text.matchAll(/\*\*[^*]+:\*\* (.+)/g)].map((match) => ({
      start: match.index,
      end: match.index + match[0].length,
      role: 'participant' as const,
      speaker: null,
      time: null,
    }));
    return { id: file, participantId: null, text, turnList };
  });
  const codings = documents.flatMap(({ id, text, turnList }) =>
    turnList.flatMap(({ start, end }) => {
      const said = text.slice(start, end).toLowerCase();
      return codes
        .filter((code) => said.includes(code))
        .map((codeId) => ({ id: `${id} ${start} ${codeId}`, documentId: id, codeId, start, end }));
    }),
  );
  return { documents, codings: codings.slice(0, most), dismissed: [] };
}
