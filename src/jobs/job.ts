/** A workspace, or one person in it, by the platform's ids. */
export interface JobOwner {
  readonly platform: string;
  readonly tenant: string;
  readonly user?: string;
}

/** Something to be done at its time, by whichever process comes first. */
export interface NewJob {
  /** One job a key, also after it is done; for example `nudge:U1:3`. */
  readonly key: string;
  /** Which handler does it. */
  readonly kind: string;
  /** Whom it is about; it goes when they do. */
  readonly owner?: JobOwner;
  /** What the handler needs, as JSON can hold it. Ids, never words of a person. */
  readonly payload: Readonly<Record<string, unknown>>;
  /** When it may be done, UTC milliseconds. */
  readonly dueAt: number;
}

/** A job that was taken and is this process's alone until its lease ends. */
export interface LeasedJob {
  readonly key: string;
  readonly kind: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly dueAt: number;
  /** How often it was begun before. */
  readonly attempts: number;
  /** True when it was begun before and nothing was heard of how that ended. */
  readonly isUnknown: boolean;
  /** Proves the lease; another taker has another one. */
  readonly lease: string;
}

/**
 * How a job ended for good: `done`; `failed`, given up after a known failure; `unknown`, begun by a process that was
 * lost, so that nobody can say whether it was done.
 */
export type JobEnd = 'done' | 'failed' | 'unknown';

/** How many jobs there are by state, and how late they are. */
export interface JobCounts {
  /** Due later. */
  readonly waiting: number;
  /** Due and not taken. */
  readonly due: number;
  readonly running: number;
  readonly failed: number;
  readonly unknown: number;
  /** By how many milliseconds the longest waiting due job is late; 0 when there is none. */
  readonly lateness: number;
}
