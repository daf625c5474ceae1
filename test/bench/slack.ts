/**
 * `npm run bench:slack [-- --quick] [-- --markdown]`: what a signed mention costs until the bytes of its reply are at
 * Slack, beside a bare Bolt app under the same load.
 */
import path from 'node:path';
import { inMegabytes, median, quantile } from './measure';
import { progress, readBenchOptions } from './options';
import { readQuestions } from './questions';
import { createMentions, type Mentions, type Times } from './slack/load';
import { startQuickSlack } from './slack/quick-slack';
import { type Subject, startDemarcSubject, startEchoSubject } from './slack/subject';

/** People who ask at the same time, each waiting for the reply before the next question. */
const PEOPLE = 4;
/** Mentions of one round of a load; rounds of both apps are interleaved, so that a busy moment hits both alike. */
const ROUND = 250;
/** Fifty a second, more than Slack sends of one workspace. */
const PACED = 125;
const EVERY_MS = 20;

interface Load {
  readonly name: string;
  readonly mentions: number;
  run(mentions: Mentions, subject: Subject): Promise<readonly Times[]>;
}

const LOADS = {
  one: {
    name: 'one at a time',
    mentions: ROUND,
    run: (mentions, subject) => mentions.closed(subject, ROUND, 1),
  },
  people: {
    name: `${PEOPLE} people`,
    mentions: ROUND,
    run: (mentions, subject) => mentions.closed(subject, ROUND, PEOPLE),
  },
  paced: {
    name: '50 a second',
    mentions: PACED,
    run: (mentions, subject) => mentions.open(subject, PACED, EVERY_MS),
  },
} as const satisfies Readonly<Record<string, Load>>;
const ALL_LOADS: readonly Load[] = Object.values(LOADS);
const MENTIONS_OF_A_ROUND = ALL_LOADS.reduce((sum, { mentions }) => sum + mentions, 0);

/** As many as the bot answers before it is measured: both are compiled by then. */
const WARM_UP = 1_000;

const REPLY_FLOOR = 1.3;
const CPU_FLOOR = 1.5;
const GROWTH_FLOOR = 1.2;
const ACKNOWLEDGED_MS = 100;

/** One load on one app, once. */
interface Round {
  readonly times: readonly Times[];
  /** A mention. */
  readonly cpuMs: number;
}

/** What was measured of one app. */
interface Figures {
  readonly subject: Subject;
  readonly rounds: Map<Load, Round[]>;
}

async function measureRound(mentions: Mentions, load: Load, { subject, rounds }: Figures) {
  const before = await subject.cpuMs();
  const times = await load.run(mentions, subject);
  const cpuMs = ((await subject.cpuMs()) - before) / load.mentions;
  rounds.set(load, [...(rounds.get(load) ?? []), { times, cpuMs }]);
}

/** Resident bytes after the first thousand answers and after ten thousand. */
async function measureGrowth(mentions: Mentions, subject: Subject, answered: number, last: number) {
  await mentions.closed(subject, 1_000 - answered, PEOPLE);
  const early = await subject.residentBytes();
  progress(`1,000 answers; ${last.toLocaleString('en')} to go`);
  return async (sinceThen: number) => {
    await mentions.closed(subject, last - 1_000 - sinceThen, PEOPLE);
    return { early, late: await subject.residentBytes() };
  };
}

const inMs = (value: number) => value.toFixed(2);
const p50And99 = (times: readonly number[]) =>
  `${inMs(median(times))} / ${inMs(quantile(times, 0.99))}`;
const timesOf = ({ rounds }: Figures, load: Load, what: keyof Times) =>
  (rounds.get(load) ?? []).flatMap(({ times }) => times.map((time) => time[what]));

/** The middle one of rounds. */
const medianOf = ({ rounds }: Figures, load: Load, value: (round: Round) => number) =>
  median((rounds.get(load) ?? []).map(value));
const replyOf = ({ times }: Round) => median(times.map(({ replied }) => replied));
const cpuOf = ({ cpuMs }: Round) => cpuMs;

