import { readFileSync } from 'node:fs';
import { type Env, readStorageConfig } from '../config';
import { type Journey, loadJourneys } from '../knowledge';
import { KNOWLEDGE_FOLDER } from '../locations';
import { DEFAULT_JOURNEY, type EnrolRequest, enrol, isZone } from '../onboarding';
import { openLocalJourneys } from './open-local-journeys';
import { type CsvLine, parseCsv } from './parse-csv';
import { readEnv } from './read-env';
import { EXIT, type Terminal } from './terminal';
import { UsageError } from './usage-error';

const COLUMNS = ['platform', 'tenant', 'user', 'journey', 'team', 'zone'] as const;
const PLATFORMS: readonly string[] = ['slack', 'teams'];

/** A line that names somebody to enrol, or what is wrong with it. */
type ReadLine =
  | { readonly kind: 'request'; readonly number: number; readonly request: EnrolRequest }
  | { readonly kind: 'fault'; readonly number: number; readonly message: string };

/**
 * Enrols everybody a CSV file names, once; the running bot writes to them. Lists each line that names nobody, with
 * what to do; gives the exit code.
 */
export async function runEnrol(
  file: string,
  terminal: Pick<Terminal, 'out' | 'err'>,
  env: Env = readEnv(),
): Promise<number> {
  const journeys = loadJourneys(KNOWLEDGE_FOLDER);
  const lines = readLines(file).map((line) => readLine(line, journeys));
  const counts = { enrolled: 0, already: 0, refused: 0 };
  const faults = lines.flatMap((line) => (line.kind === 'fault' ? line : []));
  await openLocalJourneys(readStorageConfig(env), async (parts) => {
    for (const line of lines) {
      if (line.kind === 'fault') continue;
      const outcome = await enrol(parts, line.request);
      counts[outcome.kind] += 1;
      if (outcome.kind !== 'refused') continue;
      const message = `another journey comes first: enrol them on "${journeys.get(line.request.journey)?.prerequisite}"`;
      faults.push({ kind: 'fault', number: line.number, message });
    }
  });
  for (const { number, message } of [...faults].sort((a, b) => a.number - b.number)) {
    terminal.err(`${file}, line ${number}: ${message}`);
  }
  terminal.out(
    `${counts.enrolled} enrolled, ${counts.already} already were, ${faults.length} lines not understood`,
  );
  return faults.length === 0 ? EXIT.fine : EXIT.failed;
}

function readLines(file: string): readonly CsvLine[] {
  const [head, ...lines] = parseCsv(readText(file));
  const names = head?.cells.map((cell) => cell.toLowerCase()) ?? [];
  if (names.join() === COLUMNS.join()) return lines;
  throw new UsageError(
    `${file} does not begin with the line ${COLUMNS.join(',')}: write it above the people`,
  );
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(
      `${file} cannot be read: name a CSV file with the columns ${COLUMNS.join(',')}`,
    );
  }
}

function readLine({ number, cells }: CsvLine, journeys: ReadonlyMap<string, Journey>): ReadLine {
  const message = findFault(cells, journeys);
  if (message !== undefined) return { kind: 'fault', number, message };
  const [platform = '', tenant = '', user = '', journey = '', team = '', zone = ''] = cells;
  const request: EnrolRequest = {
    person: { platform, tenant, user },
    journey: journey === '' ? DEFAULT_JOURNEY : journey,
    ...(team !== '' && { team }),
    ...(zone !== '' && { zone }),
  };
  return { kind: 'request', number, request };
}

/** What is wrong with a line and what to do; `undefined` = nothing. */
function findFault(
  cells: readonly string[],
  journeys: ReadonlyMap<string, Journey>,
): string | undefined {
  const [platform = '', tenant = '', user = '', journey = '', , zone = ''] = cells;
  if (cells.length !== COLUMNS.length) {
    return `has ${cells.length} columns instead of ${COLUMNS.length}: write ${COLUMNS.join(',')}; the last three may be empty`;
  }
  if (!PLATFORMS.includes(platform)) {
    return `the platform "${platform}" is none: write ${PLATFORMS.join(' or ')}`;
  }
  if (tenant === '') return 'the tenant is empty: write the id of the workspace or tenant';
  if (user === '' || /\s/.test(user)) {
    return `the user "${user}" is no id: write it as the platform does, such as U012AB3CD`;
  }
  if (journey !== '' && !journeys.has(journey)) {
    return `there is no journey "${journey}": write one of ${[...journeys.keys()].join(', ')}, or leave it empty`;
  }
  if (zone !== '' && !isZone(zone)) {
    return `the zone "${zone}" is none: write it like Europe/Berlin, or leave it empty`;
  }
  return undefined;
}
