/** One environment variable, as documents and error messages speak of it. */
export interface Variable {
  readonly name: string;
  readonly group: 'Server' | 'Slack' | 'Microsoft Teams' | 'Storage' | 'Tests';
  /** What it is: a noun phrase with a capital. */
  readonly what: string;
  /** Where to find its value, or what form it has. */
  readonly where: string;
  /** The value that holds when it is unset. */
  readonly fallback?: string;
  /** When it has to be set. */
  readonly need: string;
  /** Never printed, logged or echoed in an error. */
  readonly secret: boolean;
}

const SLACK_APP = 'api.slack.com/apps, your app';
const AZURE_BOT = 'the Azure portal, your Azure Bot, Configuration';

/** Every variable Demarc reads, in the order documents list them. */
export const VARIABLES: readonly Variable[] = [
  {
    name: 'HOST',
    group: 'Server',
    what: 'The address the server listens on',
    where: 'an address of this machine',
    fallback: '127.0.0.1, or 0.0.0.0 when a platform is configured or the playground is public',
    need: 'optional',
    secret: false,
  },
  {
    name: 'PORT',
    group: 'Server',
    what: 'The one port for Slack, Teams, health checks and the playground',
    where: 'a number from 0 to 65535; 0 takes any free port',
    fallback: '3978',
    need: 'optional',
    secret: false,
  },
  {
    name: 'PUBLIC_URL',
    group: 'Server',
    what: 'The address under which the platforms reach this server; shown in the log',
    where: 'your proxy or tunnel, beginning with https://',
    need: 'optional, required for Slack in many workspaces',
    secret: false,
  },
  {
    name: 'LOG_LEVEL',
    group: 'Server',
    what: 'How much the log says',
    where: 'debug, info, warn, error or silent',
    fallback: 'info, or warn when no platform is configured',
    need: 'optional',
    secret: false,
  },
  {
    name: 'DEMARC_PLAYGROUND',
    group: 'Server',
    what: 'Who may open the playground: this machine alone, or everybody who reaches the server (read-only, limited in pace, and nothing that is typed is kept)',
    where: 'local or public',
    fallback: 'local',
    need: 'optional',
    secret: false,
  },
  {
    name: 'SLACK_BOT_TOKEN',
    group: 'Slack',
    what: 'The token the bot posts with, beginning with xoxb-',
    where: `${SLACK_APP}, OAuth & Permissions`,
    need: 'required for Slack in one workspace',
    secret: true,
  },
  {
    name: 'SLACK_SIGNING_SECRET',
    group: 'Slack',
    what: 'The secret that proves a request comes from Slack',
    where: `${SLACK_APP}, Basic Information`,
    need: 'required for Slack over HTTP',
    secret: true,
  },
  {
    name: 'SLACK_APP_TOKEN',
    group: 'Slack',
    what: 'The app-level token, beginning with xapp-; set = Socket Mode, no public address needed',
    where: `${SLACK_APP}, Basic Information, App-Level Tokens (scope connections:write)`,
    need: 'required for Slack over Socket Mode',
    secret: true,
  },
  {
    name: 'SLACK_CLIENT_ID',
    group: 'Slack',
    what: 'The app that workspaces install by OAuth; set = many workspaces, and no SLACK_BOT_TOKEN',
    where: `${SLACK_APP}, Basic Information`,
    need: 'required for many workspaces, with PUBLIC_URL and DEMARC_ENCRYPTION_KEY',
    secret: false,
  },
  {
    name: 'SLACK_CLIENT_SECRET',
    group: 'Slack',
    what: 'The secret that proves to Slack that it is this app',
    where: `${SLACK_APP}, Basic Information`,
    need: 'required for many workspaces',
    secret: true,
  },
  {
    name: 'SLACK_STATE_SECRET',
    group: 'Slack',
    what: 'The secret that proves that an installation began on this server',
    where: 'openssl rand -base64 32',
    need: 'required for many workspaces',
    secret: true,
  },
  {
    name: 'TEAMS_APP_ID',
    group: 'Microsoft Teams',
    what: 'The Microsoft App ID of the bot',
    where: AZURE_BOT,
    need: 'required for Teams',
    secret: false,
  },
  {
    name: 'TEAMS_TENANT_ID',
    group: 'Microsoft Teams',
    what: 'The tenant the bot belongs to',
    where: AZURE_BOT,
    need: 'required for Teams, unless TEAMS_APP_TYPE is MultiTenant',
    secret: false,
  },
  {
    name: 'TEAMS_APP_TYPE',
    group: 'Microsoft Teams',
    what: 'The type of the bot: SingleTenant, MultiTenant or UserAssignedMSI (managed identity)',
    where: AZURE_BOT,
    fallback: 'SingleTenant',
    need: 'optional',
    secret: false,
  },
  {
    name: 'TEAMS_APP_PASSWORD',
    group: 'Microsoft Teams',
    what: 'The client secret of the bot',
    where: 'the Azure portal, the app registration, Certificates & secrets',
    need: 'required for Teams without a certificate or a managed identity',
    secret: true,
  },
  {
    name: 'TEAMS_CERTIFICATE_THUMBPRINT',
    group: 'Microsoft Teams',
    what: 'The thumbprint of the certificate used instead of a client secret',
    where: 'the Azure portal, the app registration, Certificates & secrets',
    need: 'optional, together with TEAMS_CERTIFICATE_KEY',
    secret: false,
  },
  {
    name: 'TEAMS_CERTIFICATE_KEY',
    group: 'Microsoft Teams',
    what: 'The private key of that certificate as PEM text; \\n stands for a line end',
    where: 'the file you made the certificate from',
    need: 'optional, together with TEAMS_CERTIFICATE_THUMBPRINT',
    secret: true,
  },
  {
    name: 'DEMARC_TEAMS_ANONYMOUS',
    group: 'Microsoft Teams',
    what: 'Accepts Teams activities without checking who sent them, for development on this machine',
    where: 'true or false; loopback HOST only',
    fallback: 'false',
    need: 'optional',
    secret: false,
  },
  {
    name: 'DATA_DIR',
    group: 'Storage',
    what: 'The folder that holds the data of one process',
    where: 'a folder of this machine; it is made when it is not there',
    fallback: './data',
    need: 'optional',
    secret: false,
  },
  {
    name: 'DATABASE_URL',
    group: 'Storage',
    what: 'The PostgreSQL database that holds the data of several processes, in place of DATA_DIR',
    where: 'your database, as postgres://user:password@host:5432/name',
    need: 'optional',
    secret: true,
  },
  {
    name: 'DEMARC_ENCRYPTION_KEY',
    group: 'Storage',
    what: 'The key for secrets at rest and for the hashed ids in the log, 32 bytes as base64',
    where: 'openssl rand -base64 32',
    fallback: 'none, and a random key for the log at each start',
    need: 'required for Slack in many workspaces',
    secret: true,
  },
  {
    name: 'DEMARC_ENCRYPTION_KEY_PREVIOUS',
    group: 'Storage',
    what: 'Earlier keys, separated by commas, which still open what they encrypted',
    where: 'the value that DEMARC_ENCRYPTION_KEY had before',
    need: 'for one start after the key has changed',
    secret: true,
  },
  {
    name: 'DEMARC_KEEP_QUESTIONS',
    group: 'Storage',
    what: 'Which questions are kept in words, without secrets, for the people who keep the knowledge',
    where: 'unanswered, all (disputed ones too) or none',
    fallback: 'unanswered',
    need: 'optional',
    secret: false,
  },
  {
    name: 'SLACK_API_URL',
    group: 'Tests',
    what: 'Another Slack Web API',
    where: 'a loopback address',
    need: 'tests only',
    secret: false,
  },
  {
    name: 'TEAMS_LOGIN_URL',
    group: 'Tests',
    what: 'Another issuer of access tokens',
    where: 'a loopback address',
    need: 'tests only',
    secret: false,
  },
  {
    name: 'TEAMS_OPENID_URL',
    group: 'Tests',
    what: 'Another publisher of the keys that sign Teams requests',
    where: 'a loopback address',
    need: 'tests only',
    secret: false,
  },
];
