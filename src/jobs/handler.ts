import type { LeasedJob } from './job';

/** How an attempt went, as far as the handler knows. */
export type JobResult =
  | { readonly kind: 'done' }
  /** Surely not done: to be tried again, after `afterMs` where the other side named a time. */
  | { readonly kind: 'retry'; readonly afterMs?: number }
  /** Surely not done, and never will be. */
  | { readonly kind: 'failed' };

/** Does the jobs of one kind. */
export interface JobHandler {
  /**
   * What to do with a job that was begun by a process that was lost, or whose handler threw: `again` repeats it,
   * `never` closes it as unknown. A message to a person is `never`: better missing than twice.
   */
  readonly repeat: 'again' | 'never';
  /** Aborted when the process must end. A rejection counts as an attempt of which nothing is known. */
  run(job: LeasedJob, signal: AbortSignal): Promise<JobResult>;
}

/** Handlers by the kind of job. */
export type JobHandlers = Readonly<Record<string, JobHandler>>;
