import { readFileSync } from 'node:fs';
import path from 'node:path';
import {
  APP_ID,
  APP_PASSWORD,
  type OpenIdServer,
  signedToken,
  TENANT_ID,
} from '../../support/teams-fake';
import { readQuestionSet } from '../answers/bot';
import { CLI, readUrl, startNode } from '../server-process';
import type { Target } from './load';
import type { ReplyClock } from './reply-clock';

/** A bot in a process of its own, under the same load as the others. */
export interface Bot {
  readonly name: string;
  readonly target: Target;
  /** Milliseconds of processor time it has used so far; NaN where the system does not tell. */
  cpuMs(): number;
  stop(): void;
}

/** What is measured, the one all are held against first. */
const SCRIPTS = [
  ['botbuilder, echoing', [path.join(__dirname, 'echo.cjs')]],
  ["Demarc's Teams side, echoing", [path.join(__dirname, 'own-echo.cjs')]],
  ['Demarc, answering', [CLI, 'serve']],
] as const;

/** Linux counts processor time in hundredths of a second. */
const TICK_MS = 10;

/** Starts all bots; `data` is a folder for what they keep. */
export function startBots(
  openId: OpenIdServer,
  clock: ReplyClock,
  data: string,
): Promise<readonly Bot[]> {
  const questions = readQuestionSet('chat-users').map(({ text }) => text);
  const start = async ([name, args]: (typeof SCRIPTS)[number]): Promise<Bot> => {
    const child = startNode(args, {
      HOST: '127.0.0.1',
      PORT: '0',
      LOG_LEVEL: 'info',
      DATA_DIR: data,
      TEAMS_APP_ID: APP_ID,
      TEAMS_TENANT_ID: TENANT_ID,
      TEAMS_APP_PASSWORD: APP_PASSWORD,
      TEAMS_OPENID_URL: openId.openIdUrl,
      TEAMS_LOGIN_URL: openId.loginUrl,
    });
    const url = await readUrl(child);
    const authorization = await signedToken(openId, { serviceUrl: clock.serviceUrl });
    return {
      name,
      target: { url, authorization, clock, questions },
      cpuMs: () => readCpuMs(child.pid),
      stop: () => void child.kill(),
    };
  };
  return Promise.all(SCRIPTS.map(start));
}

function readCpuMs(pid: number | undefined): number {
  try {
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ');
    const [user, system] = fields.split(' ').slice(11, 13);
    return (Number(user) + Number(system)) * TICK_MS;
  } catch {
    return Number.NaN;
  }
}
