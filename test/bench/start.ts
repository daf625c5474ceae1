/** `npm run bench:start [-- --markdown]`: how long the command and the server take from nothing. */
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout as pause } from 'node:timers/promises';
import { startFakeSlack } from '../support/slack-fake';
import { APP_ID, APP_PASSWORD, startOpenIdServer, TENANT_ID } from '../support/teams-fake';
import { median } from './measure';
import { progress, readBenchOptions } from './options';
import { CLI, type Environment, readUrl, startNode } from './server-process';

/** How often each is started; the runs are interleaved, so that a busy moment hits all alike. */
const RUNS = 7;
/** The longest that `demarc ask` may take to its answer, in milliseconds. */
const ASK_FLOOR_MS = 500;
/** How many times as long as its platforms' packages alone the server may take. */
const SERVER_FLOOR = 1.6;

/** As in use: made by the first start, there at the others. */
const DATA = mkdtempSync(path.join(tmpdir(), 'demarc-bench-'));
const SDKS = "require('@slack/bolt'); require('botbuilder')";

/** Milliseconds until a process has printed what it has to and is gone. */
async function timeToEnd(args: readonly string[]): Promise<number> {
  const begun = performance.now();
  const child = startNode(args, {});
  child.stdout?.resume();
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`);
  return performance.now() - begun;
}

/** Milliseconds until `GET /readyz` of a server says yes. */
async function timeToReady(env: Environment): Promise<number> {
  const begun = performance.now();
  const child = startNode([CLI, 'serve'], {
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'info',
    DATA_DIR: DATA,
    ...env,
  });
  const url = await readUrl(child);
  while ((await fetch(`${url}/readyz`)).status !== 200) await pause(2);
  const ms = performance.now() - begun;
  child.kill();
  await once(child, 'close');
  return ms;
}

/** What is started, each beside the barest process that it may be held against. */
interface Subject {
  readonly name: string;
  readonly times: number[];
  run(): Promise<number>;
}

function listSubjects(platforms: Environment): readonly Subject[] {
  const question = 'who patches the OS of RDS?';
  return [
    { name: 'node -e 0', times: [], run: () => timeToEnd(['-e', '0']) },
    { name: `demarc ask "${question}"`, times: [], run: () => timeToEnd([CLI, 'ask', question]) },
    {
      name: 'a process that only requires Bolt and botbuilder',
      times: [],
      run: () => timeToEnd(['-e', SDKS]),
    },
    {
      name: 'the server on Slack and Teams, to /readyz',
      times: [],
      run: () => timeToReady(platforms),
    },
    { name: 'the server with its local page, to /readyz', times: [], run: () => timeToReady({}) },
  ];
}

async function measure(subjects: readonly Subject[]): Promise<void> {
  for (let run = 1; run <= RUNS; run++) {
    for (const { times, run: time } of subjects) times.push(await time());
    progress(`run ${run} of ${RUNS}`);
  }
}

async function main(): Promise<void> {
  const { render } = readBenchOptions();
  const [slack, openId] = await Promise.all([startFakeSlack(), startOpenIdServer()]);
  const subjects = listSubjects({
    SLACK_BOT_TOKEN: 'xoxb-fake',
    SLACK_SIGNING_SECRET: 'a signing secret',
    SLACK_API_URL: slack.apiUrl,
    TEAMS_APP_ID: APP_ID,
    TEAMS_TENANT_ID: TENANT_ID,
    TEAMS_APP_PASSWORD: APP_PASSWORD,
    TEAMS_OPENID_URL: openId.openIdUrl,
    TEAMS_LOGIN_URL: openId.loginUrl,
  });
  await measure(subjects);
  await Promise.all([slack.close(), openId.stop()]);
  rmSync(DATA, { recursive: true, force: true });
  const medians = subjects.map(({ times }) => median(times));
  const [node = 0, ask = 0, sdks = 0, server = 0] = medians;
  const bare = [node, node, sdks, sdks, node];
  const rows = subjects.map(({ name }, i) => [
    name,
    (medians[i] ?? 0).toFixed(0),
    ((medians[i] ?? 0) / (bare[i] ?? 1)).toFixed(2),
  ]);
  console.log(
    render({ title: `Cold starts, median of ${RUNS}`, head: ['start of', 'ms', '× bare'], rows }),
  );
  const checks = [
    { text: `demarc ask ≤ ${ASK_FLOOR_MS} ms`, isKept: ask <= ASK_FLOOR_MS },
    { text: `the server ≤ ${SERVER_FLOOR} × its packages`, isKept: server <= SERVER_FLOOR * sdks },
  ];
  console.log(
    `\n${checks.map(({ text, isKept }) => `${text}: ${isKept ? 'ok' : 'MISSED'}`).join(' · ')}`,
  );
  process.exitCode = checks.every(({ isKept }) => isKept) ? 0 : 1;
}

void main();
