import type { Duty } from '../../src/knowledge';

/** A duty of the customer that exists everywhere. */
export function aDuty(parts: Partial<Duty> = {}): Duty {
  return {
    id: 'set-retention',
    side: 'customer',
    duty: 'set how long backups are kept',
    only: [],
    utterances: [],
    ...parts,
  };
}
