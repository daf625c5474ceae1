import { existsSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { loadKnowledge } from '../knowledge';
import { isModelCurrent, trainModel, writeModel } from '../matcher/training';

/** Where the knowledge is read and the model is written. */
export interface TrainPaths {
  readonly knowledge: string;
  readonly model: string;
}

/**
 * Trains the matcher and writes its file, reporting each step; does nothing where the file already belongs to
 * the knowledge and the code. Returns the exit code.
 */
export function runTrain(paths: TrainPaths, out: (line: string) => void): number {
  const knowledge = loadKnowledge(paths.knowledge);
  if (existsSync(paths.model) && isModelCurrent(paths.model, knowledge.version)) return 0;
  const begun = Date.now();
  out(`training on knowledge ${knowledge.version}; this takes about half a minute`);
  const model = trainModel(knowledge, (step) => out(`  ${step}`));
  mkdirSync(path.dirname(paths.model), { recursive: true });
  writeModel(paths.model, model);
  out(`trained in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  return 0;
}
