import type { StudyData } from '../../shared/domain/study-data.ts';

/** Each loaded when first needed: starting must not wait for them. */
const exporters = {
  html: async () => (await import('../exporters/study-html.ts')).exportHtml,
  md: async () => (await import('../exporters/study-markdown.ts')).exportMarkdown,
  csv: async () => (await import('../exporters/study-csv.ts')).exportCsv,
  json: async () => (await import('../exporters/study-json.ts')).exportJson,
  qdc: async () => (await import('../exporters/refi-codebook.ts')).exportRefiCodebook,
  qdpx: async () => (await import('../exporters/refi-project.ts')).exportRefiProject,
};

export type StudyFormat = keyof typeof exporters;

/** The study as the bytes of a file of this format. */
export async function renderStudy({
  data,
  format,
}: {
  readonly data: StudyData;
  readonly format: StudyFormat;
}): Promise<Uint8Array> {
  const render = await exporters[format]();
  const made = render(data);
  return typeof made === 'string' ? new TextEncoder().encode(made) : made;
}
