import { createHash } from 'node:crypto';
import {
  closeSync,
  createReadStream,
  existsSync,
  fsyncSync,
  openSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { BotError } from '../../../errors';
import { failureCode } from '../failure-code';

const FORMAT = 1;

/** A row as every engine has it. */
export type Row = Readonly<Record<string, string | number | null>>;

/** How many rows of each table. */
export type RowCounts = Readonly<Record<string, number>>;

/** What a backup says of itself. */
export interface BackupHead {
  /** The steps that the database had behind it. */
  readonly steps: readonly string[];
  /** ISO time, UTC. */
  readonly at: string;
}

/** A backup being written: JSON lines, the last one with the counts and a hash of all before it. */
export interface BackupWriter {
  write(table: string, rows: readonly Row[]): void;
  /** Ends the file, makes it durable and gives it its name. */
  finish(): RowCounts;
  /** Leaves no file behind. */
  discard(): void;
}

/**
 * Begins a backup, readable to its owner only, that has its name once it is whole.
 *
 * Throws a `BotError` (`BACKUP_UNUSABLE`) where the file is there already or cannot be made.
 */
export function createBackupFile(file: string, head: BackupHead): BackupWriter {
  if (existsSync(file)) refuse(file, 'is there already: give another name');
  const part = `${file}.part`;
  const handle = open(file, part);
  const hash = createHash('sha256');
  const counts: Record<string, number> = {};
  const put = (lines: readonly object[]) => {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    hash.update(text);
    writeSync(handle, text);
  };
  put([{ demarc: 'backup', format: FORMAT, ...head }]);
  return {
    write(table, rows) {
      counts[table] = (counts[table] ?? 0) + rows.length;
      if (rows.length > 0) put(rows.map((row) => ({ table, row })));
    },
    finish() {
      writeSync(handle, `${JSON.stringify({ rows: counts, sha256: hash.digest('hex') })}\n`);
      fsyncSync(handle);
      closeSync(handle);
      renameSync(part, file);
      return counts;
    },
    discard() {
      closeSync(handle);
      rmSync(part, { force: true });
    },
  };
}

function open(file: string, part: string): number {
  try {
    // What a broken run or somebody else has left there lends the file neither its rights nor its place.
    rmSync(part, { force: true });
    return openSync(part, 'wx', 0o600);
  } catch (cause) {
    return refuse(
      file,
      `cannot be written (${failureCode(cause)}): give a folder of your own`,
      cause,
    );
  }
}

/** Reads a whole backup once to see that nothing is missing or changed; gives its head and counts. */
export async function verifyBackupFile(
  file: string,
): Promise<{ readonly head: BackupHead; readonly counts: RowCounts }> {
  const hash = createHash('sha256');
  let first: string | undefined;
  let last = '';
  for await (const line of readLines(file)) {
    first ??= line;
    if (last !== '') hash.update(`${last}\n`);
    last = line;
  }
  const head = parseLine(file, first ?? '');
  if (head.demarc !== 'backup')
    refuse(file, 'is no backup of Demarc: name the file that "demarc backup" wrote');
  if (head.format !== FORMAT)
    refuse(file, 'is of a newer version of Demarc: restore it with that one');
  const end = parseLine(file, last);
  if (end.sha256 !== hash.digest('hex'))
    refuse(file, 'is cut off or was changed: take another backup');
  return { head: head as unknown as BackupHead, counts: end.rows as RowCounts };
}

/** The rows of a verified backup, in the order they were written. */
export async function* readBackupRows(
  file: string,
): AsyncGenerator<{ readonly table: string; readonly row: Row }> {
  for await (const line of readLines(file)) {
    const { table, row } = parseLine(file, line);
    if (typeof table === 'string') yield { table, row: row as Row };
  }
}

async function* readLines(file: string): AsyncGenerator<string> {
  try {
    let rest = '';
    for await (const chunk of createReadStream(file, 'utf8')) {
      const lines = `${rest}${chunk}`.split('\n');
      rest = lines.pop() ?? '';
      yield* lines;
    }
    if (rest !== '') yield rest;
  } catch (cause) {
    refuse(
      file,
      `cannot be read (${failureCode(cause)}): name the file that "demarc backup" wrote`,
      cause,
    );
  }
}

function parseLine(file: string, line: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null) return value as Record<string, unknown>;
  } catch {
    // Said below, whichever way the line is no object.
  }
  return refuse(file, 'is no backup of Demarc, or cut off: name a file that "demarc backup" wrote');
}

function refuse(file: string, problem: string, cause?: unknown): never {
  throw new BotError('BACKUP_UNUSABLE', `the backup ${file} ${problem}`, { cause });
}
