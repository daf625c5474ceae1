import { createHash } from 'node:crypto';
import type { PersonRef, TenantRef } from '../../dialog';

const HASH_BYTES = 16;

/** A key as it is kept: short plain ones as they are, others by their hash, so that every database can index it. */
export function rowKey(key: string): string {
  if (/^[\x20-\x7e]{1,512}$/.test(key)) return key;
  return `sha256:${createHash('sha256').update(key).digest('hex')}`;
}

/** The key of a workspace in columns that say whose a row is. */
export function tenantKey({ platform, tenant }: TenantRef): string {
  return rowKey(JSON.stringify([platform, tenant]));
}

/** The key of a person in columns that say whose a row is. */
export function personKey({ platform, tenant, user }: PersonRef): string {
  return rowKey(JSON.stringify([platform, tenant, user]));
}

/** A key by its hash, which tells nothing of what it is made from; 128 bits as base64. */
export function rowHash(key: string): string {
  return createHash('sha256').update(key).digest().subarray(0, HASH_BYTES).toString('base64url');
}

/** A person's words as every database can keep them: PostgreSQL has no NUL. */
export function rowText(text: string): string {
  return text.replaceAll('\0', '\ufffd');
}
