import { join } from 'node:path';
import { hasSharedData, sharedPath } from '../../support/shared-data.ts';

const samples = join(import.meta.dirname, '..', '..', '..', 'samples', 'en', 'transcripts');

/**
 * Six interviews for the test of the whole chain: real ones where they lie beside the project (text taken from PDF,
 * Markdown of a podcast, subtitles), else six of the sample's.
 */
export function interviewFiles(): readonly string[] {
  if (!hasSharedData) {
    return ['01-aki', '02-hana', '03-jun', '04-kei', '05-mio', '06-ruth'].map((name) =>
      join(samples, `${name}.md`),
    );
  }
  return [
    ...['P1', 'P2', 'P3', 'P4'].map((name) =>
      sharedPath(`corpora/coded_pdpilot/transcripts_txt/${name}.txt`),
    ),
    sharedPath('corpora/interviews_en_changelog/founderstalk/founders-talk-64.md'),
    sharedPath('corpora/parsers_generated_variants/en_away-from-keyboard-8/en_away-from-keyboard-8.srt'),
  ];
}
