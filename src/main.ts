import { randomBytes } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { createApp } from './app';
import { type Env, readConfig } from './config';
import { examine, examineStart } from './doctor';
import { BotError } from './errors';
import { createLogger, type Logger } from './telemetry';

/** Work that was acknowledged gets this long to finish; orchestrators kill after 10 s or more. */
const STOP_WITHIN_MS = 9_000;
const GIVE_UP_AFTER_MS = 10_000;

/**
 * Runs the bot from the environment variables that `readEnv` gives until SIGTERM or SIGINT; gives the exit code.
 *
 * Rejects when it cannot start, with a `BotError` that names the remedy. `announce` gets the address of the local
 * page when there is one. `readEnv` is called again where a page tells what a restart would find.
 */
export async function run(readEnv: () => Env, announce: (line: string) => void): Promise<number> {
  const config = readConfig(readEnv());
  const hashKey = config.encryptionKey ?? randomBytes(32);
  const logger = createLogger({ level: config.logLevel, hashKey });
  for (const notice of config.notices) logger.warn('config-notice', { notice });
  for (const { name, message } of examineStart(config, process.versions.node)) {
    logger.warn('doctor-warning', { notice: `${name}: ${message}` });
  }

  const refusal = createRefusal();
  const ended = Promise.race([waitForEnd(logger), refusal.happened]);
  const { node } = process.versions;
  const app = await createApp(config, {
    logger,
    examine: () => examine(readEnv(), { node, clock: Date.now, isRunning: true }),
    onRefused: refusal.report,
  });
  // Told to stop while it still connects, it stops.
  const url = await Promise.race([app.start(), ended.then(() => undefined)]);
  if (url !== undefined && app.hasLocalPage) announce(`Demarc answers at ${url} (Ctrl+C stops it)`);

  const end = await ended;
  await Promise.race([app.stop(STOP_WITHIN_MS), giveUp()]);
  if (end instanceof Error) throw end;
  return 0;
}

/** Whoever supervises the process kills it soon; better it says what was left. */
async function giveUp(): Promise<never> {
  await pause(GIVE_UP_AFTER_MS, undefined, { ref: false });
  throw new BotError(
    'PROCESS_FAILED',
    `the bot did not stop within ${GIVE_UP_AFTER_MS / 1000} s and gave up what was left: start it again, and report this line, since it is a bug`,
  );
}

/** A platform that takes its credentials back ends the bot: whoever supervises it must see that. */
function createRefusal() {
  let report: (error: Error) => void = () => undefined;
  const happened = new Promise<Error>((resolve) => {
    report = resolve;
  });
  return { happened, report };
}

/**
 * A failure nobody caught is a bug: it is told by kind and place, never by its text, and ends the process. One that
 * follows while the process ends is logged too and changes nothing.
 */
function waitForEnd(logger: Logger): Promise<'signal' | Error> {
  return new Promise((resolve) => {
    const fail = (error: unknown) => {
      const [name, at] =
        error instanceof Error ? [error.name, firstFrame(error)] : [typeof error, 'unknown'];
      logger.error('process-failed', { error: name, at });
      resolve(
        new BotError(
          'PROCESS_FAILED',
          `the bot ended by a failure that nobody caught (${name} at ${at}): start it again, and report this line, since it is a bug`,
        ),
      );
    };
    process.on('uncaughtException', fail);
    process.on('unhandledRejection', fail);
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      process.once(signal, () => {
        logger.info('stopping', { signal });
        resolve('signal');
        process.once(signal, () => process.exit(1));
      });
    }
  });
}

function firstFrame(error: Error): string {
  return /^\s+at (.+)$/m.exec(error.stack ?? '')?.[1] ?? 'unknown';
}
