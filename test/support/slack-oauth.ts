import type { Arguments } from './slack-web-methods';

/** The app that the fake knows. */
export const OAUTH_APP = { clientId: '11.22', clientSecret: 'client-secret' } as const;

/** What somebody agrees to install. */
export interface Consent {
  /** The workspace; absent for a whole organisation. */
  readonly team?: string;
  readonly enterprise?: string;
  /** Seconds that the first token lives, the next ones twelve hours; absent = for good. */
  readonly expiresIn?: number;
}

/** Slack's side of installing an app. */
export interface FakeOAuth {
  /** Somebody agrees: gives the code that Slack leads back with, good once. */
  agree(consent: Consent): string;
  /** Answers `oauth.v2.access`. */
  access(args: Arguments): Arguments;
  /** Answers `auth.test` for a token of an installation; `undefined` for any other token. */
  identify(token: string | undefined): Arguments | undefined;
  /** Why a token of an installation may not make this call; `undefined` = it may, or is none. */
  refuse(token: string | undefined, args: Arguments): string | undefined;
  /** The token that works for a workspace or an organisation now. */
  tokenOf(tenant: string): string | undefined;
}

const TWELVE_HOURS = 43_200;

interface Grant extends Consent {
  readonly tenant: string;
  token: string;
  refreshToken: string;
}

/** Creates Slack's side of installing; codes and refresh tokens are good once. */
export function createFakeOAuth(): FakeOAuth {
  const codes = new Map<string, Grant>();
  const grants = new Map<string, Grant>();
  let count = 0;

  const next = (prefix: string) => {
    count += 1;
    return `${prefix}-${count}`;
  };
  const renew = (grant: Grant, expiresIn = grant.expiresIn): Arguments => {
    grant.token = next(`xoxb-${grant.tenant}`);
    grant.refreshToken = next(`xoxe-${grant.tenant}`);
    const { team, enterprise, tenant, token, refreshToken } = grant;
    return {
      ok: true,
      app_id: 'A1',
      authed_user: { id: 'UINSTALLER' },
      scope: 'chat:write,commands',
      token_type: 'bot',
      access_token: token,
      bot_user_id: `UBOT${tenant}`,
      team: team === undefined ? null : { id: team, name: `Team <${team}>` },
      enterprise: enterprise === undefined ? null : { id: enterprise, name: `Org <${enterprise}>` },
      is_enterprise_install: team === undefined,
      ...(expiresIn === undefined ? {} : { expires_in: expiresIn, refresh_token: refreshToken }),
    };
  };
  const grantOf = (token: string | undefined) => {
    return [...grants.values()].find((grant) => grant.token === token);
  };

  return {
    agree(consent) {
      const code = next('code');
      const tenant = consent.team ?? consent.enterprise ?? '';
      codes.set(code, { ...consent, tenant, token: '', refreshToken: '' });
      return code;
    },
    access(args) {
      if (args.client_id !== OAUTH_APP.clientId) return fail('invalid_client_id');
      if (args.client_secret !== OAUTH_APP.clientSecret) return fail('bad_client_secret');
      if (args.grant_type === 'refresh_token') {
        const grant = [...grants.values()].find((each) => each.refreshToken === args.refresh_token);
        return grant === undefined ? fail('invalid_refresh_token') : renew(grant, TWELVE_HOURS);
      }
      const grant = codes.get(String(args.code));
      if (grant === undefined) return fail('invalid_code');
      codes.delete(String(args.code));
      grants.set(grant.tenant, grant);
      return renew(grant);
    },
    identify(token) {
      const grant = grantOf(token);
      return (
        grant && {
          ok: true,
          url: `https://${grant.tenant.toLowerCase()}.slack.com/`,
          team_id: grant.tenant,
          user_id: `UBOT${grant.tenant}`,
          bot_id: `BBOT${grant.tenant}`,
        }
      );
    },
    refuse(token, args) {
      const grant = grantOf(token);
      if (grant === undefined) return 'invalid_auth';
      const isOther = grant.team !== undefined && args.team_id !== undefined;
      return isOther && args.team_id !== grant.team ? 'team_access_not_granted' : undefined;
    },
    tokenOf: (tenant) => grants.get(tenant)?.token,
  };
}

function fail(error: string): Arguments {
  return { ok: false, error };
}
