/** `npm run bench:replicas [-- --quick] [-- --markdown]`: the same storm on one, two and three processes. */
import { aPostgresStorage } from '../support/databases';
import { startDemarc } from '../support/process';
import { progress, readBenchOptions } from './options';
import { startBareSlack } from './storm/bare-slack';
import { readProcessorSeconds } from './storm/processor-time';
import { BENCH_SECRET } from './storm/sender';
import { runClosedStorm } from './storm/storm';

const AT_ONCE = 60;

const { isQuick, render } = readBenchOptions();
const ms = (value: number) => value.toFixed(value < 10 ? 2 : 0);

async function measure(count: number, events: number) {
  const [slack, database] = await Promise.all([startBareSlack(), aPostgresStorage()]);
  const env = {
    DATABASE_URL: database.url,
    SLACK_BOT_TOKEN: 'xoxb-fake',
    SLACK_SIGNING_SECRET: BENCH_SECRET,
    SLACK_API_URL: slack.apiUrl,
  };
  const bots = await Promise.all(Array.from({ length: count }, () => startDemarc({ env })));
  const urls = bots.map(({ url }) => url);
  await runClosedStorm(slack, urls, { events: 200 * count, atOnce: 20, run: 'warm' });
  const before = await readProcessorSeconds(urls);
  const storm = await runClosedStorm(slack, urls, { events, atOnce: AT_ONCE, run: 'run' });
  const used = (await readProcessorSeconds(urls)) - before;
  await Promise.all(bots.map((bot) => bot.stop()));
  await Promise.all([database.remove(), slack.close()]);
  return { ...storm, processorMs: (1000 * used) / events };
}

async function main(): Promise<void> {
  const events = isQuick ? 1_000 : 6_000;
  const rows: string[][] = [];
  let alone = 0;
  for (const count of [1, 2, 3]) {
    progress(`${count} of 3`);
    const storm = await measure(count, events);
    const rate = storm.events / storm.seconds;
    alone ||= rate;
    rows.push([
      String(count),
      rate.toFixed(0),
      `${((100 * rate) / (alone * count)).toFixed(0)} %`,
      `${ms(storm.ackP50)} / ${ms(storm.ackP99)}`,
      `${ms(storm.answerP50)} / ${ms(storm.answerP99)}`,
      storm.processorMs.toFixed(1),
      String(storm.unanswered),
      String(storm.duplicates),
    ]);
  }
  const head = [
    'replicas',
    'answers/s',
    'efficiency',
    'ack p50 / p99, ms',
    'answer p50 / p99, ms',
    'processor, ms an event',
    'unanswered',
    'twice',
  ];
  const title = `${events} events, ${AT_ONCE} at a time, every tenth to all replicas`;
  console.log(render({ title, head, rows }));
}

void main();
