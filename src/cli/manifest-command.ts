import { readFileSync } from 'node:fs';
import { readEnv } from './read-env';
import { UsageError } from './usage-error';

/** How the manifest is filled in. */
export interface ManifestOptions {
  readonly url?: string;
  readonly socket?: boolean;
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Stands for the address in the file. */
const PLACEHOLDER = ['$', '{PUBLIC_URL}'].join('');

const WHICH_ADDRESS =
  'say where Slack reaches the bot: --url https://demarc.example.com, or --socket when it dials out';

/** Writes the manifest with the address filled in, or without any for Socket Mode. */
export function runManifest(
  file: string,
  options: ManifestOptions,
  out: (line: string) => void,
): void {
  const isSocket = options.socket === true;
  if (isSocket && options.url !== undefined) throw new UsageError(WHICH_ADDRESS);
  const url = isSocket ? undefined : readAddress(options.url);
  const template = JSON.parse(readFileSync(file, 'utf8')) as Json;
  out(JSON.stringify(fill(template, url), null, 2));
}

function readAddress(given: string | undefined): string {
  const address = given ?? readEnv().PUBLIC_URL;
  if (address === undefined || address === '') throw new UsageError(WHICH_ADDRESS);
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const isPlain = url?.username === '' && url.search === '' && url.hash === '';
  if (url?.protocol !== 'https:' || !isPlain) {
    throw new UsageError(
      `${address} is no address for Slack: it begins with https:// and names a host`,
    );
  }
  return url.href.replace(/\/+$/, '');
}

/** Puts the address in; without one, leaves out what would hold it and switches Socket Mode on. */
function fill(value: Json, url: string | undefined): Json {
  if (typeof value === 'string') return value.replaceAll(PLACEHOLDER, url ?? '');
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((each: Json) => fill(each, url));
  const kept = Object.entries(value).filter(([, each]) => {
    return url !== undefined || typeof each !== 'string' || !each.includes(PLACEHOLDER);
  });
  return Object.fromEntries(
    kept.map(([key, each]): [string, Json] => {
      const isSwitch = key === 'socket_mode_enabled' && url === undefined;
      return [key, isSwitch ? true : fill(each, url)];
    }),
  );
}
