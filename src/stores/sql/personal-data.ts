import {
  type Clock,
  type Erasure,
  erasePerson,
  type PersonalStore,
  type PersonRef,
} from '../../dialog';
import type { Engine } from './engine';
import { openBeside } from './open-beside';
import type { Storage } from './open-engine';
import { createPersonalJobs } from './personal-jobs';
import { createPersonalReferences } from './personal-references';
import { createSqlConversationStore } from './sql-conversation-store';
import { createSqlEnrolmentStore } from './sql-enrolment-store';
import { createSqlFeedbackStore } from './sql-feedback-store';
import { createSqlUnansweredStore } from './sql-unanswered-store';

/** Somebody to look for: without a tenant, in every tenant of the platform. */
export type PersonQuery = Omit<PersonRef, 'tenant'> & { readonly tenant?: string };

/** What one store keeps about a person, or that it could not say. */
export type PersonalExport =
  | { readonly kind: 'exported'; readonly store: string; readonly entries: readonly object[] }
  | { readonly kind: 'failed'; readonly store: string; readonly cause: unknown };

/** The stores that keep something about people, by name; jobs after the enrolments that they are made from. */
export function createPersonalStores(
  engine: Pick<Engine, 'db'>,
  clock: Clock,
): Readonly<Record<string, PersonalStore>> {
  return {
    conversations: createSqlConversationStore(engine, clock),
    feedback: createSqlFeedbackStore(engine),
    unanswered: createSqlUnansweredStore(engine),
    enrolments: createSqlEnrolmentStore(engine),
    jobs: createPersonalJobs(engine),
    references: createPersonalReferences(engine),
  };
}

/** Everything that a storage keeps about a person, by store; also beside the process that has it open. */
export function exportPerson(
  storage: Storage,
  query: PersonQuery,
  clock: Clock,
): Promise<readonly PersonalExport[]> {
  return openBeside(storage, async (engine) => {
    const people = await findPeople(engine, query);
    return Promise.all(
      Object.entries(createPersonalStores(engine, clock)).map(
        async ([store, each]): Promise<PersonalExport> => {
          try {
            const entries = await Promise.all(people.map((person) => each.exportPerson(person)));
            return { kind: 'exported', store, entries: entries.flat() };
          } catch (cause) {
            return { kind: 'failed', store, cause };
          }
        },
      ),
    );
  });
}

/** Forgets a person in every store of a storage and takes what was deleted out of its files; a receipt for each. */
export function eraseFromStorage(
  storage: Storage,
  query: PersonQuery,
  clock: Clock,
): Promise<readonly Erasure[]> {
  return openBeside(storage, async (engine) => {
    const stores = createPersonalStores(engine, clock);
    let receipts: readonly Erasure[] = Object.keys(stores).map((store) => ({
      kind: 'erased',
      store,
      count: 0,
    }));
    for (const person of await findPeople(engine, query)) {
      receipts = (await erasePerson(stores, person)).map((one, index) => add(one, receipts[index]));
    }
    await engine.purge();
    return receipts;
  });
}

function add(one: Erasure, before: Erasure | undefined): Erasure {
  if (before?.kind === 'failed' || one.kind === 'failed')
    return before?.kind === 'failed' ? before : one;
  return { ...one, count: one.count + (before?.count ?? 0) };
}

/**
 * Everybody the id may stand for: one for each tenant that any store names.
 *
 * A store that cannot be asked fails again, with a receipt, when it is to forget; so somebody is always looked for.
 */
async function findPeople(
  engine: Pick<Engine, 'db'>,
  { tenant, ...rest }: PersonQuery,
): Promise<readonly PersonRef[]> {
  if (tenant !== undefined) return [{ ...rest, tenant }];
  const asked = await Promise.allSettled(listTenants(engine, rest.platform));
  const found = asked.flatMap((each) => (each.status === 'fulfilled' ? each.value : []));
  const tenants = found.length === 0 ? [''] : [...new Set(found)].sort();
  return tenants.map((each) => ({ ...rest, tenant: each }));
}

function listTenants({ db }: Pick<Engine, 'db'>, platform: string): Promise<readonly string[]>[] {
  const named = (['feedback', 'unanswered'] as const).map(async (table) => {
    const rows = await db
      .selectFrom(table)
      .select('tenant')
      .distinct()
      .where('platform', '=', platform)
      .execute();
    return rows.map(({ tenant }) => tenant);
  });
  const keyed = (['conversations', 'secrets'] as const).map(async (table) => {
    const rows = await db.selectFrom(table).select('key').execute();
    return rows.flatMap(({ key }) => tenantIn(key, platform));
  });
  const owned = (['enrolments', 'jobs'] as const).map(async (table) => {
    const rows = await db.selectFrom(table).select('owner').distinct().execute();
    return rows.flatMap(({ owner }) => tenantIn(owner, platform));
  });
  return [...named, ...keyed, ...owned];
}

/** The tenant a key begins with, where it is of the platform and tells. */
function tenantIn(key: string | null, platform: string): readonly string[] {
  const [ofPlatform, tenant] = key?.startsWith('[') ? JSON.parse(key) : [];
  return ofPlatform === platform && typeof tenant === 'string' ? [tenant] : [];
}
