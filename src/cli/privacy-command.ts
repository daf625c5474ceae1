import { type Env, readStorageConfig } from '../config';
import { eraseFromStorage, exportPerson, type PersonQuery } from '../stores/sql';
import { failureName } from './failure-name';
import { readEnv } from './read-env';
import { EXIT, type Terminal } from './terminal';
import { UsageError } from './usage-error';

/** How `demarc privacy` is called. */
export interface PrivacyOptions {
  /** Only this workspace or tenant. */
  readonly tenant?: string;
}

/** Prints everything that is kept about a person as one JSON object, by store; gives the exit code. */
export async function runPrivacyExport(
  person: string,
  options: PrivacyOptions,
  terminal: Pick<Terminal, 'out' | 'err'>,
  env: Env = readEnv(),
): Promise<number> {
  const query = parsePerson(person, options);
  const exported = await exportPerson(readStorageConfig(env), query, Date.now);
  const kept: Record<string, readonly object[]> = {};
  const failed = exported.filter((each) => {
    if (each.kind === 'exported') kept[each.store] = each.entries;
    return each.kind === 'failed';
  });
  terminal.out(JSON.stringify({ person, stores: kept }, null, 2));
  for (const each of failed) {
    if (each.kind === 'failed') terminal.err(`${each.store}: FAILED (${failureName(each.cause)})`);
  }
  return closing(failed.length, 'read', terminal);
}

/** Forgets a person in every store and prints a receipt for each; gives the exit code. */
export async function runPrivacyErase(
  person: string,
  options: PrivacyOptions,
  terminal: Pick<Terminal, 'out' | 'err'>,
  env: Env = readEnv(),
): Promise<number> {
  const query = parsePerson(person, options);
  const receipts = await eraseFromStorage(readStorageConfig(env), query, Date.now);
  for (const receipt of receipts) {
    terminal.out(
      receipt.kind === 'erased'
        ? `${receipt.store}: ${receipt.count} erased`
        : `${receipt.store}: FAILED (${failureName(receipt.cause)})`,
    );
  }
  return closing(receipts.filter(({ kind }) => kind === 'failed').length, 'erased', terminal);
}

function closing(failed: number, done: string, { err }: Pick<Terminal, 'err'>): number {
  if (failed === 0) return EXIT.fine;
  err(
    `${failed} of the stores could not be ${done}: repair what is named above and run this again`,
  );
  return EXIT.failed;
}

/** Reads `slack:U123`; what stands after the first colon is the platform's own id, colons and all. */
function parsePerson(text: string, { tenant }: PrivacyOptions): PersonQuery {
  const colon = text.indexOf(':');
  const [platform, user] = [text.slice(0, colon), text.slice(colon + 1)];
  if (colon <= 0 || user === '') {
    throw new UsageError(`"${text}" names nobody: write platform and id, such as slack:U0123ABC`);
  }
  return { platform, user, ...(tenant !== undefined && { tenant }) };
}
