/** A process that writes to every store until it is killed, and says which number it has written to all of them. */
import { createKeyring } from '../../src/stores';
import { openStores, type Storage } from '../../src/stores/sql';

/** The key that this process seals secrets with. */
export const WRITE_KEY = Buffer.alloc(32, 7);

/** How many rows are written at once; a batch is one of the numbers it prints. */
export const WRITE_BATCH = 10;

async function writeForEver(storage: Storage, first: number): Promise<void> {
  const stores = await openStores({
    storage,
    keyring: createKeyring(WRITE_KEY),
    clock: Date.now,
    onFailure: () => undefined,
  });
  const { installations } = stores.openSecrets();
  for (let batch = first; ; batch++) {
    const names = Array.from({ length: WRITE_BATCH }, (_, index) => `${batch}-${index}`);
    const vote = { platform: 'slack', tenant: 'T1', user: 'U1', vote: 'helpful', at: 1 } as const;
    await Promise.all([
      ...names.map((name) => stores.deliveries.claim(name)),
      ...names.map((name) => stores.conversations.write(name, { at: batch })),
      ...names.map((name) => stores.feedback.record({ ...vote, answerId: name })),
      stores.jobs.enqueue(names.map((key) => ({ key, kind: 'x', payload: {}, dueAt: batch }))),
      installations.write(`T${batch}`, { token: `xoxb-${batch}` }),
    ]);
    process.stdout.write(`${batch}\n`);
  }
}

if (require.main === module) {
  const [storage = '', first = '0'] = process.argv.slice(2);
  void writeForEver(JSON.parse(storage), Number(first));
}
