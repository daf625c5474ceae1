import path from 'node:path';
import type { StorageConfig } from './config';
import { ConfigError } from './config-error';
import { createEnvironment, type Env, type Environment } from './environment';

const DEFAULT_FOLDER = 'data';
const KEY_BYTES = 32;

/** Reads where data lives, and nothing else; throws a `ConfigError` when that is not to be understood. */
export function readStorageConfig(env: Env): StorageConfig {
  const environment = createEnvironment(env);
  const storage = readStorage(environment);
  if (environment.issues.length > 0) throw new ConfigError(environment.issues);
  return storage;
}

/** Reads the keys and nothing else; throws a `ConfigError` when one is not to be understood. */
export function readEncryptionKeys(env: Env) {
  const environment = createEnvironment(env);
  const keys = readKeys(environment);
  if (environment.issues.length > 0) throw new ConfigError(environment.issues);
  return keys;
}

/** Reads where data lives: `DATABASE_URL` before `DATA_DIR`. */
export function readStorage(environment: Environment): StorageConfig {
  const url = environment.read('DATABASE_URL');
  if (url === undefined) {
    return { kind: 'folder', folder: path.resolve(environment.read('DATA_DIR') ?? DEFAULT_FOLDER) };
  }
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(url)) {
    environment.report(
      'DATABASE_URL',
      'is not an address of a PostgreSQL database: use one like postgres://user:password@host:5432/name, or unset it to keep data in DATA_DIR',
    );
  }
  return { kind: 'postgres', url };
}

/** Reads the keys for secrets at rest: the one that seals, and earlier ones. */
export function readKeys(environment: Environment) {
  const current = environment.read('DEMARC_ENCRYPTION_KEY');
  const previous = environment.read('DEMARC_ENCRYPTION_KEY_PREVIOUS');
  if (previous !== undefined && current === undefined) {
    environment.missing('DEMARC_ENCRYPTION_KEY', 'earlier keys only open what a new one replaces');
  }
  const encryptionKey = current && readKey(environment, 'DEMARC_ENCRYPTION_KEY', current);
  return {
    ...(encryptionKey && { encryptionKey }),
    previousKeys: (previous?.split(',') ?? []).flatMap((value) => {
      const key = readKey(environment, 'DEMARC_ENCRYPTION_KEY_PREVIOUS', value.trim());
      return key ? [key] : [];
    }),
  };
}

function readKey(environment: Environment, name: string, value: string): Buffer | undefined {
  const key = Buffer.from(value, 'base64');
  if (key.length === KEY_BYTES && /^[A-Za-z0-9+/]{43}=$/.test(value)) return key;
  environment.report(name, 'is not 32 bytes in base64: make one with "openssl rand -base64 32"');
  return undefined;
}
