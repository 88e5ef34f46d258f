import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Code } from '../shared/domain/code.ts';
import type { Coding } from '../shared/domain/coding.ts';
import type { DocumentWithText } from '../shared/domain/study-data.ts';
import { codeKinds } from '../shared/domain/code.ts';
import { seededRandom } from '../shared/analysis/random.ts';
import type { ThemeInput } from '../shared/analysis/themes.ts';
import { textDocument } from '../test/support/text-document.ts';

const at = '2026-01-05T09:00:00.000Z';
const codeCount = 90;

/** Paragraphs of real interviews, 25 to 120 words long; repeated with their words shuffled where more are wanted. */
export function interviewPassages(folder: string, count: number): readonly string[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .toSorted();
  const found: string[] = [];
  for (const file of files) {
    for (const line of readFileSync(join(folder, file), 'utf8').split('\n')) {
      const spoken = line.replace(/^\*\*[^*]+\*\*\s*/, '').trim();
      const words = spoken.split(/\s+/).length;
      if (words >= 25 && words <= 120) found.push(spoken);
    }
  }
  const random = seededRandom(7);
  return Array.from({ length: count }, (_, index) => {
    const passage = found[(index * 7919) % found.length] ?? '';
    if (index < found.length) return passage;
    return passage
      .split(' ')
      .toSorted(() => random() - 0.5)
      .join(' ');
  });
}

/** A study in which every passage is coded once: codes lean on the words, as a coder's would. */
export function syntheticStudy(passages: readonly string[], people: number): ThemeInput {
  const random = seededRandom(11);
  const parents = Array.from({ length: 9 }, (_, index) => makeCode(`Group ${index}`, null, index));
  const children = Array.from({ length: codeCount }, (_, index) =>
    makeCode(`Code ${index}`, `Group ${index % 9}`, index),
  );
  const documents: DocumentWithText[] = [];
  const codings: Coding[] = [];
  for (let person = 0; person < people; person += 1) {
    let text = '';
    const turnList: DocumentWithText['turnList'][number][] = [];
    const documentId = `document ${person}`;
    for (let index = person; index < passages.length; index += people) {
      const passage = passages[index] ?? '';
      const start = text.length;
      text += `${passage}\n`;
      turnList.push({ start, end: start + passage.length, speaker: 'P', role: 'participant', time: null });
      const longest = passage
        .split(/\W+/)
        .reduce((left, right) => (right.length > left.length ? right : left), '');
      const code =
        random() < 0.3
          ? Math.floor(random() * codeCount)
          : (longest.length * 31 + longest.charCodeAt(0)) % codeCount;
      const codeId = children[code]?.id ?? '';
      codings.push({
        id: `coding ${index}`,
        documentId,
        codeId,
        start,
        end: start + passage.length,
        coder: 'a',
        facets: {},
        memo: '',
        createdAt: at,
      });
    }
    const title = `Interview ${person}`;
    const participantId = `person ${person}`;
    documents.push(textDocument({ id: documentId, participantId, title, position: person, text, turnList }));
  }
  return { documents, participants: [], codes: [...parents, ...children], codings, language: 'en' };
}

function makeCode(name: string, parentId: string | null, position: number): Code {
  const kind = codeKinds[position % codeKinds.length] ?? 'free';
  return { id: name, parentId, name, kind, color: null, description: '', facets: {}, position };
}
