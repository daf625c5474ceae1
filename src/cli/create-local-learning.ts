import { randomBytes, randomUUID } from 'node:crypto';
import { readEncryptionKeys, readStorageConfig } from '../config';
import type { LearningDesk, PersonalStore } from '../dialog';
import { type KnowledgeBase, loadJourneys } from '../knowledge';
import { describeLocalPerson } from '../local-person';
import { KNOWLEDGE_FOLDER } from '../locations';
import type { EnrolmentStore } from '../onboarding';
import { readEnv } from './read-env';

/** Learning in a terminal, and what it keeps of the person there. */
export interface LocalLearning {
  readonly desk: LearningDesk;
  readonly personal: Readonly<Record<string, PersonalStore>>;
}

const KEY_OF_THIS_PROCESS = randomBytes(32);

/**
 * Creates the learning desk of a terminal, on the data that a bot of this machine has or would have. Nothing is opened
 * before somebody learns; nothing comes unasked, since nobody knows whether anybody still sits there.
 */
export function createLocalLearning(knowledge: KnowledgeBase): LocalLearning {
  return {
    desk: {
      act: (person, act) =>
        withEnrolments(async (enrolments) => createDesk(knowledge, enrolments).act(person, act)),
    },
    personal: {
      enrolments: {
        exportPerson: (person) => withEnrolments((store) => store.exportPerson(person)),
        forgetPerson: (person) => withEnrolments((store) => store.forgetPerson(person)),
      },
    },
  };
}

/** The code of stores and journeys is loaded late: a question in a terminal must not wait for it. */
async function withEnrolments<T>(work: (store: EnrolmentStore) => Promise<T>): Promise<T> {
  const { migrateStorage, openJourneys, planStorage } =
    require('../stores/sql') as typeof import('../stores/sql');
  const storage = readStorageConfig(readEnv());
  const pending = await planStorage(storage);
  if (pending.length > 0) await migrateStorage(storage);
  return openJourneys(storage, Date.now, ({ enrolments }) => work(enrolments));
}

function createDesk(knowledge: KnowledgeBase, enrolments: EnrolmentStore): LearningDesk {
  const { createCertifier, createLearningDesk } =
    require('../onboarding') as typeof import('../onboarding');
  const { createMemoryJobStore } = require('../stores') as typeof import('../stores');
  const { encryptionKey, previousKeys } = readEncryptionKeys(readEnv());
  return createLearningDesk({
    ...{ knowledge, enrolments, clock: Date.now },
    journeys: loadJourneys(KNOWLEDGE_FOLDER),
    jobs: createMemoryJobStore(Date.now),
    newSeed: () => randomUUID().slice(0, 13),
    certifier: createCertifier(encryptionKey ?? KEY_OF_THIS_PROCESS, previousKeys),
    isKeyPassing: encryptionKey === undefined,
    profileOf: async () => describeLocalPerson(),
  });
}
