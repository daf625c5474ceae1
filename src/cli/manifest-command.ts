import { readFileSync } from 'node:fs';
import { readEnv } from './read-env';
import { UsageError } from './usage-error';

/** How the manifest is filled in. */
export interface ManifestOptions {
  readonly url?: string;
  readonly socket?: boolean;
  /** For many workspaces: they are led back to an address, and their tokens rotate. */
  readonly oauth?: boolean;
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Stands for the address in the file. */
const PLACEHOLDER = ['$', '{PUBLIC_URL}'].join('');

const WHICH_ADDRESS =
  'say where Slack reaches the bot: --url https://demarc.example.com, or --socket when it dials out (with --oauth both, since people are led back to the address)';

/** What the file's gaps are filled with. */
interface Filling {
  /** Absent where nothing is reached by an address. */
  readonly url: string | undefined;
  readonly isSocket: boolean;
  readonly isOAuth: boolean;
}

/** Writes the manifest with the address filled in, or without any for Socket Mode. */
export function runManifest(
  file: string,
  options: ManifestOptions,
  out: (line: string) => void,
): void {
  const isSocket = options.socket === true;
  const isOAuth = options.oauth === true;
  if (isSocket && !isOAuth && options.url !== undefined) throw new UsageError(WHICH_ADDRESS);
  const url = isSocket && !isOAuth ? undefined : readAddress(options.url);
  const template = JSON.parse(readFileSync(file, 'utf8')) as Json;
  out(JSON.stringify(fill(template, { url, isSocket, isOAuth }), null, 2));
}

function readAddress(given: string | undefined): string {
  const address = given ?? readEnv().PUBLIC_URL;
  if (!address) throw new UsageError(WHICH_ADDRESS);
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isPlain = url?.username === '' && url.search === '' && url.hash === '';
  if (url?.protocol !== 'https:' || !isPlain) {
    throw new UsageError(
      `${address} is no address for Slack: it begins with https:// and names a host`,
    );
  }
  return url.href.replace(/\/+$/, '');
}

/**
 * Puts the address in and sets the switches. In Socket Mode what would hold the address is left out, save for the
 * way back from an installation.
 */
function fill(value: Json, filling: Filling): Json {
  if (typeof value === 'string') return value.replaceAll(PLACEHOLDER, filling.url ?? '');
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each: Json) => fill(each, filling));
  const kept = Object.entries(value).filter(([, each]) => isKept(each, filling));
  return Object.fromEntries(
    kept.map(([key, each]): [string, Json] => [
      key,
      readSwitch(key, filling) ?? fill(each, filling),
    ]),
  );
}

function isKept(value: Json, { url, isSocket }: Filling): boolean {
  const isAddress = (each: Json) => typeof each === 'string' && each.includes(PLACEHOLDER);
  if (Array.isArray(value)) return url !== undefined || !value.some(isAddress);
  return !(isSocket && isAddress(value));
}

function readSwitch(key: string, { isSocket, isOAuth }: Filling): boolean | undefined {
  if (key === 'socket_mode_enabled') return isSocket;
  return key === 'token_rotation_enabled' ? isOAuth : undefined;
}
