import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Zippable, zipSync } from 'fflate';
import { readEnv } from './read-env';
import { UsageError } from './usage-error';

/** What the package is filled in with, and where it goes. */
export interface TeamsPackageOptions {
  readonly appId?: string;
  readonly domain?: string;
  readonly out: string;
}

const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const HOST = /^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/i;
/** The same files give the same bytes; a zip knows no earlier day. */
const FILE_TIME = new Date(1980, 0, 1);

/** Writes the zip that Teams takes: the manifest, filled in, and its two icons, all at the root. */
export function runTeamsPackage(
  folder: string,
  options: TeamsPackageOptions,
  out: (line: string) => void,
): void {
  const appId = readAppId(options.appId);
  const domain = readDomain(options.domain);
  const manifest = readFileSync(path.join(folder, 'manifest.json'), 'utf8')
    .replaceAll(placeholder('TEAMS_APP_ID'), appId)
    .replaceAll(placeholder('PUBLIC_DOMAIN'), domain);
  const { icons } = JSON.parse(manifest) as { icons: Readonly<Record<string, string>> };
  const files: Zippable = { 'manifest.json': Buffer.from(manifest) };
  for (const name of Object.values(icons)) files[name] = readFileSync(path.join(folder, name));
  write(options.out, zipSync(files, { level: 9, mtime: FILE_TIME }));
  out(`${options.out} is written: upload it in Teams under Apps, Manage your apps, Upload an app.`);
}

function readAppId(given: string | undefined): string {
  const id = given ?? readEnv().TEAMS_APP_ID;
  if (!id) throw new UsageError('say which app: --app-id, the Microsoft App ID of your Azure Bot');
  if (GUID.test(id)) return id.toLowerCase();
  throw new UsageError(`${id} is no Microsoft App ID: copy it from your Azure Bot, Configuration`);
}

function readDomain(given: string | undefined): string {
  const domain = given ?? hostOf(readEnv().PUBLIC_URL);
  if (!domain) throw new UsageError('say where Teams reaches the bot: --domain demarc.example.com');
  if (HOST.test(domain)) return domain.toLowerCase();
  throw new UsageError(`${domain} is no host: name it without https:// and without a path`);
}

function hostOf(address: string | undefined): string | undefined {
  return address && URL.canParse(address) ? new URL(address).host : address;
}

function write(file: string, bytes: Uint8Array): void {
  try {
    writeFileSync(file, bytes);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    const message = `${file} cannot be written (${code}): name another with --out`;
    throw new UsageError(message, { cause });
  }
}

function placeholder(name: string): string {
  return ['$', `{${name}}`].join('');
}
