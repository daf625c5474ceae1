import type { Finding } from '../adapters/adapter';
import type { Config } from '../config';
import { BotError } from '../errors';
import { readFreeMegabytes } from '../stores/sql';
import { checkDisk, checkNode } from './check-machine';

/**
 * The part of the doctor that costs a start nothing; gives what somebody should know.
 *
 * Throws a `BotError` (`ENVIRONMENT_UNFIT`) that names the remedy where the bot would not work. What else a start
 * depends on (configuration, tables, keys, credentials, port) it finds out by itself.
 */
export function examineStart(
  { storage }: Pick<Config, 'storage'>,
  node: string,
): readonly Finding[] {
  const findings = [checkNode(node), checkDisk(readFreeMegabytes(storage))];
  const fault = findings.find(({ kind }) => kind === 'fault');
  if (fault) throw new BotError('ENVIRONMENT_UNFIT', `${fault.name}: ${fault.message}`);
  return findings.filter(({ kind }) => kind === 'warning');
}
