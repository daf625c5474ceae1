import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { Agent, request } from 'undici';
import { teamsActivities } from '../../support/teams-fake';
import type { ReplyClock } from './reply-clock';

/** Where a load goes and what it says. */
export interface Target {
  readonly url: string;
  readonly authorization: string;
  readonly clock: ReplyClock;
  readonly questions: readonly string[];
}

/** What one load met. */
export interface Run {
  /** From sending an activity to the last byte of its reply at the connector, in milliseconds. */
  readonly times: readonly number[];
  readonly seconds: number;
}

/** Asks `turns` questions, `atOnce` at a time: the next when one is answered. */
export function runInTurn(target: Target, turns: number, atOnce: number): Promise<Run> {
  return measure(async (ask) => {
    let left = turns;
    const work = async () => {
      while (left > 0) {
        left -= 1;
        await ask(target);
      }
    };
    await Promise.all(Array.from({ length: atOnce }, work));
  }, atOnce);
}

/** Asks `turns` questions, `perSecond` of them, whether those before are answered or not. */
export function runSteadily(target: Target, turns: number, perSecond: number): Promise<Run> {
  return measure(async (ask) => {
    const begun = performance.now();
    const asked: Promise<void>[] = [];
    for (let turn = 0; turn < turns; turn += 1) {
      const due = begun + (turn * 1000) / perSecond;
      await pause(Math.max(0, due - performance.now()));
      asked.push(ask(target));
    }
    await Promise.all(asked);
  }, turns);
}

type Ask = (target: Target) => Promise<void>;

async function measure(load: (ask: Ask) => Promise<void>, connections: number): Promise<Run> {
  const agent = new Agent({ connections, keepAliveTimeout: 60_000 });
  const times: number[] = [];
  const begun = performance.now();
  await load(async (target) => {
    times.push(await ask(target, agent));
  });
  const seconds = (performance.now() - begun) / 1000;
  await agent.close();
  return { times, seconds };
}

let last = 0;

/** Asks in a personal chat of its own; gives the time to the reply. */
async function ask({ url, authorization, clock, questions }: Target, agent: Agent) {
  last += 1;
  const id = `activity-${last}`;
  const activity = teamsActivities.personal(
    clock.serviceUrl,
    questions[last % questions.length] ?? '',
    { id },
  );
  const conversation = { ...(activity.conversation as object), id: `a:chat-${last}` };
  const body = JSON.stringify({ ...activity, conversation });
  const arrival = clock.arrival(id);
  const begun = performance.now();
  const response = await request(`${url}/api/messages`, {
    method: 'POST',
    dispatcher: agent,
    headers: { 'content-type': 'application/json', authorization },
    body,
  });
  await response.body.dump();
  if (response.statusCode !== 200) throw new Error(`${url} answered ${response.statusCode}`);
  return (await arrival) - begun;
}
