import { setTimeout as pause } from 'node:timers/promises';
import { quantile } from '../measure';
import type { BareSlack } from './bare-slack';
import { createSender, type Sent } from './sender';

/** How a storm went; times in milliseconds. */
export interface StormReport {
  readonly events: number;
  readonly refused: number;
  readonly seconds: number;
  readonly ackP50: number;
  readonly ackP99: number;
  readonly ackMax: number;
  readonly answerP50: number;
  readonly answerP99: number;
  readonly unanswered: number;
  readonly duplicates: number;
}

/** Sends so many events a second for a while, whatever becomes of them, and waits until they are answered. */
export async function runOpenStorm(
  slack: BareSlack,
  url: string,
  { rate, seconds, run }: { readonly rate: number; readonly seconds: number; readonly run: string },
): Promise<StormReport> {
  const sender = createSender(run);
  const sent: Promise<Sent>[] = [];
  const begun = performance.now();
  for (let due = 0; due < rate * seconds; ) {
    const now = Math.floor(((performance.now() - begun) / 1000) * rate);
    for (; due < Math.min(now, rate * seconds); due++) sent.push(sender.send(url, due));
    await pause(5);
  }
  const all = await Promise.all(sent);
  await untilAnswered(slack, all, 60_000);
  sender.close();
  return report(slack, all, performance.now() - begun);
}

/** Sends to one bot after the other, so many events under way at a time; every tenth goes to all of them. */
export async function runClosedStorm(
  slack: BareSlack,
  urls: readonly string[],
  {
    events,
    atOnce,
    run,
  }: { readonly events: number; readonly atOnce: number; readonly run: string },
): Promise<StormReport> {
  const sender = createSender(run);
  const sent: Sent[] = [];
  let next = 0;
  const begun = performance.now();
  const work = async () => {
    while (next < events) {
      const index = next;
      next += 1;
      const [first = '', ...others] = [...urls.slice(index % urls.length), ...urls];
      const also = index % 10 === 0 ? others.slice(0, urls.length - 1) : [];
      const [own] = await Promise.all([first, ...also].map((url) => sender.send(url, index)));
      if (own) sent.push(own);
      for (let left = 1_000; left > 0 && own && !slack.answers.has(own.ts); left--) await pause(5);
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  sender.close();
  return report(slack, sent, performance.now() - begun);
}

async function untilAnswered(slack: BareSlack, all: readonly Sent[], patience: number) {
  const end = performance.now() + patience;
  while (performance.now() < end && all.some(({ ts }) => !slack.answers.has(ts))) await pause(50);
}

function report(slack: BareSlack, all: readonly Sent[], took: number): StormReport {
  const acks = all.map(({ ack }) => ack);
  const answers = all.flatMap(({ ts, at }) => (slack.answers.get(ts) ?? []).map((one) => one - at));
  const counts = all.map(({ ts }) => slack.answers.get(ts)?.length ?? 0);
  return {
    events: all.length,
    refused: all.filter(({ status }) => status !== 200).length,
    seconds: took / 1000,
    ackP50: quantile(acks, 0.5),
    ackP99: quantile(acks, 0.99),
    ackMax: Math.max(...acks),
    answerP50: quantile(answers, 0.5),
    answerP99: quantile(answers, 0.99),
    unanswered: counts.filter((count) => count === 0).length,
    duplicates: counts.filter((count) => count > 1).length,
  };
}
