import type { Finding } from '../adapter';
import { type CallSlack, createCall, errorOf, readScopes } from './call-slack';
import { readInstallation, tenantIn } from './installing/installation-store';
import { readValue } from './payload';
import { createPlaces } from './places';

/** Workspaces asked about at a time. */
const AT_ONCE = 5;
/** Workspaces named in the line; of others only how many. */
const NAMED = 10;

/** What is kept of the workspaces that have installed the bot. */
export interface KeptInstallations {
  /** How many there are; `kept` may be the first of them. */
  readonly total: number;
  /** Each under its key in the store; `value` is absent where it does not open. */
  readonly kept: readonly { readonly key: string; readonly value?: unknown }[];
  /** The scopes that the app's manifest asks for. */
  readonly scopes: readonly string[];
  /** UTC milliseconds. */
  readonly now: number;
  readonly apiUrl?: string;
}

/** Asks Slack about the token of each workspace, and names those it does not work in; never rejects. */
export async function examineInstallations(all: KeptInstallations): Promise<Finding> {
  const { total, kept } = all;
  const name = 'Slack workspaces';
  if (total === 0) return { name, kind: 'skipped', message: 'none has installed the bot yet' };
  const places = createPlaces(AT_ONCE);
  const call = createCall(all.apiUrl);
  const examined = await Promise.all(
    kept.map(({ key, value }) =>
      places(async () => {
        const trouble = await findTrouble(value, all, call);
        return trouble === undefined ? [] : [`${tenantIn(key)} (${trouble})`];
      }),
    ),
  );
  const failing = examined.flat();
  const tried = kept.length === total ? `all ${total}` : `the first ${kept.length} of ${total}`;
  if (failing.length === 0) {
    return { name, kind: 'fine', message: `Slack takes the token of ${tried}` };
  }
  const rest = failing.length > NAMED ? ` and ${failing.length - NAMED} more` : '';
  const named = `${failing.slice(0, NAMED).join(', ')}${rest}`;
  const remedy = 'have the app installed there again at /slack/install';
  return {
    name,
    // Where one works, the bot works.
    kind: failing.length === kept.length ? 'fault' : 'warning',
    message: `of ${tried}, ${failing.length} do not work: ${named}: ${remedy}`,
  };
}

/** Why a workspace gets no answers; `undefined` = nothing stands against it. */
async function findTrouble(
  value: unknown,
  { now, scopes }: KeptInstallations,
  call: CallSlack,
): Promise<string | undefined> {
  const kept = readInstallation(value);
  if (kept === undefined) return 'what is kept cannot be read';
  // The bot renews it with the next event; to do so here would take the renewal away from it.
  if (kept.rotation !== undefined && kept.rotation.expiresAt <= now) return undefined;
  const tested = await call('auth.test', kept.token);
  if (tested.kind === 'unreachable') return `Slack cannot be reached, ${tested.code}`;
  if (readValue(tested.body, 'ok') !== true) return errorOf(tested.body);
  const header = tested.headers.get('x-oauth-scopes');
  if (header === null) return undefined;
  const granted = readScopes(header);
  const missing = scopes.filter((scope) => !granted.includes(scope));
  return missing.length === 0 ? undefined : `lacks ${missing.join(', ')}`;
}
