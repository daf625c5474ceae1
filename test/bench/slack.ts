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
/** Mentions of one round; rounds of both apps are interleaved, so that a busy moment hits both alike. */
const ROUND = 250;
/** Mentions at fifty a second, as many as one workspace may send in ten minutes. */
const PACED = 500;
const EVERY_MS = 20;

const REPLY_FLOOR = 1.3;
const CPU_FLOOR = 1.5;
const GROWTH_FLOOR = 1.2;
const ACKNOWLEDGED_MS = 100;

/** What was measured of one app. */
interface Figures {
  readonly subject: Subject;
  readonly rounds: (readonly Times[])[];
  readonly cpuMs: number[];
  paced: readonly Times[];
}

async function measureRound(mentions: Mentions, figures: Figures): Promise<void> {
  const before = await figures.subject.cpuMs();
  figures.rounds.push(await mentions.closed(figures.subject, ROUND, PEOPLE));
  figures.cpuMs.push(((await figures.subject.cpuMs()) - before) / ROUND);
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

const replies = (figures: Figures) => figures.rounds.flat().map(({ replied }) => replied);
const inMs = (value: number) => value.toFixed(2);
const p50And99 = (times: readonly number[]) =>
  `${inMs(median(times))} / ${inMs(quantile(times, 0.99))}`;

async function main(): Promise<void> {
  const { isQuick, render } = readBenchOptions();
  const [rounds, last] = isQuick ? [4, 3_000] : [8, 10_000];
  const questions = readQuestions(
    path.resolve(__dirname, '../knowledge/development/plain.jsonl'),
  ).map(({ text }) => text);
  const slack = await startQuickSlack();
  const mentions = createMentions(slack, questions);
  const subjects = [await startEchoSubject(slack.apiUrl), await startDemarcSubject(slack.apiUrl)];
  const [echo, demarc] = subjects.map(
    (subject): Figures => ({ subject, rounds: [], cpuMs: [], paced: [] }),
  ) as [Figures, Figures];

  progress('warming up');
  await mentions.closed(echo.subject, ROUND, PEOPLE);
  const finishGrowth = await measureGrowth(mentions, demarc.subject, 0, last);
  for (let round = 0; round < rounds; round += 1) {
    const order = round % 2 === 0 ? [echo, demarc] : [demarc, echo];
    for (const figures of order) await measureRound(mentions, figures);
    progress(`round ${round + 1} of ${rounds}`);
  }
  for (const figures of [echo, demarc]) {
    figures.paced = await mentions.open(figures.subject, PACED, EVERY_MS);
  }
  const { early, late } = await finishGrowth(rounds * ROUND + PACED);
  await Promise.all(subjects.map((subject) => subject.stop()));
  await slack.close();

  const medianOf = ({ rounds: all }: Figures) =>
    median(all.map((times) => median(times.map(({ replied }) => replied))));
  const reply = medianOf(demarc) / medianOf(echo);
  const cpu = median(demarc.cpuMs) / median(echo.cpuMs);
  const acknowledged = ({ paced }: Figures) => paced.map((times) => times.acknowledged);
  const rows = [
    ['mention to reply, p50 / p99, ms', p50And99(replies(demarc)), p50And99(replies(echo)), ''],
    ['· median of rounds, ms', inMs(medianOf(demarc)), inMs(medianOf(echo)), `${inMs(reply)} ×`],
    ['CPU a mention, ms', inMs(median(demarc.cpuMs)), inMs(median(echo.cpuMs)), `${inMs(cpu)} ×`],
    [
      'acknowledged at 50 a second, p50 / p99, ms',
      p50And99(acknowledged(demarc)),
      p50And99(acknowledged(echo)),
      '',
    ],
    ['resident after 1,000 answers, MB', inMegabytes(early), '', ''],
    [
      `resident after ${last.toLocaleString('en')} answers, MB`,
      inMegabytes(late),
      '',
      `${inMs(late / early)} ×`,
    ],
  ];
  const title = `A mention on Slack, ${rounds} rounds of ${ROUND} by ${PEOPLE} people`;
  console.log(render({ title, head: ['', demarc.subject.name, echo.subject.name, 'ratio'], rows }));
  const checks = [
    { text: `reply ≤ ${REPLY_FLOOR} × the echo's`, isKept: reply <= REPLY_FLOOR },
    { text: `CPU ≤ ${CPU_FLOOR} × the echo's`, isKept: cpu <= CPU_FLOOR },
    { text: `memory ≤ ${GROWTH_FLOOR} × after 1,000`, isKept: late <= GROWTH_FLOOR * early },
    {
      text: `acknowledged ≤ ${ACKNOWLEDGED_MS} ms at p99`,
      isKept: quantile(acknowledged(demarc), 0.99) <= ACKNOWLEDGED_MS,
    },
  ];
  console.log(
    `\n${checks.map(({ text, isKept }) => `${text}: ${isKept ? 'ok' : 'MISSED'}`).join(' · ')}`,
  );
  process.exitCode = checks.every(({ isKept }) => isKept) ? 0 : 1;
}

void main();
