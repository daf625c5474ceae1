import type { Counter, Histogram, OpenMetricsContentType, Registry } from 'prom-client';
import { BUCKETS, COUNTERS, GAUGES, TIMERS } from './measures';
import type { Metrics, Reading } from './metrics';

type Readings = Map<string, () => Promise<readonly Reading<keyof typeof GAUGES>[]>>;

/** What the library holds. */
interface Instruments {
  readonly registry: Registry<OpenMetricsContentType>;
  readonly counters: ReadonlyMap<string, Counter>;
  readonly timers: ReadonlyMap<string, Histogram>;
}

/** Creates metrics beside the usual ones of a Node.js process; the library is loaded with the first thing to count. */
export function createMetrics(): Metrics {
  const readings: Readings = new Map();
  let made: Instruments | undefined;
  const instruments = () => {
    made ??= createInstruments(readings);
    return made;
  };
  return {
    count: (name, labels) => instruments().counters.get(name)?.inc(labels),
    time: (name, labels, milliseconds) =>
      instruments()
        .timers.get(name)
        ?.observe(labels, milliseconds / 1000),
    gauge: (name, read) => void readings.set(name, read),
    async render() {
      const { registry } = instruments();
      return { contentType: registry.contentType, text: await registry.metrics() };
    },
  };
}

function createInstruments(readings: Readings): Instruments {
  const client = require('prom-client') as typeof import('prom-client');
  const registry = new client.Registry<OpenMetricsContentType>();
  registry.setContentType(client.Registry.OPENMETRICS_CONTENT_TYPE);
  const registers = [registry];
  client.collectDefaultMetrics({ register: registry });
  for (const [name, { help, labels }] of Object.entries(GAUGES)) {
    new client.Gauge({
      name,
      help,
      labelNames: [...labels],
      registers,
      async collect() {
        this.reset();
        // What cannot be read is missing from the page; the database's own failure is counted where it happens.
        const values = await readings
          .get(name)?.()
          .catch(() => []);
        for (const { labels: given, value } of values ?? []) this.set(given, value);
      },
    });
  }
  return {
    registry,
    counters: mapOf(COUNTERS, (name, { help, labels }) => {
      return new client.Counter({ name, help, labelNames: [...labels], registers });
    }),
    timers: mapOf(TIMERS, (name, { help, labels }) => {
      const buckets = [...BUCKETS];
      return new client.Histogram({ name, help, labelNames: [...labels], buckets, registers });
    }),
  };
}

function mapOf<T, R>(
  table: Readonly<Record<string, T>>,
  create: (name: string, row: T) => R,
): ReadonlyMap<string, R> {
  return new Map(Object.entries(table).map(([name, row]) => [name, create(name, row)]));
}
