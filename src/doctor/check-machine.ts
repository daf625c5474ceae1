import { createServer } from 'node:net';
import type { Finding } from '../adapters/adapter';

/** The oldest Node.js that runs the bot, as `package.json` says: major and minor. */
export const OLDEST_NODE = [20, 19] as const;

/** Slack refuses what is signed five minutes off; https://docs.slack.dev/authentication/verifying-requests-from-slack. */
const SKEW_FAULT_MS = 5 * 60_000;
const SKEW_WARNING_MS = 60_000;
/** Less free space than a busy day writes is told of; below that the database stops. */
const DISK_WARNING_MB = 1_000;
const DISK_FAULT_MB = 50;
const KNOCK_MS = 2_000;

/** Whether this Node.js runs the bot. */
export function checkNode(version: string): Finding {
  const name = 'Node.js';
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  const [oldMajor, oldMinor] = OLDEST_NODE;
  if (major > oldMajor || (major === oldMajor && minor >= oldMinor)) {
    return { name, kind: 'fine', message: version };
  }
  const remedy = `install ${OLDEST_NODE.join('.')} or later from nodejs.org`;
  return { name, kind: 'fault', message: `${version} is too old: ${remedy}` };
}

/** Whether there is room to write; `undefined` = the room of a database server. */
export function checkDisk(megabytes: number | undefined): Finding {
  const name = 'disk space';
  if (megabytes === undefined) {
    return { name, kind: 'skipped', message: "the database server's own matter" };
  }
  const free = `${megabytes} MB free beside the data`;
  const remedy = 'free some, or set DATA_DIR to another disk';
  if (megabytes < DISK_FAULT_MB) return { name, kind: 'fault', message: `${free}: ${remedy}` };
  if (megabytes < DISK_WARNING_MB) return { name, kind: 'warning', message: `${free}: ${remedy}` };
  return { name, kind: 'fine', message: free };
}

/** Whether this machine has the time that a platform has; both in UTC milliseconds. */
export function checkClock(platformTime: number | undefined, now: number): Finding {
  const name = 'clock';
  if (platformTime === undefined) {
    return { name, kind: 'skipped', message: 'no platform told the time' };
  }
  const skew = Math.abs(now - platformTime);
  const words = `${Math.round(skew / 1000)} s ${now > platformTime ? 'ahead of' : 'behind'} the platform`;
  const remedy = 'let this machine set its clock by NTP';
  if (skew >= SKEW_FAULT_MS) {
    return { name, kind: 'fault', message: `${words}, which refuses that: ${remedy}` };
  }
  if (skew >= SKEW_WARNING_MS) return { name, kind: 'warning', message: `${words}: ${remedy}` };
  return { name, kind: 'fine', message: words };
}

/** Whether the port can be listened on, or the bot itself does already. */
export async function checkPort(host: string, port: number): Promise<Finding> {
  const name = 'port';
  const code = await tryToListen(host, port);
  if (code === undefined) return { name, kind: 'fine', message: `${port} is free` };
  if (code === 'EADDRINUSE') {
    if (await isDemarc(host, port)) {
      return { name, kind: 'fine', message: `${port} is taken by the running bot` };
    }
    const message = `${port} is in use: stop the other process or set PORT`;
    return { name, kind: 'fault', message };
  }
  const message = `${host}:${port} cannot be listened on (${code}): correct HOST, or set PORT to 1024 or above`;
  return { name, kind: 'fault', message };
}

function tryToListen(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? 'unknown'));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
}

async function isDemarc(host: string, port: number): Promise<boolean> {
  const reachable = /^(0\.0\.0\.0|::)$/.test(host) ? '127.0.0.1' : host;
  const name = reachable.includes(':') ? `[${reachable}]` : reachable;
  try {
    const url = `http://${name}:${port}/readyz`;
    const response = await fetch(url, { signal: AbortSignal.timeout(KNOCK_MS) });
    const body: unknown = await response.json();
    return typeof body === 'object' && body !== null && 'knowledgeVersion' in body;
  } catch {
    return false;
  }
}
