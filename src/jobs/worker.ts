import { type AttemptParts, attempt } from './attempt';
import type { JobHandlers } from './handler';
import type { LeasedJob } from './job';

/** How the worker spends its time, in milliseconds. */
export interface WorkerTiming {
  /** How often it looks for due jobs. */
  readonly poll: number;
  /** How long a job is its own; renewed at a third of that. */
  readonly lease: number;
}

/** What a worker is made from. */
export interface WorkerOptions extends Omit<AttemptParts, 'handler' | 'leaseMs' | 'ending'> {
  readonly handlers: JobHandlers;
  readonly timing?: WorkerTiming;
}

/** Does jobs at their time. */
export interface Worker {
  start(): void;
  /** Looks for due jobs now, for instance after one was added; settles when what it found is under way. */
  look(): Promise<void>;
  /** Takes no more, lets what runs finish within `deadlineMs`, and hands back what was not begun. */
  stop(deadlineMs: number): Promise<void>;
}

/** A job of a process that was lost is taken over after at most lease and poll: six seconds. */
const TIMING: WorkerTiming = { poll: 1_000, lease: 5_000 };

/** Few at a time: a lost process leaves few of which nobody knows whether they were done. */
const SLOTS = 5;

/** Creates a worker; it does nothing before `start`, and without a handler nothing at all. */
export function createWorker(options: WorkerOptions): Worker {
  return new PollingWorker(options);
}

class PollingWorker implements Worker {
  readonly #options: WorkerOptions;
  readonly #timing: WorkerTiming;
  readonly #running = new Map<string, Promise<void>>();
  readonly #ending = new AbortController();
  #isOpen = false;
  #isReading = true;
  #looking: Promise<void> = Promise.resolve();
  #timer: NodeJS.Timeout | undefined;

  constructor(options: WorkerOptions) {
    this.#options = options;
    this.#timing = options.timing ?? TIMING;
  }

  start(): void {
    if (this.#isOpen || Object.keys(this.#options.handlers).length === 0) return;
    this.#isOpen = true;
    this.#timer = setInterval(() => void this.look(), this.#timing.poll).unref();
    void this.look();
  }

  look(): Promise<void> {
    this.#looking = this.#looking
      .then(() => this.#takeDue())
      .then(
        () => this.#noteReading(true),
        (cause: unknown) => this.#noteReading(false, cause),
      );
    return this.#looking;
  }

  async stop(deadlineMs: number): Promise<void> {
    this.#isOpen = false;
    clearInterval(this.#timer);
    const cut = setTimeout(() => this.#ending.abort(), deadlineMs);
    await this.#looking;
    await Promise.all(this.#running.values());
    clearTimeout(cut);
  }

  async #takeDue(): Promise<void> {
    const limit = SLOTS - this.#running.size;
    if (!this.#isOpen || limit === 0) return;
    const jobs = await this.#options.store.lease({
      kinds: Object.keys(this.#options.handlers),
      limit,
      leaseMs: this.#timing.lease,
      except: [...this.#running.keys()],
    });
    for (const job of jobs) this.#running.set(job.key, this.#settle(job));
  }

  async #settle(job: LeasedJob): Promise<void> {
    try {
      await this.#work(job);
    } catch (cause) {
      this.#options.logger.warn('job-not-settled', { kind: job.kind, error: nameOf(cause) });
    }
    this.#running.delete(job.key);
    // The next one need not wait for the clock to strike.
    void this.look();
  }

  async #work(job: LeasedJob): Promise<void> {
    const { handlers, store } = this.#options;
    const handler = handlers[job.kind];
    if (handler === undefined || !this.#isOpen) await store.release(job);
    else {
      const { signal } = this.#ending;
      await attempt(
        { ...this.#options, handler, leaseMs: this.#timing.lease, ending: signal },
        job,
      );
    }
  }

  /** Once for each change: a database that is away is asked again every second. */
  #noteReading(isNow: boolean, cause?: unknown): void {
    const { logger } = this.#options;
    if (!isNow && this.#isReading) logger.warn('jobs-not-read', { error: nameOf(cause) });
    if (isNow && !this.#isReading) logger.info('jobs-read-again');
    this.#isReading = isNow;
  }
}

function nameOf(cause: unknown): string {
  return cause instanceof Error ? cause.name : 'unknown';
}
