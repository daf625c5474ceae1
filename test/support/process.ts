import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { findLeaks } from './log-scan';

/** The project's folder. */
export const ROOT = path.resolve(__dirname, '../..');

const GUARD = path.join(__dirname, 'network-guard.cjs');
const WAIT_MS = 20_000;
/** A call that should have ended is ended, before a test gives up on it and leaves it behind. */
const CALL_MS = 50_000;

/** How to call the built command. */
export interface CallOptions {
  readonly env?: Readonly<Record<string, string>>;
  readonly input?: string;
  /** Another project folder than this one. */
  readonly root?: string;
  /** No file may grow beyond this, as on a full disk; in KiB. */
  readonly fileLimit?: number;
  /** The id of another user to run it as; for root only. */
  readonly user?: number;
}

/** What a finished call left. */
export interface Finished {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A bot that runs in a process of its own. */
export interface RunningBot {
  /** The address of its one port. */
  readonly url: string;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Waits for a line on standard output and gives its first group. */
  printed(pattern: RegExp): Promise<string>;
  /** Sends a signal and waits for the end; rejects where the output holds what it should not. */
  stop(signal?: NodeJS.Signals): Promise<Finished>;
}

/** Calls `demarc` as people do: the built file, only the given variables, no network but loopback. */
export async function callDemarc(
  args: readonly string[],
  options: CallOptions = {},
): Promise<Finished> {
  const run = start(args, options);
  run.child.stdin?.end(options.input ?? '');
  const timer = setTimeout(() => run.child.kill('SIGKILL'), CALL_MS);
  return run.finished.finally(() => clearTimeout(timer));
}

/** Starts `demarc serve` on a free port and waits until it says where it listens. */
export async function startDemarc(options: CallOptions = {}): Promise<RunningBot> {
  const env = { HOST: '127.0.0.1', PORT: '0', LOG_LEVEL: 'info', ...options.env };
  const run = start(['serve'], { ...options, env });
  const url = await waitFor(run, /"url":"(http:[^"]+)"[^\n]*"event":"started"/);
  let isScanned = false;
  return {
    url,
    stdout: () => run.output.stdout,
    stderr: () => run.output.stderr,
    printed: (pattern) => waitFor(run, pattern),
    async stop(signal = 'SIGTERM') {
      run.child.kill(signal);
      const finished = await run.finished;
      // Told once: whoever cleans up afterwards goes on.
      const leaks = isScanned ? [] : findLeaks(finished.stdout + finished.stderr, options.env);
      isScanned = true;
      if (leaks.length > 0) throw new Error(`the log holds ${leaks.join(', ')}`);
      return finished;
    },
  };
}

/** Makes a copy of what runs, to be broken by a test; `remove` deletes it. */
export function copyProject(): { readonly root: string; remove(): void } {
  const root = mkdtempSync(path.join(tmpdir(), 'demarc-test-'));
  for (const part of ['dist', 'intents', 'src/adapters/web/assets']) {
    mkdirSync(path.dirname(path.join(root, part)), { recursive: true });
    cpSync(path.join(ROOT, part), path.join(root, part), { recursive: true });
  }
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(root, 'node_modules'));
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}

interface Run {
  readonly child: ChildProcess;
  readonly output: { stdout: string; stderr: string };
  readonly finished: Promise<Finished>;
}

function start(args: readonly string[], options: CallOptions): Run {
  const script = path.join(options.root ?? ROOT, 'dist/cli/demarc.js');
  if (!existsSync(script)) throw new Error(`${script} is missing: run "npm run build" first`);
  // Made only by a bot that keeps something, and gone with it.
  const data = path.join(tmpdir(), `demarc-data-${randomUUID()}`);
  const command = [process.execPath, '--require', GUARD, script, ...args];
  const { fileLimit } = options;
  // In blocks of 512 bytes, as POSIX has it.
  const limit =
    fileLimit === undefined ? [] : ['sh', '-c', `ulimit -f ${fileLimit * 2}; exec "$@"`, '-'];
  const [program = '', ...rest] = [...limit, ...command];
  const child = spawn(program, rest, {
    // A folder without `.env`, so that a developer's own settings change no test.
    cwd: path.join(ROOT, 'test/support'),
    env: { PATH: process.env.PATH ?? '', DATA_DIR: data, ...options.env },
    stdio: ['pipe', 'pipe', 'pipe'],
    ...(options.user !== undefined && { uid: options.user, gid: options.user }),
  });
  const output = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    output.stderr += text;
  });
  child.stdin.on('error', () => undefined);
  const finished = new Promise<Finished>((resolve) => {
    child.once('close', (code) => {
      rmSync(data, { recursive: true, force: true });
      resolve({ code, ...output });
    });
  });
  return { child, output, finished };
}

function waitFor(run: Run, pattern: RegExp): Promise<string> {
  return new Promise((resolve, reject) => {
    const give = (problem: string) => {
      run.child.kill('SIGKILL');
      reject(new Error(`${problem}\n${run.output.stdout}\n${run.output.stderr}`));
    };
    const timer = setTimeout(() => give(`no line like ${pattern} came`), WAIT_MS);
    const look = () => {
      const found = pattern.exec(run.output.stdout)?.[1];
      if (found === undefined) return;
      clearTimeout(timer);
      resolve(found);
    };
    run.child.stdout?.on('data', look);
    run.child.once('close', () => {
      clearTimeout(timer);
      give(`the process ended without a line like ${pattern}`);
    });
    look();
  });
}
