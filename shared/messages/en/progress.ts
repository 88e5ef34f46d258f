/** Stages of jobs, as they report them. */
export const progressEn = {
  'progress.working': 'Working',
  'progress.reading': 'Reading files',
  'progress.parsing': 'Reading transcripts',
  'progress.saving': 'Saving',
  'progress.features': 'Reading words and codes',
  'progress.clustering': 'Bringing passages together',
  'progress.stability': 'Checking how stable it is',
  'progress.labels': 'Naming themes',
  'progress.drawing': 'Drawing slides',
  'progress.writing': 'Writing the file',
  'progress.copying': 'Copying the study',
  'progress.sample': 'Preparing the sample',
} as const satisfies Record<string, string>;
