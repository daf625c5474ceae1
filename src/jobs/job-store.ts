import type { PersonalStore, TenantStore } from '../dialog';
import type { JobCounts, JobEnd, LeasedJob, NewJob } from './job';

/** What to take, and for how long. */
export interface LeaseRequest {
  /** Kinds that this process has handlers for. */
  readonly kinds: readonly string[];
  readonly limit: number;
  /** Unless renewed, another process may take the job after so many milliseconds. */
  readonly leaseMs: number;
  /** Keys this process is still busy with, so that a clock that jumps never makes it take its own jobs again. */
  readonly except?: readonly string[];
}

/**
 * Keeps jobs until they are done.
 *
 * Whatever names a lease says `false` when that lease is over: the job is another's, done, or cancelled, and nothing
 * was changed. Whom a job is kept for may have it forgotten, done or not.
 */
export interface JobStore extends PersonalStore, TenantStore {
  /** Adds jobs, all or none; one whose key is there already, done or not, changes nothing. Gives the keys added. */
  enqueue(jobs: readonly NewJob[]): Promise<readonly string[]>;
  /** Takes jobs that are due, the longest waiting first. */
  lease(request: LeaseRequest): Promise<readonly LeasedJob[]>;
  /** Notes that the work itself begins: from here on a lost process leaves the job unknown. */
  begin(job: LeasedJob): Promise<boolean>;
  renew(job: LeasedJob, leaseMs: number): Promise<boolean>;
  /** Hands it back, begun or not, to be done at another time. */
  postpone(job: LeasedJob, dueAt: number): Promise<boolean>;
  /** Hands it back as if it had not been taken. */
  release(job: LeasedJob): Promise<boolean>;
  end(job: LeasedJob, how: JobEnd): Promise<boolean>;
  /** Takes a job away that has not begun; false when there is none. */
  cancel(key: string): Promise<boolean>;
  count(): Promise<JobCounts>;
}
