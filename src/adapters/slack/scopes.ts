/** The event subscriptions the bot works with, each with the scopes Slack asks for. */
export const SUBSCRIPTIONS = {
  app_home_opened: [],
  app_mention: ['app_mentions:read'],
  app_uninstalled: [],
  function_executed: [],
  member_joined_channel: ['channels:read', 'groups:read'],
  'message.channels': ['channels:history'],
  'message.groups': ['groups:history'],
  'message.im': ['im:history'],
  team_join: ['users:read'],
  tokens_revoked: [],
} as const;

/** Every scope of the bot's token with its reason, the least there is. */
export const BOT_SCOPES = {
  'app_mentions:read': 'to see when it is mentioned',
  'assistant:write': 'to offer its suggested questions in the agent view',
  'channels:history': 'to answer follow-ups in threads of public channels it takes part in',
  'channels:read': 'to learn that it was invited to a public channel',
  'chat:write': 'to post, update and privately show its answers',
  commands: 'to answer /demarc and its two shortcuts',
  'groups:history': 'to answer follow-ups in threads of private channels it takes part in',
  'groups:read': 'to learn that it was invited to a private channel',
  'im:history': 'to read direct messages sent to it',
  'users:read':
    'to learn the name, the time zone and whether somebody is a guest, of people on a learning journey, and that somebody joined',
} as const;
