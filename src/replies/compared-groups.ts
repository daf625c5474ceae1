import type { Control, Service, Verdict } from '../knowledge';
import type { OverviewEntry } from './build-overview';

/** One control on both services, before paging; `null` where it does not arise. */
export interface ComparedEntry {
  readonly control: Control;
  readonly sides: readonly [OverviewEntry | null, OverviewEntry | null];
}

/** What happens to a topic between two services. */
export type Group =
  | 'to-aws'
  | 'to-you'
  | 'changes'
  | 'only-first'
  | 'only-second'
  | 'yours'
  | 'shared'
  | 'aws'
  | 'depends';

/** How a group is headed and counted. */
export interface GroupWords {
  readonly title: string;
  /** What the count says: of one topic, of several. */
  readonly counted: readonly [string, string];
}

/** The groups with their words, in the order of the pages: what moves before what stays. */
export function groupWords(first: Service, second: Service): Readonly<Record<Group, GroupWords>> {
  return {
    'to-aws': { title: 'Moves to AWS', counted: ['moves to AWS', 'move to AWS'] },
    'to-you': { title: 'Moves to you', counted: ['moves to you', 'move to you'] },
    changes: { title: 'Changes', counted: ['changes', 'change'] },
    'only-first': only(first),
    'only-second': only(second),
    yours: { title: 'Stays yours', counted: ['stays yours', 'stay yours'] },
    shared: { title: 'Stays shared', counted: ['stays shared', 'stay shared'] },
    aws: { title: "Stays AWS's", counted: ["stays AWS's", "stay AWS's"] },
    depends: {
      title: 'Depends on how you run either',
      counted: ['depends on how you run either', 'depend on how you run either'],
    },
  };
}

function only({ name }: Service): GroupWords {
  return {
    title: `Only on ${name}`,
    counted: [`arises only on ${name}`, `arise only on ${name}`],
  };
}

const STAYS: Readonly<Record<Verdict, Group>> = {
  customer: 'yours',
  shared: 'shared',
  aws: 'aws',
  depends: 'depends',
};

/** A side that depends on the mode moves nowhere for certain: it changes. */
const ARRIVES: Readonly<Record<Verdict, Group>> = {
  aws: 'to-aws',
  customer: 'to-you',
  shared: 'changes',
  depends: 'changes',
};

/** The group that a topic belongs to. */
export function groupOf({ sides: [before, after] }: ComparedEntry): Group {
  if (!after) return 'only-first';
  if (!before) return 'only-second';
  if (before.party === after.party) return STAYS[after.party];
  return before.party === 'depends' ? 'changes' : ARRIVES[after.party];
}
