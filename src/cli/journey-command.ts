import { randomUUID } from 'node:crypto';
import { type Env, readStorageConfig } from '../config';
import type { PersonRef } from '../dialog';
import { type Journey, loadJourneys, loadKnowledge } from '../knowledge';
import { KNOWLEDGE_FOLDER } from '../locations';
import { listUnreachable, previewJobs, previewJourney, sendAgain } from '../onboarding';
import { type LocalJourneys, openLocalJourneys } from './open-local-journeys';
import { parsePerson } from './parse-person';
import { readEnv } from './read-env';
import { EXIT, type Terminal } from './terminal';
import { UsageError } from './usage-error';

/** How `demarc journey preview` is called. */
export interface PreviewOptions {
  /** Whom to send it to, `platform:tenant:user`; printed when left out. */
  readonly to?: string;
}

/** How `demarc journey undelivered` is called. */
export interface UndeliveredOptions {
  readonly retry?: boolean;
}

/** Shows an author a whole journey at once, here or where they chat; gives the exit code. */
export async function runPreview(
  id: string,
  { to }: PreviewOptions,
  { out }: Pick<Terminal, 'out'>,
  env: Env = readEnv(),
): Promise<number> {
  const journey = findJourney(id);
  const seed = randomUUID().slice(0, 13);
  if (to === undefined) {
    const knowledge = loadKnowledge(KNOWLEDGE_FOLDER);
    const steps = previewJourney({ knowledge }, journey, seed);
    out(`${journey.title}, version ${journey.version}, for: ${journey.audience}`);
    for (const { text } of steps) out(`\n${text}`);
    return EXIT.fine;
  }
  const person = parsePerson(to);
  await openLocalJourneys(readStorageConfig(env), ({ jobs, clock }) =>
    jobs.enqueue(previewJobs(journey, person, seed, clock())),
  );
  out(
    `${journey.steps.length} messages are on their way to ${to}: the running bot sends them within a minute, or when it starts`,
  );
  return EXIT.fine;
}

function findJourney(id: string): Journey {
  const journeys = loadJourneys(KNOWLEDGE_FOLDER);
  const journey = journeys.get(id);
  if (journey) return journey;
  throw new UsageError(
    `there is no journey "${id}": name one of ${[...journeys.keys()].join(', ')}`,
  );
}

/** Lists the messages of journeys that never arrived, and plans them anew where asked; gives the exit code. */
export async function runUndelivered(
  { retry = false }: UndeliveredOptions,
  { out }: Pick<Terminal, 'out'>,
  env: Env = readEnv(),
): Promise<number> {
  return openLocalJourneys(readStorageConfig(env), async (parts) => {
    const found = await listUndelivered(parts);
    for (const { person, journey, why } of found) {
      out(`${person.platform}:${person.tenant}:${person.user}  ${journey}  ${why}`);
    }
    if (found.length === 0 || !retry) {
      out(closing(found.length));
      return EXIT.fine;
    }
    let planned = 0;
    for (const each of found) planned += Number(await sendAgain(parts, each));
    await parts.dropGivenUp(found.flatMap(({ key }) => key ?? []));
    out(`${planned} planned again, in each person's next hours; the others have gone on or left`);
    return EXIT.fine;
  });
}

function closing(count: number): string {
  if (count === 0) return 'every message arrived, as far as the platforms say';
  return `${count} never arrived: ask these people whether they blocked the bot, then run this with --retry`;
}

interface Undelivered {
  readonly person: PersonRef;
  readonly journey: string;
  readonly why: string;
  readonly key?: string;
}

async function listUndelivered(parts: LocalJourneys): Promise<readonly Undelivered[]> {
  const unreachable = (await listUnreachable(parts)).map(({ person, journey }): Undelivered => {
    return { person, journey, why: 'takes no messages from the bot' };
  });
  const isListed = ({ person, journey }: Undelivered) =>
    unreachable.some((each) => each.journey === journey && each.person.user === person.user);
  const givenUp = (await parts.listGivenUp('learn-send')).map(({ key, how, payload, dueAt }) => {
    const day = new Date(dueAt).toISOString().slice(0, 10);
    const why = how === 'failed' ? `not sent, ${day}` : `sent or not, nobody knows, ${day}`;
    const { person, journey } = payload as unknown as Undelivered;
    return { person, journey, why, key };
  });
  return [...unreachable, ...givenUp.filter((each) => !isListed(each))];
}
