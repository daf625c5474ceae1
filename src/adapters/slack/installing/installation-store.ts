import type { SecretStore } from '../../../dialog';
import { readValue } from '../payload';

/** What a workspace, or a whole organisation, granted: no more than it takes to answer there. */
export interface Installation {
  readonly token: string;
  readonly botId: string;
  readonly botUserId: string;
  /** UTC milliseconds. */
  readonly installedAt: number;
  /** Only where tokens rotate: what gives the next token, once, and when this one expires in UTC milliseconds. */
  readonly rotation?: { readonly refreshToken: string; readonly expiresAt: number };
}

/** Keeps one installation, the last one, for each workspace and each organisation that installs the bot as a whole. */
export interface InstallationStore {
  /** `undefined` where the bot is not installed. */
  read(tenant: string): Promise<Installation | undefined>;
  write(tenant: string, installation: Installation): Promise<void>;
  forget(tenant: string): Promise<void>;
}

/** Keeps installations among the secrets, so that they are encrypted at rest. */
export function createInstallationStore(secrets: SecretStore): InstallationStore {
  return {
    read: async (tenant) => (await secrets.read(keyOf(tenant))) as Installation | undefined,
    write: (tenant, installation) => secrets.write(keyOf(tenant), installation),
    forget: (tenant) => secrets.forget(keyOf(tenant)),
  };
}

/** An installation as it was kept; `undefined` for anything that has no token. */
export function readInstallation(value: unknown): Installation | undefined {
  return typeof readValue(value, 'token') === 'string' ? (value as Installation) : undefined;
}

/** The workspace or organisation that a key in the store names; the key itself where it names none. */
export function tenantIn(key: string): string {
  return /^\["slack","([^"]+)"\]$/.exec(key)?.[1] ?? key;
}

function keyOf(tenant: string): string {
  return JSON.stringify(['slack', tenant]);
}
