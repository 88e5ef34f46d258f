/** Stages of jobs, as they report them. */
export const progressEn = {
  'progress.working': 'Working',
  'progress.reading': 'Reading files',
  'progress.storing': 'Storing',
  'progress.model': 'Reading passages with the model',
  'progress.suggestions': 'Learning from the codings',
  'progress.themes': 'Finding themes',
  'progress.patterns': 'Finding patterns',
  'progress.deck': 'Building the deck',
  'progress.export': 'Writing the file',
} as const satisfies Record<string, string>;
