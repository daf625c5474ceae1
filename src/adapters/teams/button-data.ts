import { type Lookup, lookupsOf, parseLookup, type Reply } from '../../replies';
import { CAPABILITIES, type Surface } from './capabilities';
import { LIMITS } from './limits';
import { isPayload } from './payload';

/** What a button carries: ids only, so that a button of any age answers from the knowledge of the day. */
export type ButtonData =
  | { readonly lookup: Lookup; readonly surface?: Surface }
  | { readonly share: readonly Lookup[]; readonly surface?: Surface };

/** A pressed button, read back. */
export type Press =
  | { readonly kind: 'lookup'; readonly lookup: Lookup; readonly surface: Surface }
  | { readonly kind: 'share'; readonly lookups: readonly Lookup[]; readonly surface: Surface };

/** The data of a button that looks something up; a message's own buttons need not say where they stand. */
export function lookupData(lookup: Lookup, surface: Surface): ButtonData {
  return surface === 'message' ? { lookup } : { lookup, surface };
}

/** The data of the button that shares a reply; `undefined` where it holds no facts, or too many for a button. */
export function shareData(reply: Reply, surface: Surface): ButtonData | undefined {
  const share = lookupsOf(reply).slice(0, LIMITS.answers);
  const data = { share, surface };
  return share.length > 0 && isSmall(data) ? data : undefined;
}

/** True when the data leaves room on the card for the answer. */
export function isSmall(data: ButtonData): boolean {
  return Buffer.byteLength(JSON.stringify(data)) <= LIMITS.actionDataBytes;
}

/** Reads what a pressed button carried; `undefined` when it is none of ours. */
export function readPress(data: unknown): Press | undefined {
  if (!isPayload(data)) return undefined;
  const surface = isSurface(data.surface) ? data.surface : 'message';
  if (Array.isArray(data.share)) {
    const lookups = data.share.slice(0, LIMITS.answers).flatMap((one) => parseLookup(one) ?? []);
    return lookups.length > 0 ? { kind: 'share', lookups, surface } : undefined;
  }
  const lookup = parseLookup(data.lookup);
  return lookup && { kind: 'lookup', lookup, surface };
}

function isSurface(value: unknown): value is Surface {
  return typeof value === 'string' && Object.hasOwn(CAPABILITIES, value);
}