function toRows(load: Load, own: Figures, echo: Figures) {
  const compare = (what: string, value: (round: Round) => number) => {
    const [one, other] = [own, echo].map((figures) => medianOf(figures, load, value));
    const [mine = Number.NaN, bare = Number.NaN] = [one, other];
    return [`${load.name}: ${what}`, inMs(mine), inMs(bare), `${inMs(mine / bare)} ×`];
  };
  const all = (what: keyof Times) => [own, echo].map((each) => p50And99(timesOf(each, load, what)));
  return [
    compare('reply, median of rounds, ms', replyOf),
    ['· reply, p50 / p99, ms', ...all('replied'), ''],
    ['· acknowledged, p50 / p99, ms', ...all('acknowledged'), ''],
    compare('CPU a mention, ms', cpuOf),
  ];
}

async function main(): Promise<void> {
  const { isQuick, render } = readBenchOptions();
  const [rounds, last] = isQuick ? [3, 3_000] : [8, 10_000];
  const questions = readQuestions(
    path.resolve(__dirname, '../knowledge/development/plain.jsonl'),
  ).map(({ text }) => text);
  const slack = await startQuickSlack();
  const mentions = createMentions(slack, questions);
  const subjects = [await startEchoSubject(slack.apiUrl), await startDemarcSubject(slack.apiUrl)];
  const [echo, demarc] = subjects.map((subject): Figures => ({ subject, rounds: new Map() })) as [
    Figures,
    Figures,
  ];

  progress('warming up');
  await mentions.closed(echo.subject, WARM_UP, PEOPLE);
  const finishGrowth = await measureGrowth(mentions, demarc.subject, 0, last);
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? [echo, demarc] : [demarc, echo];
    for (const load of ALL_LOADS) {
      for (const figures of order) await measureRound(mentions, load, figures);
    }
    progress(`round ${round + 1} of ${rounds}`);
  }
  const { early, late } = await finishGrowth(rounds * MENTIONS_OF_A_ROUND);
  await Promise.all(subjects.map((subject) => subject.stop()));
  await slack.close();

  const rows = [
    ...ALL_LOADS.flatMap((load) => toRows(load, demarc, echo)),
    ['resident after 1,000 answers, MB', inMegabytes(early), '', ''],
    [
      `resident after ${last.toLocaleString('en')} answers, MB`,
      inMegabytes(late),
      '',
      `${inMs(late / early)} ×`,
    ],
  ];
  const title = `A mention on Slack, ${rounds} rounds`;
  console.log(render({ title, head: ['', demarc.subject.name, echo.subject.name, 'ratio'], rows }));
  const checks = checkFloors(demarc, echo, late / early);
  console.log(
    `\n${checks.map(({ text, isKept }) => `${text}: ${isKept ? 'ok' : 'MISSED'}`).join(' · ')}`,
  );
  process.exitCode = checks.every(({ isKept }) => isKept) ? 0 : 1;
}

function checkFloors(own: Figures, echo: Figures, growth: number) {
  const ratioOf = (load: Load, value: (round: Round) => number) =>
    medianOf(own, load, value) / medianOf(echo, load, value);
  const replies = ALL_LOADS.map((load) => ({
    text: `reply ≤ ${REPLY_FLOOR} × the echo's, ${load.name}`,
    isKept: ratioOf(load, replyOf) <= REPLY_FLOOR,
  }));
  const slowest = quantile(timesOf(own, LOADS.paced, 'acknowledged'), 0.99);
  return [
    ...replies,
    {
      text: `CPU ≤ ${CPU_FLOOR} × the echo's`,
      isKept: ratioOf(LOADS.people, cpuOf) <= CPU_FLOOR,
    },
    { text: `memory ≤ ${GROWTH_FLOOR} × after 1,000`, isKept: growth <= GROWTH_FLOOR },
    { text: `acknowledged ≤ ${ACKNOWLEDGED_MS} ms at p99`, isKept: slowest <= ACKNOWLEDGED_MS },
  ];
}

void main();
