import type { PersonalStore, PersonRef, TenantRef, TenantStore } from '../dialog';
import type { Journey } from '../knowledge';
import type { Enrolment } from './enrolment';

/** The learners of one team in one workspace. */
export interface TeamRef extends TenantRef {
  readonly team: string;
}

/** What is kept of people who were erased: how many there were in a team, and nobody's name. */
export interface ErasedCounts {
  readonly enrolled: number;
  readonly finished: number;
}

/** Where a page of all enrolments goes on; `undefined` = from the beginning. */
export type EnrolmentCursor = string | undefined;

/** Keeps who is on which journey, and the journeys as they were when somebody began them. */
export interface EnrolmentStore extends PersonalStore, TenantStore {
  /** Adds an enrolment; false when the person is on that journey already, and then nothing changes. */
  add(enrolment: Enrolment): Promise<boolean>;
  read(person: PersonRef, journey: string): Promise<Enrolment | undefined>;
  /** Writes it with the next revision; false when it was changed or erased since it was read. */
  write(enrolment: Enrolment): Promise<boolean>;
  /** Everything that is kept of a person, for their export. */
  exportPerson(person: PersonRef): Promise<readonly Enrolment[]>;
  /** Everybody of one team, and nobody else. */
  listTeam(team: TeamRef): Promise<readonly Enrolment[]>;
  /** All enrolments, at most `limit` at a time, in one order; `next` is undefined after the last. */
  listAll(
    after: EnrolmentCursor,
    limit: number,
  ): Promise<{ readonly enrolments: readonly Enrolment[]; readonly next: EnrolmentCursor }>;
  /** How many enrolments a workspace has. */
  count(tenant: TenantRef): Promise<number>;
  /** The signed certificate under an id. */
  findCertificate(id: string): Promise<string | undefined>;
  /** Keeps a journey's content under its id and version, once. */
  keepJourney(journey: Journey): Promise<void>;
  readJourney(id: string, version: string): Promise<Journey | undefined>;
  /**
   * Takes a person's enrolments away and adds them to the counts of their teams; gives how many that were. A team that
   * this person led has no name and no counts any more.
   */
  forgetPerson(person: PersonRef): Promise<number>;
  /** Takes away everything of a workspace, its counts too. */
  forgetTenant(tenant: TenantRef): Promise<void>;
  /** What is kept of erased people of a team. */
  countErased(team: TeamRef): Promise<ErasedCounts>;
}
