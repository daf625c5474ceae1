import type { Context, webApi } from '@slack/bolt';

type Client = webApi.WebClient;

/** Gives the client that works on a delivery; `given` is Bolt's own for it. */
export type ClientOf = (context: Context, given: Client) => Client;

/** Gives the client of a place, a workspace or an organisation, for the token it has at the moment. */
export type ClientPool = (place: string, token: string, teamId: string | undefined) => Client;

/** Gives the client of a workspace or an organisation; `undefined` where the bot is not installed any more. */
export type ClientIn = (tenant: string) => Promise<Client | undefined>;

/** Keeps one client for each place, and a new one in its place once its token has changed. */
export function createClientPool(
  create: (token: string, teamId: string | undefined) => Client,
): ClientPool {
  const kept = new Map<string, { readonly token: string; readonly client: Client }>();
  return (place, token, teamId) => {
    const last = kept.get(place);
    if (last?.token === token) return last.client;
    const client = create(token, teamId);
    kept.set(place, { token, client });
    return client;
  };
}

/**
 * Keeps one client for each workspace.
 *
 * Bolt keeps one for every token it has ever seen, which with tokens that rotate is two a day and workspace for as
 * long as the process lives. So it gets to see none: `authorize` hands the token over as `token`. The token of a
 * single workflow step is Bolt's to use, and kept nowhere.
 */
export function createClients(
  create: (token: string, teamId: string | undefined) => Client,
): ClientOf {
  const pool = createClientPool(create);
  return (context, given) => {
    const { token, teamId, enterpriseId, functionBotAccessToken } = context;
    if (typeof token !== 'string' || functionBotAccessToken !== undefined) return given;
    return pool(teamId ?? enterpriseId ?? '', token, teamId);
  };
}
