import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { type Dispatcher, request } from 'undici';
import { signedRequest, slackEvents } from '../../support/slack-events';
import type { QuickSlack } from './quick-slack';
import { SIGNING_SECRET, type Subject } from './subject';

/** Milliseconds from sending a signed mention. */
export interface Times {
  readonly acknowledged: number;
  readonly replied: number;
}

/** Ways of asking. */
export interface Mentions {
  /** So many mentions by so many people, each of whom waits for the reply before the next. */
  closed(subject: Subject, mentions: number, people: number): Promise<readonly Times[]>;
  /** So many mentions, one every so many milliseconds, whatever becomes of those before. */
  open(subject: Subject, mentions: number, everyMs: number): Promise<readonly Times[]>;
}

/**
 * Asks the questions of a list, one after the other, each in a thread of its own.
 *
 * Without `fetch`, whose own work would be half of what is measured and hide what the apps differ in.
 */
export function createMentions(slack: QuickSlack, questions: readonly string[]): Mentions {
  let count = 0;

  /** Sends one mention and waits for the acknowledgement and the reply. */
  async function mention({ url }: Subject): Promise<Times> {
    count += 1;
    const ts = `1795435200.${String(count).padStart(6, '0')}`;
    const text = `<@UBOT> ${questions[count % questions.length]}`;
    const signed = signedRequest(slackEvents.mention({ ts, text }), {
      secret: SIGNING_SECRET,
      now: Date.now(),
    }) as Pick<Dispatcher.RequestOptions, 'method' | 'body' | 'headers'>;
    const reply = slack.reply(ts);
    const begun = performance.now();
    const response = await request(url, signed);
    const acknowledged = performance.now() - begun;
    if (response.statusCode !== 200) throw new Error(`${url} answered ${response.statusCode}`);
    await response.body.dump();
    return { acknowledged, replied: (await reply) - begun };
  }

  return {
    async closed(subject, mentions, people) {
      const times: Times[] = [];
      let left = mentions;
      const ask = async () => {
        while (left > 0) {
          left -= 1;
          times.push(await mention(subject));
        }
      };
      await Promise.all(Array.from({ length: people }, ask));
      return times;
    },
    async open(subject, mentions, everyMs) {
      const begun = performance.now();
      return Promise.all(
        Array.from({ length: mentions }, async (_, index) => {
          await pause(begun + index * everyMs - performance.now());
          return mention(subject);
        }),
      );
    },
  };
}
