import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import type { StudyContext } from './study-context.ts';

/** Each loaded when first needed: starting must not wait for them. */
const exporters = {
  html: async () => (await import('../exporters/study-html.ts')).exportHtml,
  md: async () => (await import('../exporters/study-markdown.ts')).exportMarkdown,
  csv: async () => (await import('../exporters/study-csv.ts')).exportCsv,
  json: async () => (await import('../exporters/study-json.ts')).exportJson,
  qdc: async () => (await import('../exporters/refi-codebook.ts')).exportRefiCodebook,
  qdpx: async () => (await import('../exporters/refi-project.ts')).exportRefiProject,
};

/** The study as a readable report (html, md), one row per coding (csv), everything as data (json), or for other programs (qdpx, qdc). */
export async function exportStudy(
  context: StudyContext,
  { format }: ParsedInput<'export.render'>,
): Promise<Output<'export.render'>> {
  const data = context.data();
  context.progress(0, 1, 'export');
  const render = await exporters[format]();
  const made = render(data);
  const bytes = typeof made === 'string' ? new TextEncoder().encode(made) : made;
  return context.blobs.put(fileNameOf(data.study.name, format), bytes);
}

/** A copy of the study file as it is now. */
export async function copyStudy(context: StudyContext): Promise<Output<'study.copy'>> {
  const folder = await mkdtemp(join(tmpdir(), 'hara-copy-'));
  try {
    const path = join(folder, 'copy.hara');
    context.store.copyTo(path);
    return context.blobs.put(fileNameOf(context.data().study.name, 'hara'), await readFile(path));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A file name that every system takes, from a study's name. */
export function fileNameOf(name: string, ending: string): string {
  const safe = name
    .replace(/[\\/:*?"<>|\u0000-\u001f]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 80);
  return `${safe === '' ? 'study' : safe}.${ending}`;
}
