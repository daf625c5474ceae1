import { readString, readValue } from './payload';

/**
 * What makes an account no full member: a bot, a guest of any kind, somebody from another workspace, or gone.
 *
 * `is_app_user` is not among them: it says that a person has authorised the app, not that they are one.
 */
const OUTSIDE: readonly string[] = [
  'deleted',
  'is_bot',
  'is_workflow_bot',
  'is_connector_bot',
  'is_restricted',
  'is_ultra_restricted',
  'is_stranger',
];

/** Whether a user object of Slack is a person and a full member of the workspace. */
export function isFullMember(user: unknown): boolean {
  // Slack says of its own Slackbot that it is no bot.
  const isSlackbot = readString(user, 'id') === 'USLACKBOT';
  return !isSlackbot && OUTSIDE.every((mark) => readValue(user, mark) !== true);
}

/** How a person is called: the real name where there is one, else the one they show, else `fallback`. */
export function nameOf(user: unknown, fallback: string): string {
  const names = [
    readString(user, 'profile', 'real_name'),
    readString(user, 'real_name'),
    readString(user, 'profile', 'display_name'),
    readString(user, 'name'),
  ];
  return names.find((name) => name !== undefined && name.trim() !== '')?.trim() ?? fallback;
}
