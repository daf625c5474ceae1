import type { Clock } from '../../dialog';
import type { JobStore } from '../../jobs';
import type { EnrolmentStore } from '../../onboarding';
import type { Engine } from './engine';
import { openBeside } from './open-beside';
import type { Storage } from './open-engine';
import { createSqlEnrolmentStore } from './sql-enrolment-store';
import { createSqlJobStore } from './sql-job-store';

/** A message of a journey that never arrived, as far as anybody knows. */
export interface UndeliveredJob {
  readonly key: string;
  readonly kind: string;
  /** `failed` = surely not sent; `unknown` = the process was lost while it was sent. */
  readonly how: 'failed' | 'unknown';
  readonly payload: Readonly<Record<string, unknown>>;
  /** UTC milliseconds. */
  readonly dueAt: number;
}

/** What journeys are kept in. */
export interface JourneyStores {
  readonly enrolments: EnrolmentStore;
  readonly jobs: JobStore;
  /** Jobs of a kind that were given up, the oldest first. */
  listGivenUp(kind: string): Promise<readonly UndeliveredJob[]>;
  /** Takes such jobs off that list. */
  dropGivenUp(keys: readonly string[]): Promise<void>;
}

/** Does a short piece of work on the journeys of a storage, also beside the process that has it open. */
export function openJourneys<T>(
  storage: Storage,
  clock: Clock,
  work: (stores: JourneyStores) => Promise<T>,
): Promise<T> {
  return openBeside(storage, (engine) =>
    work({
      enrolments: createSqlEnrolmentStore(engine),
      jobs: createSqlJobStore(engine, clock),
      ...createGivenUp(engine),
    }),
  );
}

function createGivenUp({ db }: Engine): Pick<JourneyStores, 'listGivenUp' | 'dropGivenUp'> {
  return {
    async listGivenUp(kind) {
      const rows = await db
        .selectFrom('jobs')
        .select(['key', 'kind', 'state', 'payload', 'due_at'])
        .where('kind', '=', kind)
        .where('state', 'in', ['failed', 'unknown'])
        .orderBy('due_at')
        .execute();
      return rows.map(({ state, payload, due_at, ...row }) => ({
        ...row,
        how: state === 'failed' ? 'failed' : 'unknown',
        payload: JSON.parse(payload),
        dueAt: due_at,
      }));
    },
    async dropGivenUp(keys) {
      for (const key of keys) {
        const gone = db.deleteFrom('jobs').where('key', '=', key);
        await gone.where('state', 'in', ['failed', 'unknown']).execute();
      }
    },
  };
}
