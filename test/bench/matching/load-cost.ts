import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { ClassifierKind } from '../classifiers/classifier';
import { median } from '../measure';

/** What it costs a process to have a trained classifier at hand. */
export interface LoadCost {
  readonly ms: number;
  /** What the classifier keeps on the heap and in buffers. */
  readonly heldBytes: number;
  /** By how much the process grows. */
  readonly residentBytes: number;
}

/** Loads a saved classifier in as many fresh processes, one after the other; the medians count. */
export function measureLoad(kind: ClassifierKind, file: string, processes: number): LoadCost {
  const probe = path.join(__dirname, 'load-probe.ts');
  const runs = Array.from({ length: processes }, () => {
    const printed = execFileSync(process.execPath, ['--import', 'tsx', probe, kind.name, file], {
      encoding: 'utf8',
    });
    return JSON.parse(printed) as LoadCost;
  });
  const of = (name: keyof LoadCost) => median(runs.map((run) => run[name]));
  return { ms: of('ms'), heldBytes: of('heldBytes'), residentBytes: of('residentBytes') };
}
