import { type Env, readStorageConfig } from '../config';
import { lookAtTeam, peopleCsv, renderPeople, renderReport, reportCsv } from '../onboarding';
import { openLocalJourneys } from './open-local-journeys';
import { parsePerson } from './parse-person';
import { readEnv } from './read-env';
import { EXIT, type Terminal } from './terminal';

/** How `demarc report` is called. */
export interface ReportOptions {
  /** The manager whose team it is, `platform:tenant:user`. */
  readonly team: string;
  readonly people?: boolean;
  readonly csv?: boolean;
}

/** Prints how a team is doing, by ids: this command knows no names. Gives the exit code. */
export async function runReport(
  { team: named, people, csv }: ReportOptions,
  { out }: Pick<Terminal, 'out'>,
  env: Env = readEnv(),
): Promise<number> {
  const { user: team, ...tenant } = parsePerson(named);
  await openLocalJourneys(readStorageConfig(env), async (parts) => {
    const look = await lookAtTeam(parts, { ...tenant, team });
    if (csv) {
      const day = new Date(parts.clock()).toISOString().slice(0, 10);
      const lines = reportCsv(team, day, look.report) + (people ? peopleCsv(look.people) : '');
      out(lines.trimEnd());
      return;
    }
    out(renderReport(team, look.report, parts.knowledge).text);
    if (people) out(renderPeople(team, look.people, look.people.length).text);
  });
  return EXIT.fine;
}
