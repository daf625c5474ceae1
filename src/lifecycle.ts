import { setTimeout as pause } from 'node:timers/promises';
import type { Adapter } from './adapters/adapter';
import type { Config } from './config';
import { type Endpoint, type HttpServer, type Readiness, startHttpServer } from './http';
import type { Worker } from './jobs';
import type { Logger } from './telemetry';

/** The whole bot, put together and ready to start. */
export interface App {
  /** True when the bot answers on pages of its own: no platform is configured, or they are public. */
  readonly hasLocalPage: boolean;
  /** Listens and connects; gives the address of the one port. Rejects with a `BotError` and leaves nothing running. */
  start(): Promise<string>;
  /** Takes no new work, finishes what was acknowledged, then closes; within `deadlineMs`. */
  stop(deadlineMs: number): Promise<void>;
}

/** What stands behind the adapters. */
export interface Backing {
  /** Paths of the one port that belong to no platform. */
  readonly endpoints?: readonly Endpoint[];
  /** Does what has its own time, once the platforms are connected. */
  readonly worker?: Pick<Worker, 'start' | 'stop'>;
  /** Whether the stores answer. */
  readonly isReachable?: () => Promise<boolean>;
  /** Closes the stores. */
  readonly close: () => Promise<void>;
}

/** Starts and stops adapters, the one port and what stands behind them; every path out leaves nothing running. */
export function createLifecycle(
  config: Pick<Config, 'host' | 'port' | 'publicUrl'>,
  adapters: readonly Adapter[],
  knowledgeVersion: string,
  logger: Logger,
  { endpoints = [], worker, isReachable, close }: Backing,
): App {
  let server: HttpServer | undefined;
  let isDraining = false;
  const readReadiness = async (): Promise<Readiness> => ({
    knowledgeVersion,
    ...(isReachable && { store: await isReachable() }),
    ...describeAdapters(adapters, isDraining),
  });
  const stop = async (deadlineMs: number) => {
    isDraining = true;
    const begun = performance.now();
    const left = () => Math.max(0, deadlineMs - (performance.now() - begun));
    // First, since it posts through the adapters; a database that hangs keeps nobody longer.
    if (worker) await within(left() / 2, worker.stop(left() / 3));
    await Promise.allSettled(adapters.map((adapter) => adapter.stop(left())));
    await server?.close(left());
    // Last, so that what was acknowledged is remembered.
    await within(left(), close());
    logger.info('stopped');
  };
  return {
    hasLocalPage: adapters.some((adapter) => adapter.platform === 'web'),
    stop,
    async start() {
      const { host, port } = config;
      const all = [...adapters.flatMap((adapter) => adapter.endpoints), ...endpoints];
      const options = { host, port, endpoints: all, readReadiness, logger };
      server = await startHttpServer(options).catch(async (error: unknown) => {
        await close();
        throw error;
      });
      try {
        await Promise.all(adapters.map((adapter) => adapter.start()));
      } catch (error) {
        await stop(0);
        throw error;
      }
      worker?.start();
      logger.info('started', { url: server.url, publicUrl: config.publicUrl, knowledgeVersion });
      return server.url;
    },
  };
}

function describeAdapters(adapters: readonly Adapter[], isDraining: boolean) {
  const ready = Object.fromEntries(adapters.map((each) => [each.platform, each.isReady()]));
  return { ready: !isDraining && Object.values(ready).every(Boolean), adapters: ready };
}

/** Waits for work, but no longer than so many milliseconds. */
function within(milliseconds: number, work: Promise<void>): Promise<void> {
  return Promise.race([work, pause(milliseconds, undefined, { ref: false })]);
}
