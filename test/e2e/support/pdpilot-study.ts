import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { sharedPath } from '../../support/shared-data.ts';
import type { HostProcess } from './host.ts';
import { studyOfFiles } from './workbench.ts';

/** The four PDPilot interviews with their researchers' own codings, and how many these are. */
export async function pdpilotStudy(host: HostProcess): Promise<{
  readonly study: string;
  readonly documentIds: readonly string[];
  readonly codings: number;
}> {
  const made = await studyOfFiles(
    host,
    'Four product interviews',
    ['P1', 'P2', 'P3', 'P4'].map((name) => sharedPath(`corpora/coded_pdpilot/transcripts_txt/${name}.txt`)),
  );
  const { data } = Papa.parse<Record<string, string>>(
    readFileSync(sharedPath('corpora/coded_pdpilot/coded_segments.csv'), 'utf8').trim(),
    { header: true },
  );
  const rows = data.map((row) => ({
    document: row['document'] ?? '',
    start: row['start_codepoint'] ?? '',
    end: row['end_codepoint_exclusive'] ?? '',
    code: row['code_path'] ?? '',
  }));
  await host.call('codings.import', { rows }, made.study);
  return { ...made, codings: rows.length };
}
