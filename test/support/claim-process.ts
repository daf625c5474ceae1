/** A process that opens the stores, says so, waits for a line and then claims: its winners go out as JSON. */
import { once } from 'node:events';
import { openStores } from '../../src/stores/sql';

async function claimAll(url: string): Promise<void> {
  const stores = await openStores({
    storage: { kind: 'postgres', url },
    clock: Date.now,
    onFailure: () => undefined,
  });
  process.stdout.write('open\n');
  await once(process.stdin, 'data');
  const ids = Array.from({ length: 1_000 }, (_, index) => `Ev${index}`);
  const won: string[] = [];
  for (let start = 0; start < ids.length; start += 50) {
    const some = ids.slice(start, start + 50);
    const claims = await Promise.all(some.map((id) => stores.deliveries.claim(id)));
    won.push(...some.filter((_, index) => claims[index]));
  }
  process.stdout.write(`${JSON.stringify(won)}\n`);
  await stores.close();
  process.stdin.destroy();
}

void claimAll(process.argv[2] ?? '');
