import { type Lookup, lookupsOf, parseLookup, type Reply } from '../../replies';
import { LIMITS } from './limits';
import { readJsonValue } from './parse-action';
import { readString, readValue } from './payload';

/** An answer that can be shared: what gives its facts again, and the thread they belong to. */
export interface Shareable {
  readonly lookups: readonly Lookup[];
  readonly thread?: string;
}

/**
 * What "Share" carries, so that a button of any age shares from the knowledge of the day; `undefined` where a
 * reply holds no facts.
 */
export function shareValue(reply: Reply, thread?: string): string | undefined {
  const lookups = lookupsOf(reply).slice(0, LIMITS.sharedVerdicts);
  if (lookups.length === 0) return undefined;
  const value = JSON.stringify({ lookups, ...(thread === undefined ? {} : { thread }) });
  return value.length > LIMITS.buttonValue ? undefined : value;
}

/** Reads what `shareValue` wrote; `undefined` = not ours. */
export function parseShareValue(value: string | undefined): Shareable | undefined {
  const json = value === undefined ? undefined : readJsonValue(value);
  const listed = readValue(json, 'lookups');
  if (!Array.isArray(listed)) return undefined;
  const lookups = listed.slice(0, LIMITS.sharedVerdicts).flatMap((one) => parseLookup(one) ?? []);
  if (lookups.length === 0) return undefined;
  const thread = readString(json, 'thread');
  return { lookups, ...(thread === undefined ? {} : { thread }) };
}
