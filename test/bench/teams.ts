/** `npm run bench:teams [-- --quick] [-- --markdown]`: a message on Teams, from the activity to its reply. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startOpenIdServer } from '../support/teams-fake';
import { median, quantile } from './measure';
import { progress, readBenchOptions } from './options';
import { type Bot, startBots } from './teams/bots';
import { type Run, runInTurn, runSteadily, type Target } from './teams/load';
import { startReplyClock } from './teams/reply-clock';

/** Many short rounds in which the bots take turns, so that a busy moment hits all alike. */
const ROUNDS = 15;
const TURNS = 80;
const PER_SECOND = 25;
const AT_ONCE = 10;
/** How many times as long as the echo on botbuilder half of the replies may take. */
const P50_FLOOR = 1;

interface Load {
  readonly name: string;
  run(target: Target): Promise<Run>;
}

const LOADS: readonly Load[] = [
  { name: 'one at a time', run: (target) => runInTurn(target, TURNS, 1) },
  { name: `${PER_SECOND} a second`, run: (target) => runSteadily(target, TURNS, PER_SECOND) },
  { name: `${AT_ONCE} at once`, run: (target) => runInTurn(target, TURNS, AT_ONCE) },
];

/** One bot under one load, with the processor time it took. */
interface Round extends Run {
  readonly cpuMs: number;
}

/** Every round of every bot. */
async function measure(load: Load, bots: readonly Bot[], rounds: number) {
  const all = bots.map((): Round[] => []);
  for (let round = 1; round <= rounds; round += 1) {
    // Another begins each time, so that none always follows the same one.
    const turned = bots.map((_, place) => (place + round) % bots.length);
    for (const index of turned) {
      const bot = bots[index];
      if (!bot) continue;
      const before = bot.cpuMs();
      const run = await load.run(bot.target);
      all[index]?.push({ ...run, cpuMs: bot.cpuMs() - before });
    }
    progress(`${load.name}: round ${round} of ${rounds}`);
  }
  return all;
}

/** The middle of the ratios of rounds that followed one another. */
function ratio(own: readonly Round[], bare: readonly Round[], value: (round: Round) => number) {
  return median(
    own.flatMap((round, index) => {
      const beside = bare[index];
      return beside ? [value(round) / value(beside)] : [];
    }),
  );
}

const p50 = ({ times }: Round) => median(times);
const cpuOfTurn = ({ cpuMs, times }: Round) => cpuMs / times.length;

function toRow(load: Load, name: string, own: readonly Round[], bare: readonly Round[]) {
  const times = own.flatMap((round) => round.times);
  return [
    load.name,
    name,
    median(times).toFixed(2),
    ratio(own, bare, p50).toFixed(2),
    quantile(times, 0.99).toFixed(1),
    median(own.map((round) => round.times.length / round.seconds)).toFixed(0),
    median(own.map(cpuOfTurn)).toFixed(2),
    ratio(own, bare, cpuOfTurn).toFixed(2),
  ];
}

/** Holds the echo behind our Teams side, which does what the bare one does, against it. */
function checkFloor(load: Load, own: readonly Round[], bare: readonly Round[]) {
  const isKept = ratio(own, bare, p50) <= P50_FLOOR;
  return [`the echoes, ${load.name}: p50 ≤ ${P50_FLOOR} × bare`, isKept ? 'ok' : 'MISSED'];
}

async function main(): Promise<void> {
  const { isQuick, render } = readBenchOptions();
  const data = mkdtempSync(path.join(tmpdir(), 'demarc-bench-'));
  const [openId, clock] = await Promise.all([startOpenIdServer(), startReplyClock()]);
  const bots = await startBots(openId, clock, data);
  for (const { target } of bots) await runInTurn(target, 4 * TURNS, AT_ONCE);

  const rows: (readonly string[])[] = [];
  const floors: (readonly string[])[] = [];
  for (const load of LOADS) {
    const all = await measure(load, bots, isQuick ? 3 : ROUNDS);
    const [bare, echo] = all;
    if (!bare || !echo) throw new TypeError('no bot was measured');
    rows.push(...all.map((own, index) => toRow(load, bots[index]?.name ?? '', own, bare)));
    floors.push(checkFloor(load, echo, bare));
  }
  for (const bot of bots) bot.stop();
  clock.stop();
  await openId.stop();
  rmSync(data, { recursive: true, force: true });

  const head = ['load', 'bot', 'p50, ms', '× bare', 'p99, ms', 'turns / s', 'CPU, ms', '× bare'];
  console.log(`${render({ title: 'From the activity to its reply', head, rows })}\n`);
  console.log(render({ title: 'Floors', head: ['floor', 'kept'], rows: floors }));
  process.exitCode = floors.every((row) => row.includes('ok')) ? 0 : 1;
}

void main();
