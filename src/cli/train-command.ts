import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { loadKnowledge } from '../knowledge';
import { isModelCurrent, trainModel, writeModel } from '../matcher/training';
import { MOST_THREADS, startCourse } from './course-threads';
import { UsageError } from './usage-error';

/** Where the knowledge is read and the model is written. */
export interface TrainPaths {
  readonly knowledge: string;
  readonly model: string;
}

/** A hash over the code that trains, so that a changed trainer trains again. */
function trainerHash(): string {
  const folder = path.resolve(__dirname, '../matcher');
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  for (const file of files) {
    if (/\.[jt]s$/.test(file)) hash.update(file).update(readFileSync(path.join(folder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}

/** What the person at the keyboard may choose. */
export interface TrainOptions {
  readonly threads?: string;
}

function countThreads({ threads }: TrainOptions): number {
  if (threads === undefined) return Math.min(availableParallelism(), MOST_THREADS);
  const count = Number(threads);
  if (Number.isInteger(count) && count >= 1 && count <= MOST_THREADS) return count;
  throw new UsageError(`--threads is 1 to ${MOST_THREADS}, not "${threads}"`);
}

/**
 * Trains the matcher and writes its file, reporting each step; does nothing where the file already belongs to
 * the knowledge and the code. Returns the exit code.
 */
export async function runTrain(
  paths: TrainPaths,
  options: TrainOptions,
  out: (line: string) => void,
): Promise<number> {
  const threads = countThreads(options);
  const knowledge = loadKnowledge(paths.knowledge);
  const trainer = trainerHash();
  if (isModelCurrent(paths.model, knowledge.version, trainer)) return 0;
  const begun = Date.now();
  out(`training the matcher on knowledge ${knowledge.version} (two to three minutes, once)`);
  const course = startCourse(paths.knowledge, threads);
  try {
    const model = await trainModel(knowledge.version, course, (step) => out(`  ${step}`));
    mkdirSync(path.dirname(paths.model), { recursive: true });
    writeModel(paths.model, model, trainer);
  } finally {
    await course.close();
  }
  out(`trained in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  return 0;
}
