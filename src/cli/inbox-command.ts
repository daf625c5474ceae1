import { type Env, readStorageConfig, type StorageConfig } from '../config';
import { buildInbox, type InboxItem, type InboxQuestion } from '../curation';
import { type InboxData, ignoreWords, readInboxData, unignoreWords } from '../stores/sql';
import { readEnv } from './read-env';
import { EXIT } from './terminal';
import { UsageError } from './usage-error';

/** How `demarc inbox` is called. */
export interface InboxOptions {
  readonly json?: boolean;
  /** What was set aside too. */
  readonly all?: boolean;
  /** Takes back an `ignore`. */
  readonly undo?: boolean;
}

type Out = (line: string) => void;

/** Lists what got no answer or a disputed one, the most pressing first; gives the exit code. */
export async function runInboxList(
  options: InboxOptions,
  out: Out,
  env: Env = readEnv(),
): Promise<number> {
  const items = await readItems(readStorageConfig(env));
  const shown = items.filter(({ ignored }) => options.all || !ignored);
  if (options.json) {
    out(JSON.stringify(shown.map(summarize), null, 2));
    return EXIT.fine;
  }
  for (const item of shown) out(renderLine(item));
  const hidden = items.length - shown.length;
  out(`${shown.length} to look at${hidden > 0 ? `, ${hidden} ignored (--all shows them)` : ''}`);
  return EXIT.fine;
}

/** Shows every question of one item; gives the exit code. */
export async function runInboxShow(
  id: string,
  options: InboxOptions,
  out: Out,
  env: Env = readEnv(),
): Promise<number> {
  const item = findItem(await readItems(readStorageConfig(env)), id);
  if (options.json) {
    out(JSON.stringify(complete(item), null, 2));
    return EXIT.fine;
  }
  out(renderLine(item));
  for (const question of item.questions) out(`  ${renderQuestion(question)}`);
  return EXIT.fine;
}

/** Sets an item aside for good, with all questions like it, or takes that back; gives the exit code. */
export async function runInboxIgnore(
  id: string,
  { undo }: InboxOptions,
  out: Out,
  env: Env = readEnv(),
): Promise<number> {
  const storage = readStorageConfig(env);
  if (undo) {
    if (!(await unignoreWords(storage, id))) throw new UsageError(`${id} is not ignored`);
    out(`${id} is back in the inbox`);
    return EXIT.fine;
  }
  const { signature, title } = findItem(await readItems(storage), id);
  await ignoreWords(storage, { id, signature }, Date.now);
  out(`ignored: ${title}`);
  return EXIT.fine;
}

/** Writes every item as one JSON line with its questions; gives the exit code. */
export async function runInboxExport(
  { all }: InboxOptions,
  out: Out,
  env: Env = readEnv(),
): Promise<number> {
  for (const item of await readItems(readStorageConfig(env))) {
    if (all || !item.ignored) out(JSON.stringify(complete(item)));
  }
  return EXIT.fine;
}

async function readItems(storage: StorageConfig): Promise<readonly InboxItem[]> {
  const data = await readInboxData(storage);
  return buildInbox(toQuestions(data), data.ignored);
}

/** Workspaces and voters stay out: the inbox is about questions. */
function toQuestions({ unanswered, disputed }: InboxData): readonly InboxQuestion[] {
  return [
    ...unanswered.map(
      ({ platform, text, reason, at }): InboxQuestion => ({
        kind: 'unanswered',
        platform,
        text,
        reason,
        at,
      }),
    ),
    ...disputed.map(
      ({ platform, question, about, reason, at }): InboxQuestion => ({
        kind: 'disputed',
        platform,
        ...(question !== undefined && { text: question }),
        ...(about !== undefined && { about }),
        ...(reason !== undefined && { reason }),
        at,
      }),
    ),
  ];
}

function findItem(items: readonly InboxItem[], id: string): InboxItem {
  const item = items.find((each) => each.id === id);
  if (item) return item;
  throw new UsageError(`the inbox has no ${id}: "demarc inbox list --all" shows every id`);
}

const dayOf = (at: number) => new Date(at).toISOString().slice(0, 10);

function summarize({ id, title, unanswered, disputed, score, first, last, ignored }: InboxItem) {
  const [from, to] = [first, last].map((at) => new Date(at).toISOString());
  return { id, title, unanswered, disputed, score, first: from, last: to, ignored };
}

function complete(item: InboxItem) {
  const questions = item.questions.map((each) => ({
    ...each,
    at: new Date(each.at).toISOString(),
  }));
  return { ...summarize(item), questions };
}

function renderLine({ id, title, unanswered, disputed, last, ignored }: InboxItem): string {
  const counts = [
    unanswered > 0 ? `${unanswered} unanswered` : '',
    disputed > 0 ? `${disputed} disputed` : '',
    `last ${dayOf(last)}`,
    ignored ? 'ignored' : '',
  ];
  return `${id}  ${inLine(title)}  (${counts.filter(Boolean).join(', ')})`;
}

function renderQuestion({ kind, platform, text, about, reason, at }: InboxQuestion): string {
  const words = [text, about && `about ${about}`].filter(Boolean).join(', ') || 'not remembered';
  return `${dayOf(at)} ${platform} ${kind}: ${inLine(words)}${reason ? ` (${inLine(reason)})` : ''}`;
}

/** What people wrote must not steer the terminal. */
function inLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ');
}
