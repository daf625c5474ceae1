import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { median } from '../measure';

/** What it costs to have the matcher at hand. */
export interface LoadCost {
  readonly knowledgeMs: number;
  readonly modelMs: number;
  /** What the matcher keeps on the heap and in buffers. */
  readonly heldBytes: number;
  /** By how much the process grows. */
  readonly residentBytes: number;
}

/** Processes that are started; the medians count. */
const RUNS = 5;

/** Loads the built bot in fresh processes, one after the other. */
export function measureLoadCost(): LoadCost {
  const probe = path.join(__dirname, 'load-probe.ts');
  const runs = Array.from({ length: RUNS }, () => {
    const printed = execFileSync(process.execPath, ['--import', 'tsx', probe], {
      encoding: 'utf8',
    });
    return JSON.parse(printed) as LoadCost;
  });
  const of = (name: keyof LoadCost) => median(runs.map((run) => run[name]));
  return {
    knowledgeMs: of('knowledgeMs'),
    modelMs: of('modelMs'),
    heldBytes: of('heldBytes'),
    residentBytes: of('residentBytes'),
  };
}
