import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const interviews = join(import.meta.dirname, '..', '..', 'shared', 'corpora', 'interviews_en_changelog');

const fallback =
  'Interviewer: What was it like?\n\nHana: It was light, it just fell, and I felt it here, in my shoulders.\n\n';

/** Real interviews one after the other as plain text, or a made one where the real ones are not beside the project. */
function talk(): string {
  if (!existsSync(interviews)) return fallback.repeat(20_000);
  return globSync('*/*.md', { cwd: interviews })
    .toSorted()
    .map((file) => readFileSync(join(interviews, file), 'utf8').replaceAll('**', ''))
    .join('\n\n');
}

/** `count` texts of about `size` characters, each a stretch of talk that begins with a turn. */
export function transcripts(count: number, size: number): readonly string[] {
  const all = talk();
  return Array.from({ length: count }, (_, n) => {
    const from = (n * size * 0.97) % (all.length - size - 2000);
    const start = all.indexOf('\n\n', Math.floor(from)) + 2;
    return `${all.slice(start, start + size)} [${n}]\n`;
  });
}
