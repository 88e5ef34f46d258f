import { create } from 'zustand';
import type { Progress } from '../../shared/api/client.ts';
import type { JobName } from './procedures.ts';

export type RunningJob = {
  readonly id: string;
  readonly procedure: JobName;
  readonly progress: Progress | undefined;
  readonly cancel: () => void;
};

/** Jobs that run now, for the status bar. */
export const useJobs = create<{ readonly jobs: readonly RunningJob[] }>(() => ({ jobs: [] }));

export function jobStarted(job: RunningJob): void {
  useJobs.setState(({ jobs }) => ({ jobs: [...jobs, job] }));
}

export function jobProgressed(id: string, progress: Progress): void {
  useJobs.setState(({ jobs }) => ({ jobs: jobs.map((job) => (job.id === id ? { ...job, progress } : job)) }));
}

export function jobEnded(id: string): void {
  useJobs.setState(({ jobs }) => ({ jobs: jobs.filter((job) => job.id !== id) }));
}
