import type { PersonRef, TenantRef } from '../dialog';
import type { Journey } from '../knowledge';
import {
  type Enrolment,
  type EnrolmentStore,
  type ErasedCounts,
  enrolmentKey,
  type TeamRef,
} from '../onboarding';

/** Creates a store that keeps enrolments in this process, for tests. */
export function createMemoryEnrolmentStore(): EnrolmentStore {
  const enrolments = new Map<string, Enrolment>();
  const journeys = new Map<string, Journey>();
  const erased = new Map<string, ErasedCounts>();
  const all = () => [...enrolments.values()];
  return {
    async add(enrolment) {
      const key = enrolmentKey(enrolment);
      if (enrolments.has(key)) return false;
      enrolments.set(key, enrolment);
      return true;
    },
    read: async (person, journey) => enrolments.get(enrolmentKey({ person, journey })),
    async write(enrolment) {
      const key = enrolmentKey(enrolment);
      if (enrolments.get(key)?.revision !== enrolment.revision) return false;
      enrolments.set(key, { ...enrolment, revision: enrolment.revision + 1 });
      return true;
    },
    exportPerson: async (person) => all().filter((each) => isPerson(each, person)),
    listTeam: async (team) => all().filter((each) => isTeam(each, team)),
    listAll: async (after, limit) => pageOf(enrolments, after, limit),
    count: async (tenant) => all().filter(({ person }) => isTenant(person, tenant)).length,
    findCertificate: async (id) =>
      all().find(({ certificate }) => certificate?.id === id)?.certificate?.token,
    async keepJourney(journey) {
      const key = JSON.stringify([journey.id, journey.version]);
      if (!journeys.has(key)) journeys.set(key, journey);
    },
    readJourney: async (id, version) => journeys.get(JSON.stringify([id, version])),
    async forgetPerson(person) {
      forgetLead(enrolments, erased, person);
      const theirs = all().filter((each) => isPerson(each, person));
      for (const each of theirs) {
        enrolments.delete(enrolmentKey(each));
        noteErased(erased, each);
      }
      return theirs.length;
    },
    async forgetTenant(tenant) {
      const isTheirs = (key: string) => isTenant(partsOf(key), tenant);
      for (const map of [enrolments, erased]) {
        for (const key of map.keys()) if (isTheirs(key)) map.delete(key);
      }
    },
    countErased: async (team) => erased.get(teamKey(team)) ?? NOBODY,
  };
}

const NOBODY: ErasedCounts = { enrolled: 0, finished: 0 };

function pageOf(enrolments: ReadonlyMap<string, Enrolment>, after = '', limit: number) {
  const keys = [...enrolments.keys()].sort().filter((key) => key > after);
  const page = keys.slice(0, limit);
  return {
    enrolments: page.flatMap((key) => enrolments.get(key) ?? []),
    next: keys.length > limit ? page.at(-1) : undefined,
  };
}

function forgetLead(
  enrolments: Map<string, Enrolment>,
  erased: Map<string, ErasedCounts>,
  person: PersonRef,
): void {
  const team = { ...person, team: person.user };
  for (const [key, each] of enrolments) {
    if (!isTeam(each, team)) continue;
    enrolments.set(key, { ...each, team: null, revision: each.revision + 1 });
  }
  erased.delete(teamKey(team));
}

function noteErased(
  erased: Map<string, ErasedCounts>,
  { person, team, finishedAt }: Enrolment,
): void {
  if (team === null) return;
  const key = teamKey({ ...person, team });
  const { enrolled, finished } = erased.get(key) ?? NOBODY;
  erased.set(key, { enrolled: enrolled + 1, finished: finished + Number(finishedAt !== null) });
}

/** Keys of enrolments and of teams begin alike. */
function partsOf(key: string): TenantRef {
  const [platform = '', tenant = ''] = JSON.parse(key) as readonly string[];
  return { platform, tenant };
}

function teamKey({ platform, tenant, team }: TeamRef): string {
  return JSON.stringify([platform, tenant, team]);
}

function isTenant(person: TenantRef, tenant: TenantRef): boolean {
  return person.platform === tenant.platform && person.tenant === tenant.tenant;
}

function isPerson({ person }: Enrolment, other: PersonRef): boolean {
  return isTenant(person, other) && person.user === other.user;
}

function isTeam({ person, team }: Enrolment, other: TeamRef): boolean {
  return isTenant(person, other) && team === other.team;
}
