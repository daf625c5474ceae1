/** A process that does jobs until it is told to stop, and says which it has begun to send. */
import { createWorker } from '../../src/jobs';
import { openStores, type Storage } from '../../src/stores/sql';
import { createLogger } from '../../src/telemetry';

async function work(storage: Storage): Promise<void> {
  const stores = await openStores({ storage, clock: Date.now, onFailure: () => undefined });
  const worker = createWorker({
    store: stores.jobs,
    handlers: {
      nudge: {
        repeat: 'never',
        async run({ key }) {
          process.stdout.write(`${key}\n`);
          // As long as a message takes to be sent, so that a kill finds some under way.
          await new Promise((resolve) => setTimeout(resolve, 5));
          return { kind: 'done' };
        },
      },
    },
    logger: createLogger({ level: 'silent', hashKey: '' }),
    clock: Date.now,
    random: Math.random,
  });
  process.once('SIGTERM', () => {
    void worker.stop(5_000).then(() => stores.close());
  });
  process.stdout.write('open\n');
  process.stdin.once('data', () => {
    process.stdin.destroy();
    worker.start();
  });
}

void work(JSON.parse(process.argv[2] ?? ''));
