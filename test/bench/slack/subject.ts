import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The signing secret of both apps. */
export const SIGNING_SECRET = 'a signing secret';

const ROOT = path.resolve(__dirname, '../../..');
const PROBE = path.join(__dirname, 'probe.cjs');
const PATIENCE_MS = 30_000;

/** An app in a process of its own. */
export interface Subject {
  readonly name: string;
  /** Where Slack's requests go. */
  readonly url: string;
  /** What the process has cost so far, all its threads. */
  cpuMs(): Promise<number>;
  /** After a garbage collection. */
  residentBytes(): Promise<number>;
  stop(): Promise<void>;
}

/** The bot as it is built, with its SQLite database in a new folder. */
export async function startDemarcSubject(apiUrl: string): Promise<Subject> {
  const folder = mkdtempSync(path.join(tmpdir(), 'demarc-bench-'));
  const subject = await start('Demarc', [path.join(ROOT, 'dist/cli/demarc.js'), 'serve'], {
    HOST: '127.0.0.1',
    PORT: '0',
    LOG_LEVEL: 'info',
    DATA_DIR: folder,
    SLACK_BOT_TOKEN: 'xoxb-fake',
    SLACK_SIGNING_SECRET: SIGNING_SECRET,
    SLACK_API_URL: apiUrl,
  });
  return {
    ...subject,
    async stop() {
      await subject.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A bare Bolt app that says what it hears. */
export function startEchoSubject(apiUrl: string): Promise<Subject> {
  const script = path.join(__dirname, 'echo-app.ts');
  return start('Bolt echo', ['--import', 'tsx', script, apiUrl, SIGNING_SECRET], {});
}

async function start(
  name: string,
  args: readonly string[],
  env: Readonly<Record<string, string>>,
): Promise<Subject> {
  const child = spawn(process.execPath, ['--expose-gc', '--require', PROBE, ...args], {
    cwd: path.join(ROOT, 'test/support'),
    env: { PATH: process.env.PATH, ...env },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const url = await readUrl(child);
  const ask = async (what: 'cpuMs' | 'residentBytes') => {
    child.send(what);
    const [value] = (await once(child, 'message')) as [number];
    return value;
  };
  return {
    name,
    url: `${url}/slack/events`,
    cpuMs: () => ask('cpuMs'),
    residentBytes: () => ask('residentBytes'),
    async stop() {
      child.kill();
      await once(child, 'close');
    },
  };
}

function readUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const timer = setTimeout(() => child.kill('SIGKILL'), PATIENCE_MS);
    child.stdout?.on('data', (chunk: Buffer) => {
      if (printed.length > 10_000) return;
      printed += chunk.toString();
      const url = /"url":"(http:[^"]+)"[^\n]*"event":"started"/.exec(printed)?.[1];
      if (url === undefined) return;
      clearTimeout(timer);
      resolve(url);
    });
    child.once('close', () => reject(new Error(`the app did not start:\n${printed}`)));
  });
}
