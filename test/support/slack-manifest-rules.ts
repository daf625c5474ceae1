type Json = Readonly<Record<string, unknown>>;

/** Closed objects of a manifest, `path → keys`; `*` stands for any key or index. Only what the app uses. */
const KEYS: Readonly<Record<string, readonly string[]>> = {
  '': ['_metadata', 'display_information', 'features', 'oauth_config', 'settings', 'functions'],
  _metadata: ['major_version', 'minor_version'],
  display_information: ['name', 'description', 'long_description', 'background_color'],
  features: ['agent_view', 'app_home', 'bot_user', 'shortcuts', 'slash_commands', 'unfurl_domains'],
  'features.agent_view': ['agent_description', 'suggested_prompts', 'actions'],
  'features.agent_view.suggested_prompts.*': ['title', 'message'],
  'features.app_home': [
    'home_tab_enabled',
    'messages_tab_enabled',
    'messages_tab_read_only_enabled',
  ],
  'features.bot_user': ['display_name', 'always_online'],
  'features.shortcuts.*': ['name', 'type', 'callback_id', 'description'],
  'features.slash_commands.*': ['command', 'url', 'description', 'usage_hint', 'should_escape'],
  oauth_config: ['redirect_urls', 'scopes', 'token_management_enabled', 'pkce_enabled'],
  'oauth_config.scopes': ['bot', 'bot_optional'],
  settings: [
    'event_subscriptions',
    'interactivity',
    'org_deploy_enabled',
    'socket_mode_enabled',
    'token_rotation_enabled',
    'function_runtime',
  ],
  'settings.event_subscriptions': ['request_url', 'bot_events'],
  'settings.interactivity': ['is_enabled', 'request_url', 'message_menu_options_url'],
  'functions.*': ['title', 'description', 'input_parameters', 'output_parameters'],
  'functions.*.*': ['properties', 'required'],
};

/** Lengths of texts and lists, `path → [least, most]`. */
const LENGTHS: Readonly<Record<string, readonly [number, number]>> = {
  'display_information.name': [1, 35],
  'display_information.description': [1, 140],
  'display_information.long_description': [175, 4_000],
  'features.agent_view.agent_description': [1, 300],
  'features.agent_view.suggested_prompts': [0, 4],
  'features.bot_user.display_name': [1, 80],
  'features.shortcuts': [1, 10],
  'features.shortcuts.*.name': [1, 24],
  'features.shortcuts.*.callback_id': [1, 255],
  'features.shortcuts.*.description': [1, 150],
  'features.slash_commands': [1, 50],
  'features.slash_commands.*.command': [2, 32],
  'features.slash_commands.*.description': [1, 2_000],
  'features.slash_commands.*.usage_hint': [1, 1_000],
  'oauth_config.scopes.bot': [1, 255],
  'settings.event_subscriptions.bot_events': [1, 100],
};

const FORMS: Readonly<Record<string, RegExp>> = {
  'display_information.background_color': /^#[0-9a-f]{6}$/i,
  'features.slash_commands.*.command': /^\/[a-z0-9_-]+$/,
  'features.slash_commands.*.url': /^https:\/\/[^$]+$/,
  'features.shortcuts.*.type': /^(global|message)$/,
  'settings.event_subscriptions.request_url': /^https:\/\/[^$]+$/,
  'settings.interactivity.request_url': /^https:\/\/[^$]+$/,
  'settings.interactivity.message_menu_options_url': /^https:\/\/[^$]+$/,
};

/** Slack's events, each with the scopes it asks for. */
const EVENTS: Readonly<Record<string, readonly string[]>> = {
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  app_uninstalled: [],
  function_executed: [],
  link_shared: ['links:read'],
  member_joined_channel: ['channels:read', 'groups:read'],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  'message.im': ['im:history'],
  'message.mpim': ['mpim:history'],
  team_join: ['users:read'],
  tokens_revoked: [],
};

const SCOPES = new Set([
  ...Object.values(EVENTS).flat(),
  'assistant:write',
  'chat:write',
  'commands',
  'im:write',
  'links:write',
]);

