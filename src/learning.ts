import { randomBytes } from 'node:crypto';
import type { Adapter } from './adapters/adapter';
import type { Config, NamedPerson } from './config';
import type { Clock, LearningDesk, People, PersonRef, TenantRef } from './dialog';
import type { Endpoint } from './http';
import type { JobHandlers, Worker } from './jobs';
import { type KnowledgeBase, loadHolidays, loadJourneys } from './knowledge';
import {
  createCertifier,
  createDigestHandlers,
  createHandlers,
  createHolidays,
  createLearningDesk,
  createPreviewHandler,
  DEFAULT_JOURNEY,
  type DeskParts,
  drawCertificate,
  enrol,
  type LearningEvent,
  PREVIEW,
  renderVerdict,
  reviseEnrolments,
  scheduleDigests,
} from './onboarding';
import type { Stores } from './stores/sql';
import type { Logger, Metrics } from './telemetry';

/** What journeys are put together from. */
export interface LearningParts {
  readonly knowledge: KnowledgeBase;
  readonly knowledgeFolder: string;
  readonly stores: Pick<Stores, 'enrolments' | 'jobs'>;
  readonly people: People;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly logger: Logger;
  readonly metrics?: Pick<Metrics, 'count'>;
}

/** Journeys as the rest of the bot sees them. */
export interface Learning {
  readonly desk: LearningDesk;
  readonly handlers: JobHandlers;
  /** The pages on which anyone can check a certificate. */
  readonly endpoints: readonly Endpoint[];
  /** Somebody has joined a workspace; enrols them where that was turned on. */
  readonly joined: (person: PersonRef) => Promise<void>;
  /** What has to be caught up on at the start; ends early when told to. */
  readonly revise: (signal: AbortSignal) => Promise<void>;
}

/** Puts journeys together. */
export function createLearning(config: Config, learning: LearningParts): Learning {
  const { people, logger } = learning;
  const parts = createDeskParts(config, learning);
  const { managers, admins, onJoin } = config.journeys;
  const leads = [...managers, ...admins];
  return {
    desk: createLearningDesk(parts),
    handlers: {
      ...createHandlers(parts, people),
      [PREVIEW]: createPreviewHandler(parts, people),
      ...createDigestHandlers(parts, people, (person) => includes(leads, person)),
    },
    endpoints: [createVerifyEndpoint(parts)],
    async joined(person) {
      const isOn = onJoin === 'all' || onJoin.some((tenant) => isTenantOf(person, tenant));
      if (!isOn) return;
      const { zone, isZoneKnown, ...profile } = await people.profileOf(person);
      const known = isZoneKnown === false ? profile : { ...profile, zone };
      const { kind } = await enrol(parts, { ...known, person, journey: DEFAULT_JOURNEY });
      logger.info('learner-joined', { platform: person.platform, outcome: kind });
    },
    async revise(signal) {
      await scheduleDigests(parts, leads);
      const told = await reviseEnrolments(parts, signal);
      if (told > 0) logger.info('corrections-planned', { learners: told });
    },
  };
}

function createDeskParts(
  { journeys: config, encryptionKey, previousKeys, publicUrl }: Config,
  { knowledge, knowledgeFolder, stores, people, clock, newId, logger, metrics }: LearningParts,
): DeskParts {
  return {
    ...{ knowledge, clock },
    journeys: loadJourneys(knowledgeFolder),
    holidaysOf: createHolidays(loadHolidays(knowledgeFolder), clock),
    enrolments: stores.enrolments,
    jobs: stores.jobs,
    newSeed: () => newId().slice(0, SEED_CHARACTERS),
    // Without a key nothing outlives the process that could sign.
    isKeyPassing: encryptionKey === undefined,
    certifier: createCertifier(encryptionKey ?? randomBytes(32), previousKeys),
    profileOf: people.profileOf,
    // On a page of our own, the address is where the page is.
    addressOf: ({ platform }) => (platform === 'web' ? '' : publicUrl),
    roleOf(person) {
      if (includes(config.admins, person)) return 'admin';
      return includes(config.managers, person) ? 'manager' : 'learner';
    },
    onEvent: (event) => count(event, metrics),
    onLook({ person: { platform, tenant, user }, team, how }) {
      logger.info('team-looked-at', { platform, tenant, user, team, how });
    },
  };
}

function count(event: LearningEvent, metrics: LearningParts['metrics']): void {
  if (event.kind === 'message') {
    const labels = { kind: event.message, how: event.how };
    metrics?.count('demarc_learning_messages_total', labels);
  } else {
    metrics?.count(COUNTED[event.kind], { journey: event.journey });
  }
}

const COUNTED = {
  enrolled: 'demarc_learning_enrolments_total',
  certified: 'demarc_learning_certificates_total',
} as const;

function includes(people: readonly NamedPerson[], person: PersonRef): boolean {
  return people.some((each) => isTenantOf(person, each) && each.user === person.user);
}

function isTenantOf(person: PersonRef, { platform, tenant }: TenantRef): boolean {
  return person.platform === platform && person.tenant === tenant;
}

/** The code of pages and pictures is loaded when somebody first looks. */
function createVerifyEndpoint(parts: DeskParts): Endpoint {
  let answer: Endpoint['handle'] | undefined;
  return {
    method: 'GET',
    path: '/verify/*',
    handle(request, response, body) {
      answer ??= createVerifyHandler(parts);
      return answer(request, response, body);
    },
  };
}

function createVerifyHandler({ enrolments, certifier, clock }: DeskParts): Endpoint['handle'] {
  const { createVerifyPages } = require('./adapters/web') as typeof import('./adapters/web');
  const { toPng } = require('./explore') as typeof import('./explore');
  return createVerifyPages(async (id) => {
    const token = await enrolments.findCertificate(id);
    const verdict = token === undefined ? undefined : certifier.verify(token, clock());
    if (verdict === undefined || verdict.kind === 'forged') return undefined;
    const [first = '', ...lines] = renderVerdict(verdict).text.split('\n');
    const { svg, altText } = drawCertificate(verdict.certificate);
    return { verdict: first, lines, altText, draw: () => toPng(svg, CERTIFICATE_ZOOM) };
  });
}

/** 1800 pixels wide: sharp on every screen, and drawn in half the time of twice the size. */
const CERTIFICATE_ZOOM = 1.5;

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
