import fc from 'fast-check';
import { conversationKey } from '../../src/dialog';
import type { Stores } from '../../src/stores/sql';
import { aClock } from '../support/clock';

/** The stores that hold something of a workspace. */
export type WorkspaceStores = Pick<
  Stores,
  'conversations' | 'deliveries' | 'feedback' | 'jobs' | 'unanswered'
> &
  Pick<ReturnType<Stores['openSecrets']>, 'installations'>;

const TENANTS = ['T1', 'T2'] as const;
type Tenant = (typeof TENANTS)[number];

/** How many operations run at a time, of both workspaces mixed. */
const AT_ONCE = 50;
const NAMES = 40;

interface Operation {
  readonly tenant: Tenant;
  readonly kind: 'converse' | 'vote' | 'ask' | 'install' | 'plan' | 'claim' | 'forget';
  /** The same small numbers in both workspaces, so that everything but the workspace is alike. */
  readonly name: number;
}

const OPERATIONS = (length: number) =>
  fc.array(
    fc.record<Operation>({
      tenant: fc.constantFrom(...TENANTS),
      kind: fc.constantFrom('converse', 'vote', 'ask', 'install', 'plan', 'claim', 'forget'),
      name: fc.integer({ min: 0, max: NAMES - 1 }),
    }),
    { minLength: length, maxLength: length },
  );

/** What is still there in the end under its name, unless somebody of the same name is forgotten. */
const LASTING: readonly Operation['kind'][] = ['converse', 'vote', 'install', 'plan'];

/** People of one workspace who are never forgotten, while the same names of the other are. */
const isSteadfast = ({ tenant, name }: Pick<Operation, 'tenant' | 'name'>) =>
  tenant === 'T2' && name >= NAMES / 2;

const nameOf = ({ tenant, name }: Operation) => `${tenant}:${name}`;

/** What a workspace writes says whose it is, so that a stray one shows. */
const markOf = (tenant: Tenant) => `mark-of-${tenant}`;
const keyOf = (tenant: Tenant, name: number) =>
  conversationKey({ platform: 'slack', tenant, channel: 'C1', thread: `${name}` });
const personOf = (tenant: Tenant, name: number) => ({
  platform: 'slack',
  tenant,
  user: `U${name}`,
});

/** What stores promise two workspaces that use them at the same time: neither ever finds a row of the other. */
export function describeIsolation(
  name: string,
  create: () => Promise<WorkspaceStores>,
  operations: number,
): void {
  describe(`${name}, used by two workspaces at once`, () => {
    it(`mixes nothing up in ${operations} interleaved operations`, async () => {
      const stores = await create();
      const [all = []] = fc.sample(OPERATIONS(operations), { numRuns: 1, seed: 20_261_130 });
      const claims: string[] = [];

      for (let start = 0; start < all.length; start += AT_ONCE) {
        const some = all.slice(start, start + AT_ONCE);
        await Promise.all(some.map((operation) => run(stores, operation, claims)));
      }

      const rows = await readRows(stores);
      expect(findStrays(rows)).toEqual([]);
      expect(findLost(rows, all)).toEqual([]);
      const tried = all.filter(({ kind }) => kind === 'claim').map(nameOf);
      expect([...claims].sort()).toEqual([...new Set(tried)].sort());
    }, 300_000);
  });
}

async function run(
  stores: WorkspaceStores,
  { tenant, kind, name }: Operation,
  claims: string[],
): Promise<void> {
  const person = personOf(tenant, name);
  const mark = markOf(tenant);
  const at = aClock().now();
  switch (kind) {
    case 'converse':
      return stores.conversations.write(keyOf(tenant, name), { service: mark, at });
    case 'vote':
      return stores.feedback.record({
        ...person,
        answerId: `a${name}`,
        vote: 'helpful',
        reason: mark,
        at,
      });
    case 'ask':
      return stores.unanswered.record({
        platform: 'slack',
        tenant,
        text: mark,
        reason: 'unclear',
        at,
      });
    case 'install':
      return stores.installations.write(`${tenant}:${name}`, { token: mark });
    case 'plan': {
      const key = `nudge:${tenant}:${name}`;
      await stores.jobs.enqueue([
        { key, kind: 'nudge', owner: person, payload: { mark }, dueAt: at },
      ]);
      return;
    }
    case 'claim':
      if (await stores.deliveries.claim(`${tenant}:${name}`)) claims.push(`${tenant}:${name}`);
      return;
    case 'forget':
      if (isSteadfast({ tenant, name })) return;
      await stores.feedback.forgetPerson(person);
      await stores.jobs.forgetPerson(person);
      return;
  }
}

/** Where something is kept for whom, and whose mark it carries. */
interface MarkedRow {
  readonly where: Operation['kind'];
  readonly tenant: string;
  /** The name it is kept under, where it has one. */
  readonly name?: string;
  readonly mark: unknown;
}

async function readRows(stores: WorkspaceStores): Promise<readonly MarkedRow[]> {
  const rows: MarkedRow[] = [];
  for (const { tenant, user, reason } of await stores.feedback.list()) {
    rows.push({ where: 'vote', tenant, name: user.slice(1), mark: reason });
  }
  for (const { tenant, text } of await stores.unanswered.list()) {
    rows.push({ where: 'ask', tenant, mark: text });
  }
  const jobs = await stores.jobs.lease({ kinds: ['nudge'], limit: 10_000, leaseMs: 1_000 });
  for (const { key, payload } of jobs) {
    const [, tenant = '', name = ''] = key.split(':');
    rows.push({ where: 'plan', tenant, name, mark: payload.mark });
  }
  for (const tenant of TENANTS) {
    for (let name = 0; name < NAMES; name++) {
      const state = await stores.conversations.read(keyOf(tenant, name));
      const granted = await stores.installations.read(`${tenant}:${name}`);
      const token = (granted as { token?: string } | undefined)?.token;
      if (state) rows.push({ where: 'converse', tenant, name: `${name}`, mark: state.service });
      if (granted) rows.push({ where: 'install', tenant, name: `${name}`, mark: token });
    }
  }
  return rows;
}

/** Everything that is kept for one workspace and carries the mark of the other. */
function findStrays(rows: readonly MarkedRow[]): readonly MarkedRow[] {
  return rows.filter(({ tenant, mark }) => mark !== markOf(tenant as Tenant));
}

/** What one workspace has kept and nobody of it has let go, and is gone. */
function findLost(rows: readonly MarkedRow[], all: readonly Operation[]): readonly string[] {
  const there = new Set(rows.map(({ where, tenant, name }) => `${where} ${tenant}:${name}`));
  const kept = all.filter(isSteadfast).filter(({ kind }) => LASTING.includes(kind));
  const names = kept.map((operation) => `${operation.kind} ${nameOf(operation)}`);
  return [...new Set(names)].filter((name) => !there.has(name));
}
