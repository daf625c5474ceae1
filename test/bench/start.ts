import { spawn } from 'node:child_process';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { startFakeSlack } from '../support/slack-fake';
import { APP_ID, APP_PASSWORD, startOpenIdServer, TENANT_ID } from '../support/teams-fake';

/** How often each is started; the runs are interleaved, so that a busy moment hits all alike. */
const RUNS = 7;
const ROOT = path.resolve(__dirname, '../..');
const CLI = path.join(ROOT, 'dist', 'cli', 'demarc.js');

/** The line of the log that says that the port is open and every platform is ready. */
const READY = /"event":"started"/;

type Environment = Readonly<Record<string, string>>;

/** Milliseconds from the start of a process to its end, or to the first output that matches `until`. */
function time(args: readonly string[], env: Environment = {}, until?: RegExp): Promise<number> {
  return new Promise((resolve, reject) => {
    const from = performance.now();
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      env: { PATH: process.env.PATH, ...env },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const done = () => resolve(performance.now() - from);
    child.on('error', reject);
    child.stdout.on('data', (chunk: Buffer) => {
      if (!until?.test(chunk.toString())) return;
      done();
      child.kill();
    });
    if (!until) child.on('exit', done);
  });
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

async function main(): Promise<void> {
  const [slack, openId] = await Promise.all([startFakeSlack(), startOpenIdServer()]);
  const env = {
    HOST: '127.0.0.1',
    PORT: '0',
    SLACK_BOT_TOKEN: 'xoxb-fake',
    SLACK_SIGNING_SECRET: 'a signing secret',
    SLACK_API_URL: slack.apiUrl,
    TEAMS_APP_ID: APP_ID,
    TEAMS_TENANT_ID: TENANT_ID,
    TEAMS_APP_PASSWORD: APP_PASSWORD,
    TEAMS_OPENID_URL: openId.openIdUrl,
    TEAMS_LOGIN_URL: openId.loginUrl,
  };
  const bare = "require('@slack/bolt'); require('botbuilder')";
  const subjects = [
    { name: 'node -e 0', all: [] as number[], run: () => time(['-e', '0']) },
    { name: 'demarc ask', all: [], run: () => time([CLI, 'ask', 'who patches the OS of RDS?']) },
    { name: 'a process that only requires both SDKs', all: [], run: () => time(['-e', bare]) },
    { name: 'the server, ready on both', all: [], run: () => time([CLI, 'serve'], env, READY) },
  ];
  for (let run = 0; run < RUNS; run++) {
    for (const { all, run: start } of subjects) all.push(await start());
  }
  console.log(`| start of | median of ${RUNS}, ms |\n| --- | --- |`);
  for (const { name, all } of subjects) console.log(`| ${name} | ${median(all).toFixed(0)} |`);
  const [, , sdks, server] = subjects.map(({ all }) => median(all));
  console.log(`\nserver / SDKs alone: ${((server ?? 0) / (sdks ?? 1)).toFixed(2)}`);
  await Promise.all([slack.close(), openId.stop()]);
}

void main();
