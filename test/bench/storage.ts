/**
 * `npm run bench:storage [-- --quick] [--only rows] [--markdown]`: a storm on a data folder whose disk takes 3 ms to confirm,
 * and how claims, look-ups and the sweep fare when the tables grow.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Storage } from '../../src/stores/sql';
import { aPostgresStorage } from '../support/databases';
import { startDemarc } from '../support/process';
import { quantile } from './measure';
import { progress, readBenchOptions } from './options';
import { type Interval, measureRows } from './storage/rows';
import { startBareSlack } from './storm/bare-slack';
import { readProcessorSeconds } from './storm/processor-time';
import { BENCH_SECRET } from './storm/sender';
import { slowDisk } from './storm/slow-disk';
import { runOpenStorm } from './storm/storm';

const RATES = [50, 100, 200, 500];
const ACK_FLOOR_MS = 100;
const STALL_FLOOR_MS = 50;
const GROWTH_FLOOR = 2;

const { isQuick, only, render } = readBenchOptions();
const ms = (value: number) => value.toFixed(value < 10 ? 2 : 0);

async function benchStorm(folder: string): Promise<void> {
  const seconds = isQuick ? 10 : 60;
  const rows: string[][] = [];
  for (const rate of RATES) {
    const slack = await startBareSlack();
    const bot = await startDemarc({
      env: {
        ...slowDisk(folder),
        DATA_DIR: path.join(folder, `data-${rate}`),
        LOG_LEVEL: 'info',
        SLACK_BOT_TOKEN: 'xoxb-fake',
        SLACK_SIGNING_SECRET: BENCH_SECRET,
        SLACK_API_URL: slack.apiUrl,
      },
    });
    progress(`${rate} events a second for ${seconds} s`);
    // The first ones load code; they are no part of the storm.
    await runOpenStorm(slack, bot.url, { rate: 20, seconds: 2, run: `warm${rate}` });
    const before = await readProcessorSeconds([bot.url]);
    const storm = await runOpenStorm(slack, bot.url, { rate, seconds, run: `run${rate}` });
    const used = (await readProcessorSeconds([bot.url])) - before;
    await bot.stop();
    await slack.close();
    rows.push([
      String(rate),
      String(storm.events),
      String(storm.refused),
      `${ms(storm.ackP50)} / ${ms(storm.ackP99)} / ${ms(storm.ackMax)}`,
      `${ms(storm.answerP50)} / ${ms(storm.answerP99)}`,
      ((1000 * used) / storm.events).toFixed(1),
      String(storm.unanswered),
      String(storm.duplicates),
    ]);
    if (storm.ackP99 >= ACK_FLOOR_MS) progress(`  missed: acknowledged within ${ACK_FLOOR_MS} ms`);
  }
  const head = [
    'events/s',
    'events',
    'refused',
    'ack p50 / p99 / max, ms',
    'answer p50 / p99, ms',
    'processor, ms an event',
    'unanswered',
    'twice',
  ];
  print(`A storm of ${seconds} s on a folder, the disk confirming in 3 ms`, head, rows);
}

async function benchRows(name: string, storage: Storage): Promise<void> {
  const all = [
    { deliveries: 10_000, conversations: 1_000 },
    { deliveries: 100_000, conversations: 10_000 },
    { deliveries: 1_000_000, conversations: 100_000 },
  ];
  progress(`rows in ${name}`);
  const { rows, sweep } = await measureRows(storage, isQuick ? all.slice(0, 2) : all, 1_000);
  const head = ['deliveries', 'conversations', 'claim p50 / p99, ms', 'look-up p50 / p99, ms'];
  const cells = rows.map((each) => [
    String(each.deliveries),
    String(each.conversations),
    `${ms(each.claimP50)} / ${ms(each.claimP99)}`,
    `${ms(each.readP50)} / ${ms(each.readP99)}`,
  ]);
  print(`${name}: how claims and look-ups grow`, head, cells);
  const [first, last] = [rows[0], rows.at(-1)];
  if (first && last) {
    const grown = Math.max(last.claimP50 / first.claimP50, last.readP50 / first.readP50);
    if (grown > GROWTH_FLOOR) progress(`  missed: flat within ${GROWTH_FLOOR} ×`);
  }
  const beside = [
    '',
    's',
    'stall p99 / longest, ms',
    'own stall p99 / longest, ms',
    'claim p99, ms',
  ];
  print(`${name}: the sweep of ${sweep.rows} rows`, beside, [
    intervalRow('without', sweep.without),
    intervalRow('with', sweep.with),
  ]);
  // What others on the machine had of the processor is no stall of ours.
  if (
    quantile(
      sweep.with.stalls.map(({ own }) => own),
      1,
    ) > STALL_FLOOR_MS
  )
    progress(`  missed: no stall over ${STALL_FLOOR_MS} ms`);
}

function intervalRow(name: string, each: Interval): readonly string[] {
  const [took = '', own = ''] = (['took', 'own'] as const).map((part) => {
    const times = each.stalls.map((stall) => stall[part]);
    return `${ms(quantile(times, 0.99))} / ${ms(quantile(times, 1))}`;
  });
  return [name, (each.took / 1000).toFixed(1), took, own, ms(each.claimP99)];
}

function print(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  console.log(`${render({ title, head, rows })}\n`);
}

const isAsked = (part: string) => only.some((word) => part.includes(word));

async function main(): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'demarc-bench-'));
  const database = await aPostgresStorage();
  try {
    if (isAsked('rows')) {
      await benchRows('SQLite in a folder', { kind: 'folder', folder: path.join(folder, 'rows') });
      await benchRows('PostgreSQL', database.storage);
    }
    if (isAsked('storm')) await benchStorm(folder);
  } finally {
    await database.remove();
    rmSync(folder, { recursive: true, force: true });
  }
}

void main();
