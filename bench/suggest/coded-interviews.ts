import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NextTurnsInput } from '../../shared/suggestions/next-turns.ts';
import { corpora } from '../labelled/labelled-sets.ts';

export const interviewCodes =
  'work people team time company money feel brain body sleep stress family friend code product user game play music story fear love goal habit change learn teach child school book risk build design health food trust value open source write read talk listen mind emotion energy day night home life'.split(
    ' ',
  );
const most = 5000;

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
      return interviewCodes
        .filter((code) => said.includes(code))
        .map((codeId) => ({ id: `${id} ${start} ${codeId}`, documentId: id, codeId, start, end }));
    }),
  );
  return { documents, codings: codings.slice(0, most), dismissed: [] };
}