/** What Slack would refuse in a filled-in manifest, or take and not serve; empty when it is right. */
export function validateManifest(manifest: unknown): string[] {
  return [...checkShape(manifest, []), ...checkEvents(manifest), ...checkReach(manifest)];
}

function checkShape(value: unknown, at: readonly string[]): string[] {
  const place = at.map((step, index) => (isFree(at, index) ? '*' : step)).join('.');
  const problems = checkValue(value, place).map((problem) => `${at.join('.')}: ${problem}`);
  if (typeof value !== 'object' || value === null) return problems;
  const keys = Array.isArray(value) ? undefined : KEYS[place];
  for (const [key, each] of Object.entries(value)) {
    const path = [...at, key];
    if (keys !== undefined && !keys.includes(key)) problems.push(`${path.join('.')} is unknown`);
    problems.push(...checkShape(each, path));
  }
  return problems;
}

function checkValue(value: unknown, place: string): string[] {
  const [least, most] = LENGTHS[place] ?? [0, Number.POSITIVE_INFINITY];
  const length = typeof value === 'string' || Array.isArray(value) ? value.length : least;
  const isFormed = FORMS[place]?.test(String(value)) ?? true;
  return [
    ...(length < least || length > most ? [`${length} long, ${least} to ${most} allowed`] : []),
    ...(isFormed ? [] : [`${String(value)} has another form`]),
  ];
}

/** Indexes of lists, names of steps, and their two lists of parameters. */
function isFree(at: readonly string[], index: number): boolean {
  const isParameters = at[0] === 'functions' && (index === 1 || index === 2);
  return isParameters || /^\d+$/.test(at[index] ?? '');
}

function checkEvents(manifest: unknown): string[] {
  const events = listAt(manifest, 'settings', 'event_subscriptions', 'bot_events');
  const scopes = listAt(manifest, 'oauth_config', 'scopes', 'bot');
  return [
    ...events.filter((event) => EVENTS[event] === undefined).map((event) => `no event ${event}`),
    ...scopes.filter((scope) => !SCOPES.has(scope)).map((scope) => `no scope ${scope}`),
    ...events.flatMap((event) => {
      const missing = (EVENTS[event] ?? []).filter((scope) => !scopes.includes(scope));
      return missing.map((scope) => `${event} needs ${scope}`);
    }),
    ...[events, scopes].flatMap((list) =>
      new Set(list).size === list.length ? [] : ['one twice'],
    ),
  ];
}

/** Everything reaches the bot: by an address everywhere, or by the socket. */
function checkReach(manifest: unknown): string[] {
  const isSocket = valueAt(manifest, 'settings', 'socket_mode_enabled') === true;
  const commands = Object.values(asJson(valueAt(manifest, 'features', 'slash_commands')));
  const addresses = [
    valueAt(manifest, 'settings', 'event_subscriptions', 'request_url'),
    valueAt(manifest, 'settings', 'interactivity', 'request_url'),
    ...commands.map((command) => asJson(command).url),
  ];
  const isReached = isSocket || addresses.every((address) => typeof address === 'string');
  const steps = Object.keys(asJson(valueAt(manifest, 'functions')));
  const events = listAt(manifest, 'settings', 'event_subscriptions', 'bot_events');
  const isServed =
    valueAt(manifest, 'settings', 'function_runtime') === 'remote' &&
    valueAt(manifest, 'settings', 'org_deploy_enabled') === true &&
    events.includes('function_executed');
  return [
    ...(isReached ? [] : ['neither an address everywhere nor Socket Mode']),
    ...(steps.length === 0 || isServed ? [] : ['a step that no workflow can run']),
  ];
}

function listAt(source: unknown, ...path: readonly string[]): readonly string[] {
  const value = valueAt(source, ...path);
  return Array.isArray(value) ? value.map(String) : [];
}

function valueAt(source: unknown, ...path: readonly string[]): unknown {
  return path.reduce((value: unknown, key) => asJson(value)[key], source);
}

function asJson(value: unknown): Json {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
