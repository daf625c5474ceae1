/** How much the log says. */
export const LOG_LEVELS = ['debug', 'info', 'warn', 'error', 'silent'] as const;

/** How much the log says. */
export type LogLevel = (typeof LOG_LEVELS)[number];

/** Who may open the playground. */
export const PLAYGROUNDS = ['local', 'public'] as const;

/** Who may open the playground. */
export type Playground = (typeof PLAYGROUNDS)[number];

/** What lets workspaces install the bot by themselves. */
export interface SlackOAuthConfig {
  readonly clientId: string;
  readonly clientSecret: string;
  /** Signs what an installation carries through Slack and back; 32 characters at least. */
  readonly stateSecret: string;
  /** Where Slack sends people back to. */
  readonly redirectUrl: string;
}

/** Which questions may be kept in words: those that got no answer, disputed ones too, or none. */
export const KEPT_QUESTIONS = ['unanswered', 'all', 'none'] as const;

/** Which questions may be kept in words. */
export type KeptQuestions = (typeof KEPT_QUESTIONS)[number];

/** Which questions may be kept in words, and where that differs. */
export interface KeepQuestions {
  /** Wherever nothing else is said. */
  readonly otherwise: KeptQuestions;
  /** By workspace, as `slack:t012ab3cd` in small letters. */
  readonly places: ReadonlyMap<string, KeptQuestions>;
}

/** Everything the Slack side needs. */
export interface SlackConfig {
  /** `http` = Slack calls the one port; `socket` = the bot dials out. */
  readonly mode: 'http' | 'socket';
  /** Empty only with `oauth`, where each workspace brings its own. */
  readonly botToken: string;
  /** Set = many workspaces; needs an encryption key. */
  readonly oauth?: SlackOAuthConfig;
  /** Empty only in socket mode, where nothing comes in that is signed. */
  readonly signingSecret: string;
  /** Set in socket mode. */
  readonly appToken?: string;
  /** Another Web API than Slack's own; loopback only, for tests. */
  readonly apiUrl?: string;
}

/** What the Teams bot proves its identity with. `anonymous` checks and proves nothing: loopback only. */
export type TeamsCredential =
  | { readonly kind: 'password'; readonly password: string }
  | { readonly kind: 'certificate'; readonly thumbprint: string; readonly privateKey: string }
  | { readonly kind: 'managed-identity' }
  | { readonly kind: 'anonymous' };

/** Other addresses than Microsoft's own; loopback only, for tests. */
export interface TeamsEndpoints {
  /** Where access tokens for the connector are issued. */
  readonly loginUrl?: string;
  /** Where the keys that sign incoming requests are published. */
  readonly openIdUrl?: string;
}

/** Everything the Teams side needs. */
export interface TeamsConfig {
  /** Empty only when anonymous. */
  readonly appId: string;
  /** Absent only when anonymous or with `MultiTenant`. */
  readonly tenantId?: string;
  readonly appType: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMSI';
  readonly credential: TeamsCredential;
  readonly endpoints: TeamsEndpoints;
}

/** Where data lives: in a folder of this machine, or on a PostgreSQL server that several processes share. */
export type StorageConfig =
  | { readonly kind: 'folder'; readonly folder: string }
  | { readonly kind: 'postgres'; readonly url: string };

/** A workspace as a variable names it. */
export interface NamedTenant {
  readonly platform: string;
  readonly tenant: string;
}

/** A person as a variable names them. */
export interface NamedPerson extends NamedTenant {
  readonly user: string;
}

/** Who does what with journeys. */
export interface JourneysConfig {
  readonly managers: readonly NamedPerson[];
  readonly admins: readonly NamedPerson[];
  /** Where people are enrolled when they join; `all` = everywhere. */
  readonly onJoin: 'all' | readonly NamedTenant[];
}

/** The whole configuration of a running bot: checked, complete and frozen. */
export interface Config {
  readonly host: string;
  /** 0 = any free port. */
  readonly port: number;
  /** The address the platforms reach, without a slash at the end. */
  readonly publicUrl?: string;
  readonly logLevel: LogLevel;
  /** Who may open the playground; `local` = this machine alone, and only where no platform is configured. */
  readonly playground: Playground;
  readonly storage: StorageConfig;
  readonly keepQuestions: KeepQuestions;
  readonly journeys: JourneysConfig;
  /** 32 bytes. */
  readonly encryptionKey?: Buffer;
  /** Earlier keys of 32 bytes, which still open what they sealed; empty without `encryptionKey`. */
  readonly previousKeys: readonly Buffer[];
  readonly slack?: SlackConfig;
  readonly teams?: TeamsConfig;
  /** Sentences for the log: variables that are set and have no effect. */
  readonly notices: readonly string[];
}
