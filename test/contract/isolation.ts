import fc from 'fast-check';
import { conversationKey, type Feedback, type UnansweredQuestion } from '../../src/dialog';
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

      expect(await findStrays(stores)).toEqual([]);
      expect(new Set(claims).size).toBe(claims.length);
      // Both had something to lose.
      expect(Object.values(await countOf(stores)).filter((rows) => rows < NAMES)).toEqual([]);
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
      await stores.feedback.forgetPerson(person);
      await stores.jobs.forgetPerson(person);
      return;
  }
}

/** Everything that is kept for one workspace and carries the mark of the other. */
async function findStrays(stores: WorkspaceStores): Promise<readonly string[]> {
  const strays: string[] = [];
  const note = (where: string, tenant: string, mark: unknown) => {
    if (mark !== markOf(tenant as Tenant)) strays.push(`${where} of ${tenant}: ${mark}`);
  };
  for (const vote of await stores.feedback.list()) note('vote', vote.tenant, vote.reason);
  for (const { tenant, text } of await stores.unanswered.list()) note('question', tenant, text);
  const jobs = await stores.jobs.lease({ kinds: ['nudge'], limit: 10_000, leaseMs: 1_000 });
  for (const { key, payload } of jobs) note('job', key.split(':')[1] ?? '', payload.mark);
  const names = Array.from({ length: NAMES }, (_, name) => name);
  for (const [tenant, name] of TENANTS.flatMap((each) =>
    names.map((one) => [each, one] as const),
  )) {
    const state = await stores.conversations.read(keyOf(tenant, name));
    const granted = await stores.installations.read(`${tenant}:${name}`);
    note('conversation', tenant, state?.service ?? markOf(tenant));
    note('token', tenant, (granted as { token?: string } | undefined)?.token ?? markOf(tenant));
  }
  return strays;
}

async function countOf({ feedback, unanswered }: WorkspaceStores) {
  const rows: readonly (Feedback | UnansweredQuestion)[] = [
    ...(await feedback.list()),
    ...(await unanswered.list()),
  ];
  return Object.fromEntries(
    TENANTS.map((tenant) => [tenant, rows.filter((row) => row.tenant === tenant).length]),
  );
}
