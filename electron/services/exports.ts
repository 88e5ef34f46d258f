import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Output, ParsedInput } from '../../shared/api/contract.ts';
import { renderStudy } from '../workers/render-study.ts';
import type { StudyContext } from './study-context.ts';

/** Up to so many codings a file is written sooner than a thread would have started. */
const manyCodings = 2000;

/**
 * The study as a readable report (html, md), one row per coding (csv), everything as data (json), or for other programs
 * (qdpx, qdc); a large study in a worker. @throws ApiError cancelled
 */
export async function exportStudy(
  context: StudyContext,
  { format }: ParsedInput<'export.render'>,
): Promise<Output<'export.render'>> {
  const data = context.data();
  context.progress(0, 1, 'export');
  const bytes =
    data.codings.length > manyCodings
      ? await context.tasks.run('render-study', { data, format }, context.signal, context.progress)
      : await renderStudy({ data, format });
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
