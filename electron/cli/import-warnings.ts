import type { ImportResult } from '../../shared/api/import-procedures.ts';
import type { ImportWarning } from '../../shared/domain/transcript.ts';
import { isMessageKey, type Translate } from '../../shared/messages/translate.ts';
import { oneLine } from './one-line.ts';

/** Transcripts that a line names before it only counts. */
const named = 3;

/** A line per warning with the transcripts that it is about. */
export function warningLines(imported: ImportResult['imported'], text: Translate): readonly string[] {
  const titles = new Map<string, string[]>();
  for (const { title, warnings } of imported) {
    for (const warning of warnings) {
      const sentence = warningText(warning, text);
      titles.set(sentence, [...(titles.get(sentence) ?? []), title]);
    }
  }
  return [...titles].map(([warning, about]) =>
    oneLine(
      text('cli.import.warning', {
        warning,
        titles: about.slice(0, named).join(', '),
        more: Math.max(0, about.length - named),
      }),
    ),
  );
}

function warningText({ code, detail = '', count = 0 }: ImportWarning, text: Translate): string {
  const key = `import.warning.${code}`;
  return isMessageKey(key) ? text(key, { detail, count }) : code;
}
