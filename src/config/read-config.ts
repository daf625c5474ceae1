import { type Config, LOG_LEVELS, PLAYGROUNDS, type SlackConfig, type TeamsConfig } from './config';
import { ConfigError } from './config-error';
import { createEnvironment, type Env, type Environment, isLoopback } from './environment';
import { readJourneys } from './read-journeys';
import { readKeepQuestions } from './read-keep-questions';
import { readSlack } from './read-slack';
import { readKeys, readStorage } from './read-storage';
import { readTeams } from './read-teams';
import { VARIABLES } from './variables';

const DEFAULT_PORT = 3978;

/**
 * Turns environment variables into the one frozen configuration.
 *
 * Throws a `ConfigError` (code `CONFIG_INVALID`) that lists every issue at once. Empty values count as unset.
 */
export function readConfig(env: Env): Config {
  const environment = createEnvironment(env);
  reportUnknown(env, environment);
  const publicUrl = readPublicUrl(environment);
  const playground = environment.readOneOf('DEMARC_PLAYGROUND', PLAYGROUNDS, 'local');
  const slack = readSlack(environment, publicUrl);
  const teams = readTeams(environment);
  const config: Config = {
    host: environment.read('HOST') ?? defaultHost(playground, slack, teams),
    port: readPort(environment),
    ...(publicUrl && { publicUrl }),
    logLevel: environment.readOneOf('LOG_LEVEL', LOG_LEVELS, (slack ?? teams) ? 'info' : 'warn'),
    playground,
    storage: readStorage(environment),
    keepQuestions: readKeepQuestions(environment),
    journeys: readJourneys(environment),
    ...readKeys(environment),
    ...(slack && { slack: Object.freeze(slack) }),
    ...(teams && { teams: Object.freeze(teams) }),
    notices: readNotices(environment, (slack ?? teams) !== undefined),
  };
  if (environment.issues.length > 0) throw new ConfigError(environment.issues);
  return Object.freeze(config);
}

/** Nobody outside needs to reach a bot without a platform, nor may they reach one that checks nothing. */
function defaultHost(
  playground: Config['playground'],
  slack: SlackConfig | undefined,
  teams: TeamsConfig | undefined,
): string {
  if (teams?.credential.kind === 'anonymous') return '127.0.0.1';
  const isPublic = playground === 'public' || (slack ?? teams) !== undefined;
  return isPublic ? '0.0.0.0' : '127.0.0.1';
}

function reportUnknown(env: Env, environment: Environment): void {
  const known = VARIABLES.map((variable) => variable.name);
  const own = known.filter((name) => name.startsWith('DEMARC_')).join(', ');
  for (const name of Object.keys(env)) {
    if (name.startsWith('DEMARC_') && !known.includes(name)) {
      environment.report(
        name,
        `is not a variable of Demarc: correct its name (${own}) or unset it`,
      );
    }
  }
}

function readNotices(environment: Environment, hasPlatform: boolean): readonly string[] {
  const isShadowed = environment.read('DATABASE_URL') && environment.read('DATA_DIR');
  const isKeyless = hasPlatform && environment.read('DEMARC_ENCRYPTION_KEY') === undefined;
  return [
    ...(isShadowed ? ['DATA_DIR has no effect: DATABASE_URL is set'] : []),
    ...(isKeyless
      ? [
          'DEMARC_ENCRYPTION_KEY is not set: certificates of journeys can be verified until this process ends, and by no other process; make a key with "openssl rand -base64 32"',
        ]
      : []),
  ];
}

function readPort(environment: Environment): number {
  const value = environment.read('PORT');
  if (value === undefined) return DEFAULT_PORT;
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
  environment.report('PORT', 'is not a port: use a number from 0 to 65535, or unset it for 3978');
  return DEFAULT_PORT;
}

function readPublicUrl(environment: Environment): string | undefined {
  const value = environment.read('PUBLIC_URL');
  if (value === undefined) return undefined;
  const url = URL.canParse(value) ? new URL(value) : undefined;
  const isHere = url?.protocol === 'http:' && isLoopback(url.hostname);
  // It is logged, shown and put in front of paths.
  const isPlain = url && url.username + url.password + url.search + url.hash === '';
  if (isPlain && (url.protocol === 'https:' || isHere)) {
    return value.replace(/\/+$/, '');
  }
  environment.report(
    'PUBLIC_URL',
    'is not an address the platforms can call: use one that begins with https://, without a password, "?" or "#"',
  );
  return undefined;
}
