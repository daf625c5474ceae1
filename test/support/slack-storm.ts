import { setTimeout as pause } from 'node:timers/promises';
import type { RunningBot } from './process';
import { signedRequest, slackEvents } from './slack-events';
import type { FakeSlack } from './slack-fake';

/** What the bot is told its signing secret is. */
export const STORM_SECRET = 'shhh';

/** An event that asks something, in a thread of its own. */
export interface Mention {
  readonly ts: string;
  readonly event: unknown;
}

/** What became of a delivery: its status, 0 where nobody answered, and how long that took. */
export interface Acknowledgement {
  readonly status: number;
  readonly milliseconds: number;
}

/** The environment of a bot that talks to the fake. */
export function stormEnv(slack: FakeSlack): Readonly<Record<string, string>> {
  return {
    SLACK_BOT_TOKEN: 'xoxb-fake',
    SLACK_SIGNING_SECRET: STORM_SECRET,
    SLACK_API_URL: slack.apiUrl,
  };
}

/** A question in a channel. */
export function aMention(slack: FakeSlack, text = '<@UBOT> who patches the OS of RDS?'): Mention {
  const ts = slack.say('C1');
  return { ts, event: slackEvents.mention({ ts, text }) };
}

/** Delivers an event once; never rejects. */
export async function deliver(
  bot: Pick<RunningBot, 'url'>,
  { event }: Mention,
): Promise<Acknowledgement> {
  const begun = performance.now();
  const request = signedRequest(event, { secret: STORM_SECRET, now: Date.now() });
  const status = await fetch(`${bot.url}/slack/events`, request).then(
    async (response) => {
      await response.arrayBuffer();
      return response.status;
    },
    () => 0,
  );
  return { status, milliseconds: performance.now() - begun };
}

/** Delivers an event as Slack does, which tries three times more where it is not acknowledged; gives the last try. */
export async function deliverPatiently(
  bot: Pick<RunningBot, 'url'>,
  mention: Mention,
): Promise<Acknowledgement> {
  for (let left = 3; left > 0; left--) {
    const acknowledged = await deliver(bot, mention);
    if (acknowledged.status === 200) return acknowledged;
  }
  return deliver(bot, mention);
}

/** Does everything, so many at a time. */
export async function inParallel<T, R>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  let next = 0;
  const run = async () => {
    while (next < items.length) {
      const index = next;
      next += 1;
      results[index] = await work(items[index] as T);
    }
  };
  await Promise.all(Array.from({ length: limit }, run));
  return results;
}

/** Counts the answers in each thread as they come. */
export interface AnswerCounts {
  /** How many were posted in each thread so far. */
  read(): ReadonlyMap<string, number>;
}

/** Watches what the bot posts; each look reads only what is new. */
export function countAnswers(slack: FakeSlack): AnswerCounts {
  const counts = new Map<string, number>();
  let next = 0;
  return {
    read() {
      for (const { method, args, answer } of slack.calls.slice(next)) {
        if (method !== 'chat.postMessage' || answer?.ok !== true) continue;
        const thread = String(args.thread_ts);
        counts.set(thread, (counts.get(thread) ?? 0) + 1);
      }
      next = slack.calls.length;
      return counts;
    },
  };
}

/** Waits until a condition holds; rejects after so many milliseconds. */
export async function eventually(
  condition: () => boolean,
  milliseconds: number,
  what: string,
): Promise<void> {
  const end = performance.now() + milliseconds;
  while (!condition()) {
    if (performance.now() > end) throw new Error(`waited in vain: ${what}`);
    await pause(20);
  }
}
