import { randomBytes } from 'node:crypto';
import type { Adapter } from './adapters/adapter';
import type { Config } from './config';
import type { Clock, LearningDesk, People, PersonRef } from './dialog';
import type { JobHandlers, Worker } from './jobs';
import { type KnowledgeBase, loadJourneys } from './knowledge';
import {
  createCertifier,
  createHandlers,
  createLearningDesk,
  DEFAULT_JOURNEY,
  type DeskParts,
  enrol,
  reviseEnrolments,
} from './onboarding';
import type { Stores } from './stores/sql';
import type { Logger } from './telemetry';

/** What journeys are put together from. */
export interface LearningParts {
  readonly knowledge: KnowledgeBase;
  readonly knowledgeFolder: string;
  readonly stores: Pick<Stores, 'enrolments' | 'jobs'>;
  readonly people: People;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly logger: Logger;
}

/** Journeys as the rest of the bot sees them. */
export interface Learning {
  readonly desk: LearningDesk;
  readonly handlers: JobHandlers;
  /** Somebody has joined a workspace; enrols them where that was turned on. */
  readonly joined: (person: PersonRef) => Promise<void>;
  /** What has to be caught up on at the start; ends early when told to. */
  readonly revise: (signal: AbortSignal) => Promise<void>;
}

/** Puts journeys together. */
export function createLearning(
  { journeys: config, encryptionKey, previousKeys }: Config,
  { stores, people, clock, newId, logger, ...rest }: LearningParts,
): Learning {
  const parts: DeskParts = {
    knowledge: rest.knowledge,
    journeys: loadJourneys(rest.knowledgeFolder),
    enrolments: stores.enrolments,
    jobs: stores.jobs,
    clock,
    newSeed: () => newId().slice(0, SEED_CHARACTERS),
    // Without a key nothing outlives the process that could sign.
    certifier: createCertifier(encryptionKey ?? randomBytes(32), previousKeys),
    profileOf: people.profileOf,
  };
  return {
    desk: createLearningDesk(parts),
    handlers: createHandlers(parts, people),
    async joined(person) {
      const isOn =
        config.onJoin === 'all' ||
        config.onJoin.some(
          ({ platform, tenant }) => platform === person.platform && tenant === person.tenant,
        );
      if (!isOn) return;
      const profile = await people.profileOf(person);
      const { kind } = await enrol(parts, { ...profile, person, journey: DEFAULT_JOURNEY });
      logger.info('learner-joined', { platform: person.platform, outcome: kind });
    },
    async revise(signal) {
      const told = await reviseEnrolments(parts, signal);
      if (told > 0) logger.info('corrections-planned', { learners: told });
    },
  };
}

/** Enough that no two sessions of anybody meet; short, since each button carries it. */
const SEED_CHARACTERS = 13;

/** Writes to people by the adapter of their platform; whoever has none is called by their id and takes no messages. */
export function createPeople(adapters: () => readonly Adapter[]): People {
  const of = ({ platform }: PersonRef) =>
    adapters().find((adapter) => adapter.platform === platform)?.people;
  return {
    profileOf: async (person) =>
      (await of(person)?.profileOf(person)) ?? { name: person.user, zone: 'UTC' },
    send: async (person, reply, signal) =>
      (await of(person)?.send(person, reply, signal)) ?? { kind: 'unreachable' },
  };
}

/** A worker that also looks, once it starts, for what was left undone; nobody waits for that. */
export function catchUpBeside(
  worker: Worker,
  { revise }: Pick<Learning, 'revise'>,
  logger: Logger,
): Pick<Worker, 'start' | 'stop'> {
  const ending = new AbortController();
  let revising: Promise<void> = Promise.resolve();
  return {
    start() {
      worker.start();
      revising = revise(ending.signal).catch((cause: unknown) => {
        logger.warn('enrolments-not-revised', {
          error: cause instanceof Error ? cause.name : 'unknown',
        });
      });
    },
    async stop(deadlineMs) {
      ending.abort();
      await Promise.all([revising, worker.stop(deadlineMs)]);
    },
  };
}
