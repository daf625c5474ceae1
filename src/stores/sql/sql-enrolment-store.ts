import type { PersonRef } from '../../dialog';
import type { Enrolment, EnrolmentStore } from '../../onboarding';
import { enrolmentKey } from '../../onboarding';
import type { Engine } from './engine';
import { personKey, rowKey, tenantKey } from './row-key';
import type { Tables } from './tables';

/** Creates a store of enrolments that several processes share. */
export function createSqlEnrolmentStore(engine: Pick<Engine, 'db'>): EnrolmentStore {
  return {
    ...createRows(engine),
    ...createLists(engine),
    ...createJourneys(engine),
    ...createErasure(engine),
  };
}

function createRows({ db }: Pick<Engine, 'db'>): Pick<EnrolmentStore, 'add' | 'read' | 'write'> {
  return {
    async add(enrolment) {
      const added = await db
        .insertInto('enrolments')
        .values(toRow(enrolment))
        .onConflict((conflict) => conflict.column('key').doNothing())
        .executeTakeFirst();
      return (added.numInsertedOrUpdatedRows ?? 0n) > 0n;
    },
    async read(person, journey) {
      const key = rowKey(enrolmentKey({ person, journey }));
      const row = await selectRows(db).where('key', '=', key).executeTakeFirst();
      return row && parse(row);
    },
    async write(enrolment) {
      const { revision } = enrolment;
      const { key, ...next } = toRow({ ...enrolment, revision: revision + 1 });
      const written = await db
        .updateTable('enrolments')
        .set(next)
        .where('key', '=', key)
        .where('revision', '=', revision)
        .executeTakeFirst();
      return written.numUpdatedRows > 0n;
    },
  };
}

function createLists({
  db,
}: Pick<Engine, 'db'>): Pick<
  EnrolmentStore,
  'exportPerson' | 'listTeam' | 'listAll' | 'count' | 'findCertificate'
> {
  return {
    async exportPerson(person) {
      const rows = selectRows(db).where('owner', '=', personKey(person));
      return (await rows.orderBy('key').execute()).map(parse);
    },
    async listTeam(team) {
      const rows = selectRows(db)
        .where('tenant', '=', tenantKey(team))
        .where('team', '=', rowKey(team.team));
      return (await rows.orderBy('key').execute()).map(parse);
    },
    async listAll(after, limit) {
      const rows = selectRows(db).where('key', '>', after ?? '');
      const found = await rows.orderBy('key').limit(limit).execute();
      const next = found.length === limit ? found.at(-1)?.key : undefined;
      return { enrolments: found.map(parse), next };
    },
    async count(tenant) {
      const { number } = await db
        .selectFrom('enrolments')
        .select(({ fn }) => fn.countAll<number>().as('number'))
        .where('tenant', '=', tenantKey(tenant))
        .executeTakeFirstOrThrow();
      return Number(number);
    },
    async findCertificate(id) {
      const rows = selectRows(db).where('certificate', '=', rowKey(id));
      const row = await rows.executeTakeFirst();
      return row && parse(row).certificate?.token;
    },
  };
}

function createJourneys({
  db,
}: Pick<Engine, 'db'>): Pick<EnrolmentStore, 'keepJourney' | 'readJourney'> {
  return {
    async keepJourney(journey) {
      await db
        .insertInto('journeys')
        .values({ id: journey.id, version: journey.version, content: JSON.stringify(journey) })
        .onConflict((conflict) => conflict.columns(['id', 'version']).doNothing())
        .execute();
    },
    async readJourney(id, version) {
      const row = await db
        .selectFrom('journeys')
        .select('content')
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst();
      return row && JSON.parse(row.content);
    },
  };
}

function createErasure(
  engine: Pick<Engine, 'db'>,
): Pick<EnrolmentStore, 'forgetPerson' | 'forgetTenant' | 'countErased'> {
  const { db } = engine;
  return {
    async forgetPerson(person) {
      await forgetLead(engine, person);
      return forgetPerson(engine, personKey(person));
    },
    async forgetTenant(tenant) {
      for (const table of ['enrolments', 'erased_enrolments'] as const) {
        await db.deleteFrom(table).where('tenant', '=', tenantKey(tenant)).execute();
      }
    },
    async countErased(team) {
      const row = await db
        .selectFrom('erased_enrolments')
        .select(['enrolled', 'finished'])
        .where('tenant', '=', tenantKey(team))
        .where('team', '=', rowKey(team.team))
        .executeTakeFirst();
      return row ?? { enrolled: 0, finished: 0 };
    },
  };
}

function selectRows(db: Engine['db']) {
  return db.selectFrom('enrolments').select(['key', 'state']);
}

/** Whoever led a team is named in it no more; those who learn in it learn on. */
async function forgetLead({ db }: Pick<Engine, 'db'>, person: PersonRef): Promise<void> {
  const [tenant, team] = [tenantKey(person), rowKey(person.user)];
  const rows = await selectRows(db).where('tenant', '=', tenant).where('team', '=', team).execute();
  for (const row of rows) {
    for (let left: Enrolment | undefined = parse(row); left?.team === person.user; ) {
      const { key, ...next } = toRow({ ...left, team: null, revision: left.revision + 1 });
      const own = db.updateTable('enrolments').set(next).where('key', '=', key);
      await own.where('revision', '=', left.revision).execute();
      // Somebody else may have written meanwhile.
      const now = await selectRows(db).where('key', '=', key).executeTakeFirst();
      left = now && parse(now);
    }
  }
  await db
    .deleteFrom('erased_enrolments')
    .where('tenant', '=', tenant)
    .where('team', '=', team)
    .execute();
}

/** Counts and deletes in one transaction: who is gone is counted, and once. */
async function forgetPerson({ db }: Pick<Engine, 'db'>, owner: string): Promise<number> {
  return db.transaction().execute(async (transaction) => {
    const gone = await transaction
      .deleteFrom('enrolments')
      .where('owner', '=', owner)
      .returning(['tenant', 'team', 'finished_at'])
      .execute();
    for (const { tenant, team, finished_at } of gone) {
      if (team === null) continue;
      const finished = finished_at === null ? 0 : 1;
      await transaction
        .insertInto('erased_enrolments')
        .values({ tenant, team, enrolled: 1, finished })
        .onConflict((conflict) =>
          conflict.columns(['tenant', 'team']).doUpdateSet((row) => ({
            enrolled: row('erased_enrolments.enrolled', '+', 1),
            finished: row('erased_enrolments.finished', '+', finished),
          })),
        )
        .execute();
    }
    return gone.length;
  });
}

function toRow(enrolment: Enrolment): Tables['enrolments'] {
  const { person, team, certificate, finishedAt, revision } = enrolment;
  return {
    key: rowKey(enrolmentKey(enrolment)),
    tenant: tenantKey(person),
    owner: personKey(person),
    team: team === null ? null : rowKey(team),
    certificate: certificate && rowKey(certificate.id),
    finished_at: finishedAt,
    revision,
    state: JSON.stringify(enrolment),
  };
}

function parse({ state }: Pick<Tables['enrolments'], 'state'>): Enrolment {
  return JSON.parse(state);
}
