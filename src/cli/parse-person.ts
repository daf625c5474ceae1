import type { PersonRef } from '../dialog';
import { UsageError } from './usage-error';

/** Reads `slack:T1:U1`; the id of a person may hold colons itself. */
export function parsePerson(text: string): PersonRef {
  const [, platform, tenant, user] = /^([a-z]+):([^:\s]+):(\S+)$/.exec(text) ?? [];
  if (platform && tenant && user) return { platform, tenant, user };
  throw new UsageError(
    `"${text}" names nobody: write platform:tenant:user, such as slack:T012AB3CD:U012AB3CD`,
  );
}
