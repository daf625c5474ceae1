import type { JourneysConfig, NamedPerson, NamedTenant } from './config';
import type { Environment } from './environment';

/** Reads who leads teams, who keeps the training, and where people are enrolled when they join. */
export function readJourneys(environment: Environment): JourneysConfig {
  return {
    managers: readPeople(environment, 'DEMARC_MANAGERS'),
    admins: readPeople(environment, 'DEMARC_TRAINING_ADMINS'),
    onJoin: readOnJoin(environment),
  };
}

function readPeople(environment: Environment, name: string): readonly NamedPerson[] {
  return readList(environment, name).flatMap((value) => {
    // The id of a person may hold colons itself, as on Teams.
    const [, platform, tenant, user] = /^([a-z]+):([^:\s]+):(\S+)$/.exec(value) ?? [];
    if (platform && tenant && user) return { platform, tenant, user };
    environment.report(
      name,
      `names somebody I do not understand: write platform:tenant:user, such as slack:T012AB3CD:U012AB3CD, separated by commas`,
    );
    return [];
  });
}

function readOnJoin(environment: Environment): 'all' | readonly NamedTenant[] {
  const values = readList(environment, 'DEMARC_LEARN_ON_JOIN');
  if (values.length === 1 && values[0]?.toLowerCase() === 'all') return 'all';
  return values.flatMap((value) => {
    const [, platform, tenant] = /^([a-z]+):([^:\s]+)$/.exec(value) ?? [];
    if (platform && tenant) return { platform, tenant };
    environment.report(
      'DEMARC_LEARN_ON_JOIN',
      'names a workspace I do not understand: write platform:tenant, such as slack:T012AB3CD, separated by commas, or all',
    );
    return [];
  });
}

function readList(environment: Environment, name: string): readonly string[] {
  const values = environment.read(name)?.split(',') ?? [];
  return values.map((value) => value.trim()).filter((value) => value !== '');
}
