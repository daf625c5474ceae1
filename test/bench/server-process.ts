import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';

/** The longest that a server is waited for. */
const PATIENCE_MS = 30_000;

const ROOT = path.resolve(__dirname, '../..');

/** The built command. */
export const CLI = path.join(ROOT, 'dist', 'cli', 'demarc.js');

/** Environment variables by name. */
export type Environment = Readonly<Record<string, string>>;

/** Starts Node in a folder without `.env`, with the given variables only, so that nobody's own settings are measured. */
export function startNode(args: readonly string[], env: Environment): ChildProcess {
  return spawn(process.execPath, args, {
    cwd: path.join(ROOT, 'test', 'support'),
    env: { PATH: process.env.PATH, NODE_PATH: path.join(ROOT, 'node_modules'), ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

/** The address that a started server prints; rejects when it ends before or takes longer than half a minute. */
export function readUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      reject(new Error(`the server was not ready in ${PATIENCE_MS} ms:\n${printed}`));
    }, PATIENCE_MS);
    const read = (chunk: Buffer) => {
      printed += chunk.toString();
      const url = /"url":"(http:[^"]+)"[^\n]*"event":"started"/.exec(printed)?.[1];
      if (!url) return;
      clearTimeout(timer);
      child.stdout?.off('data', read).resume();
      resolve(url);
    };
    child.stdout?.on('data', read);
    child.once('close', () => {
      clearTimeout(timer);
      reject(new Error(`the server did not start:\n${printed}`));
    });
  });
}
