/** `npm run bench:playground [-- --quick --markdown]`: how soon the playground shows what one asks of it. */
import { CHAT, createMeasure, EXPLORE, NOTHING, type Taken } from '../support/interactions';
import { openPlayground, type Playground } from '../support/playground';
import { median, quantile } from './measure';
import { progress, readBenchOptions } from './options';

/** The most that 95 of 100 answers may take, in milliseconds. */
const PROMISED_MS = 100;

async function measureAll(playground: Playground, rounds: number): Promise<Map<string, Taken[]>> {
  const taken = new Map<string, Taken[]>();
  for (const [at, interactions] of [
    ['/', CHAT],
    ['/explore', EXPLORE],
  ] as const) {
    const { page } = await playground.open(at);
    const measure = await createMeasure(page, playground.bot.url);
    for (let round = 1; round <= rounds; round += 1) {
      for (const interaction of [...interactions, NOTHING]) {
        const { name } = interaction;
        taken.set(name, [...(taken.get(name) ?? []), await measure(interaction)]);
      }
      progress(`${at}: round ${round} of ${rounds}`);
    }
  }
  return taken;
}

async function main(): Promise<void> {
  const { isQuick, render } = readBenchOptions();
  const playground = await openPlayground();
  const rounds = isQuick ? 5 : 20;
  const taken = await measureAll(playground, rounds).finally(() => void playground.close());
  const passedOf = (name: string) => (taken.get(name) ?? []).map(({ passed }) => passed);
  const nothing = median(passedOf(NOTHING.name));
  const rows = [...taken].map(([name, times]) => {
    const passed = passedOf(name);
    const figures = [passed[0] ?? 0, median(passed), quantile(passed, 0.95)];
    return [
      name,
      ...figures.map((ms) => ms.toFixed(0)),
      (median(passed) / nothing).toFixed(1),
      median(times.map(({ worked }) => worked)).toFixed(0),
    ];
  });
  const head = ['what is done', 'first, ms', 'median, ms', '95 %, ms', '× nothing', 'work, ms'];
  console.log(render({ title: `From the input to the frame, ${rounds} rounds`, head, rows }));
  const slow = [...taken.keys()].filter((name) => quantile(passedOf(name), 0.95) > PROMISED_MS);
  console.log(
    `\n95 % within ${PROMISED_MS} ms: ${slow.length === 0 ? 'ok' : `MISSED by ${slow.join(', ')}`}`,
  );
  process.exitCode = slow.length === 0 ? 0 : 1;
}

void main();
