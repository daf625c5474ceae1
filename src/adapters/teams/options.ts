import { BotError } from '../../errors';
import type { TeamsTiming } from './limits';

/** What the bot proves its identity with. `anonymous` checks and proves nothing: development on this machine only. */
export type TeamsCredential =
  | { readonly kind: 'password'; readonly password: string }
  | { readonly kind: 'certificate'; readonly thumbprint: string; readonly privateKey: string }
  | { readonly kind: 'managed-identity' }
  | { readonly kind: 'anonymous' };

/** Other addresses than Microsoft's own, for tests. */
export interface TeamsEndpoints {
  /** Where the keys that sign incoming requests are published: an OpenID metadata document. */
  readonly openIdUrl?: string;
  /** Issuer of those signatures. */
  readonly issuer?: string;
  /** Where access tokens are issued, asked at `/<tenant>/oauth2/v2.0/token`; works with a password only. */
  readonly loginUrl?: string;
}

/** Who the bot is on Teams and whom it talks to. */
export interface TeamsOptions {
  /** Empty only when anonymous. */
  readonly appId: string;
  /** The one tenant that is answered. Absent only when anonymous or with `MultiTenant`, where every tenant is. */
  readonly tenantId?: string;
  readonly appType?: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
  readonly credential: TeamsCredential;
  readonly endpoints?: TeamsEndpoints;
  /** Hosts of connectors besides Microsoft's, e.g. `connector.example`; loopback ones may use plain http. */
  readonly serviceHosts?: readonly string[];
  /** Other times than the shipped ones, for tests. */
  readonly timing?: Partial<TeamsTiming>;
}

/** Throws a `BotError` unless the options identify a bot: without an app id the SDK would check nothing. */
export function assertOptions(options: TeamsOptions): void {
  const { credential } = options;
  if (credential.kind === 'anonymous') {
    if (options.appId === '') return;
    refuse('has an app id and asks to be anonymous: drop one of the two');
  }
  if (options.appId.trim() === '') {
    refuse('has no app id, so nobody could be kept out: set TEAMS_APP_ID');
  }
  if (!options.tenantId && options.appType !== 'MultiTenant') {
    refuse('has no tenant: set TEAMS_TENANT_ID');
  }
  if (credential.kind === 'password' && credential.password === '') {
    refuse('has no client secret: set TEAMS_APP_PASSWORD');
  }
  if (options.endpoints?.loginUrl && credential.kind !== 'password') {
    refuse('can use another login address with a client secret only: unset TEAMS_LOGIN_URL');
  }
}

function refuse(problem: string): never {
  throw new BotError('CONFIG_INVALID', `The Teams side ${problem}.`);
}
