import type { Clock } from '../dialog';
import type { Logger } from '../telemetry';
import { backoffMs, MAX_ATTEMPTS } from './backoff';
import type { JobHandler, JobResult } from './handler';
import type { JobEnd, LeasedJob } from './job';
import type { JobStore } from './job-store';

/** What an attempt needs beside the job. */
export interface AttemptParts {
  readonly store: JobStore;
  readonly handler: JobHandler;
  readonly logger: Logger;
  readonly clock: Clock;
  /** From 0 to 1; spreads retries. */
  readonly random: () => number;
  readonly leaseMs: number;
  /** Aborted when the process can wait no longer. */
  readonly ending: AbortSignal;
  /** Told of every job that ended or is to be tried again. */
  readonly onSettled?: (kind: string, how: JobEnd | 'retry') => void;
}

type Outcome = JobResult | { readonly kind: 'unknown' };

/** Does one leased job and notes how that went; rejects when the store fails, and the lease then runs out. */
export async function attempt(parts: AttemptParts, job: LeasedJob): Promise<void> {
  const { store, handler, clock } = parts;
  if (job.isUnknown && handler.repeat === 'never') return end(parts, job, 'unknown');
  if (job.attempts >= MAX_ATTEMPTS) return end(parts, job, 'failed');
  if (!(await store.begin(job))) return;
  const outcome = await run(parts, job);
  if (outcome.kind === 'done' || outcome.kind === 'failed') return end(parts, job, outcome.kind);
  if (outcome.kind === 'unknown' && handler.repeat === 'never') return end(parts, job, 'unknown');
  const dueAt = clock() + (parts.ending.aborted ? 0 : waitOf(parts, job, outcome));
  if (await store.postpone(job, dueAt)) parts.onSettled?.(job.kind, 'retry');
}

function waitOf({ random }: AttemptParts, job: LeasedJob, outcome: Outcome): number {
  const asked = outcome.kind === 'retry' ? outcome.afterMs : undefined;
  return asked ?? backoffMs(job.attempts + 1, random);
}

async function end({ store, logger, onSettled }: AttemptParts, job: LeasedJob, how: JobEnd) {
  if (!(await store.end(job, how))) return;
  onSettled?.(job.kind, how);
  if (how !== 'done') logger.warn('job-given-up', { kind: job.kind, how });
}

/** A handler that throws, or that the end of the process does not let finish, leaves it open what it has done. */
async function run(parts: AttemptParts, job: LeasedJob): Promise<Outcome> {
  const { store, handler, leaseMs, ending, logger } = parts;
  const renewal = setInterval(() => {
    // A lease that cannot be renewed runs out, and whatever settles it then changes nothing.
    void store.renew(job, leaseMs).catch(() => false);
  }, leaseMs / 3);
  let giveUp: () => void = () => undefined;
  const cut = new Promise<Outcome>((resolve) => {
    giveUp = () => resolve({ kind: 'unknown' });
  });
  ending.addEventListener('abort', giveUp);
  try {
    return await Promise.race([handler.run(job, ending), cut]);
  } catch (cause) {
    const error = cause instanceof Error ? cause.name : 'unknown';
    logger.warn('job-attempt-failed', { kind: job.kind, error });
    return { kind: 'unknown' };
  } finally {
    clearInterval(renewal);
    ending.removeEventListener('abort', giveUp);
  }
}
