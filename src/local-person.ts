import { userInfo } from 'node:os';
import type { LearnerProfile } from './dialog';

/** What this machine knows of whoever sits at it; some containers have no name for anybody. */
export function describeLocalPerson(): LearnerProfile {
  return { name: readUserName() ?? 'You', zone: Intl.DateTimeFormat().resolvedOptions().timeZone };
}

function readUserName(): string | undefined {
  try {
    return userInfo().username;
  } catch {
    // There is no entry for this user: how the system says that it has no name.
    return undefined;
  }
}
