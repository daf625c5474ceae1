import type { Finding } from '../adapters/adapter';
import { type Config, ConfigError, type Env, readConfig, readStorageConfig } from '../config';
import { checkNode, checkPort } from './check-machine';
import { checkPlatforms } from './check-platforms';
import { checkStorage } from './check-storage';

/** What is looked at beside the environment. */
export interface ExamineOptions {
  /** The version of this Node.js, such as `20.19.0`. */
  readonly node: string;
  readonly clock: () => number;
  /** Leaves out what a running bot has shown by running: its knowledge and its port. */
  readonly isRunning?: boolean;
}

/**
 * Looks at everything a start depends on, also beside the running bot; changes nothing.
 *
 * What a fault of the configuration hides is left out; the rest is looked at all the same.
 */
export async function examine(
  env: Env,
  { node, clock, isRunning }: ExamineOptions,
): Promise<readonly Finding[]> {
  const read = tryToRead(() => readConfig(env));
  const storage = tryToRead(() => readStorageConfig(env)).value;
  const config = read.value;
  return [
    checkNode(node),
    ...describeConfig(read),
    ...(config ? await checkPlatforms(config, clock) : []),
    ...(isRunning ? [] : await lookAtKnowledge(clock())),
    ...(storage ? await checkStorage(storage, config) : []),
    ...(config && !isRunning ? [await checkPort(config.host, config.port)] : []),
  ];
}

/** The schemas are loaded when they are asked for: a start looks at a part only. */
function lookAtKnowledge(now: number): Promise<readonly Finding[]> {
  const { checkKnowledge } = require('./check-knowledge') as typeof import('./check-knowledge');
  return checkKnowledge(now);
}

interface Read<T> {
  readonly value?: T;
  readonly faults: readonly string[];
}

function tryToRead<T>(read: () => T): Read<T> {
  try {
    return { value: read(), faults: [] };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { faults: error.issues.map(({ message }) => message) };
  }
}

function describeConfig({ value, faults }: Read<Config>): readonly Finding[] {
  const name = 'configuration';
  if (!value) return faults.map((message) => ({ name, kind: 'fault', message }));
  if (value.notices.length === 0) return [{ name, kind: 'fine', message: 'complete' }];
  return value.notices.map((message) => ({ name, kind: 'warning', message }));
}
