import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { BotError } from '../errors';
import type { Course } from '../matcher/training';
import type { CourseTask } from './course-worker';

/** A course whose parts are worked out by threads beside this one. */
export interface SharedCourse extends Course {
  /** Ends the threads. */
  close(): Promise<void>;
}

/** What a thread runs, as compiled. */
const WORKER = path.join(__dirname, 'course-worker.js');

/** The most threads that can be of use: a course has no more large parts. */
export const MOST_THREADS = 4;

interface Thread {
  run(task: CourseTask): Promise<unknown>;
  end(): Promise<unknown>;
}

/** Starts a thread; what it cannot do because it failed or ended is a `PROCESS_FAILED`. */
function startThread(file: string, knowledge: string): Thread {
  const worker = new Worker(file, { workerData: knowledge });
  const ended = new Promise<never>((_, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the thread ended with ${code}`)));
  });
  // It also ends when it is no longer needed, and nobody waits for it.
  const failed = ended.catch((cause: unknown) => {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return new BotError(
      'PROCESS_FAILED',
      `the matcher could not be trained (${reason}); each thread needs about 1 GB of memory: free some, or use one thread: "node dist/cli/demarc.js train --threads 1"`,
      { cause },
    );
  });
  return {
    async run(task) {
      const answered = new Promise((resolve) => worker.once('message', resolve));
      worker.postMessage(task);
      const result = await Promise.race([answered, failed]);
      if (result instanceof BotError) throw result;
      return result;
    },
    end: () => worker.terminate(),
  };
}

/**
 * Starts threads that work out the parts of the course of a knowledge folder, each part in the first thread that is
 * free. Fails with `PROCESS_FAILED` when a thread dies.
 */
export function startCourse(knowledge: string, count: number, file = WORKER): SharedCourse {
  const threads = Array.from({ length: count }, () => startThread(file, knowledge));
  const free = [...threads];
  const waiting: ((thread: Thread) => void)[] = [];
  const nextFree = () => new Promise<Thread>((resolve) => waiting.push(resolve));

  async function run(part: keyof Course, given: readonly unknown[]): Promise<unknown> {
    const thread = free.pop() ?? (await nextFree());
    try {
      return await thread.run({ part, given });
    } finally {
      const next = waiting.shift();
      if (next) next(thread);
      else free.push(thread);
    }
  }
  /** Leaves a part of the course to the threads. */
  const leave = <Part extends keyof Course>(part: Part) =>
    ((...given: readonly unknown[]) => run(part, given)) as Course[Part];
  return {
    read: leave('read'),
    learn: leave('learn'),
    hold: leave('hold'),
    cut: leave('cut'),
    close: async () => {
      await Promise.all(threads.map((thread) => thread.end()));
    },
  };
}
