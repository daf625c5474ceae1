import { MESSAGE_COMMAND, SEARCH_COMMAND, SEARCH_PARAMETER } from '../../src/adapters/teams/names';
import type { Lookup } from '../../src/replies';
import { APP_ID, TENANT_ID } from './teams-open-id';
import type { RosterEntry } from './teams-roster';

/** Any JSON activity. */
export type ActivityJson = Record<string, unknown>;

const BOT = { id: `28:${APP_ID}`, name: 'Demarc' };
const USER = { id: '29:someone', name: 'Ada Lovelace', aadObjectId: 'ada-object-id' };

let last = 1_700_000_000_000;

/** Ids like those of Teams: a time in milliseconds, never the same twice. */
function nextId(): string {
  last += 1;
  return String(last);
}

function base(type: string, serviceUrl: string, parts: ActivityJson): ActivityJson {
  return {
    type,
    id: nextId(),
    channelId: 'msteams',
    serviceUrl,
    timestamp: '2026-11-23T12:00:00.000Z',
    from: USER,
    recipient: BOT,
    conversation: { id: 'a:personal', conversationType: 'personal', tenantId: TENANT_ID },
    channelData: { tenant: { id: TENANT_ID } },
    locale: 'en-US',
    ...parts,
  };
}

const CHANNEL = {
  id: '19:channel@thread.tacv2;messageid=1700000000000',
  conversationType: 'channel',
  isGroup: true,
  tenantId: TENANT_ID,
};
const GROUP = {
  id: '19:group@thread.v2',
  conversationType: 'groupChat',
  isGroup: true,
  tenantId: TENANT_ID,
};
const MENTION = { type: 'mention', text: '<at>Demarc</at>', mentioned: BOT };

/** Activities as Teams sends them; `parts` replaces fields of the activity. */
export const teamsActivities = {
  /** A message in the personal chat. */
  personal: (serviceUrl: string, text: string, parts: ActivityJson = {}) =>
    base('message', serviceUrl, { text, textFormat: 'plain', ...parts }),
  /** A message in a channel thread that mentions the bot. */
  channel: (serviceUrl: string, text: string, parts: ActivityJson = {}) =>
    base('message', serviceUrl, {
      text: `<at>Demarc</at>&nbsp;${text}`,
      conversation: CHANNEL,
      entities: [MENTION],
      ...parts,
    }),
  /** A message in a group chat that mentions the bot. */
  group: (serviceUrl: string, text: string, parts: ActivityJson = {}) =>
    base('message', serviceUrl, {
      text: `<at>Demarc</at> ${text}`,
      conversation: GROUP,
      entities: [MENTION],
      ...parts,
    }),
  /** A message in a channel that only the bot sees, as a slash command sends it. */
  targeted: (serviceUrl: string, text: string, parts: ActivityJson = {}) =>
    base('message', serviceUrl, {
      text,
      conversation: CHANNEL,
      recipient: { ...BOT, isTargeted: true },
      ...parts,
    }),
  /** A message whose writer changed it; `id` is that of the message. */
  edit: (serviceUrl: string, id: string, text: string, parts: ActivityJson = {}) =>
    base('messageUpdate', serviceUrl, {
      id,
      text,
      timestamp: new Date(Number(nextId())).toISOString(),
      channelData: { tenant: { id: TENANT_ID }, eventType: 'editMessage' },
      ...parts,
    }),
  /** Words typed into the search message extension. */
  search: (serviceUrl: string, typed: string, parts: ActivityJson = {}) =>
    base('invoke', serviceUrl, {
      name: 'composeExtension/query',
      conversation: GROUP,
      value: {
        commandId: SEARCH_COMMAND,
        parameters: [{ name: SEARCH_PARAMETER, value: typed }],
        queryOptions: { skip: 0, count: 25 },
      },
      ...parts,
    }),
  /** "Who is responsible?" pressed on a message with this HTML. */
  shortcut: (serviceUrl: string, content: string, parts: ActivityJson = {}) =>
    base('invoke', serviceUrl, {
      name: 'composeExtension/fetchTask',
      conversation: GROUP,
      value: {
        commandId: MESSAGE_COMMAND,
        commandContext: 'message',
        messagePayload: { id: '1700000000001', body: { contentType: 'html', content } },
      },
      ...parts,
    }),
  /** A button pressed in a dialog. */
  dialogPress: (serviceUrl: string, data: unknown, parts: ActivityJson = {}) =>
    base('invoke', serviceUrl, {
      name: 'composeExtension/submitAction',
      conversation: GROUP,
      value: {
        commandId: MESSAGE_COMMAND,
        commandContext: 'message',
        data,
        messagePayload: { id: '1700000000001', body: { contentType: 'html', content: '' } },
      },
      ...parts,
    }),
  /** A button of a client too old for `Action.Execute`. */
  submit: (serviceUrl: string, lookup: Lookup, parts: ActivityJson = {}) =>
    base('message', serviceUrl, { value: { lookup }, replyToId: 'card-1', ...parts }),
  /** A pressed `Action.Execute`. */
  execute: (serviceUrl: string, data: unknown, parts: ActivityJson = {}) =>
    base('invoke', serviceUrl, {
      name: 'adaptiveCard/action',
      replyToId: 'card-1',
      value: {
        action: { type: 'Action.Execute', verb: 'demarc_lookup', data },
        trigger: 'manual',
      },
      ...parts,
    }),
  /** A thumb on a reply; `feedback` is JSON text in Teams and bare words elsewhere. */
  vote: (
    serviceUrl: string,
    reaction: string,
    feedback: unknown,
    parts: ActivityJson = {},
  ): ActivityJson =>
    base('invoke', serviceUrl, {
      name: 'message/submitAction',
      replyToId: 'reply-1',
      value: { actionName: 'feedback', actionValue: { reaction, feedback } },
      ...parts,
    }),
  /** The app was added to a chat or team, removed from it or upgraded. */
  installation: (serviceUrl: string, action: string, parts: ActivityJson = {}) =>
    base('installationUpdate', serviceUrl, { action, ...parts }),
  /** Members came or went; installing the app sends it too. */
  conversationUpdate: (serviceUrl: string, parts: ActivityJson = {}) =>
    base('conversationUpdate', serviceUrl, { membersAdded: [BOT], ...parts }),
  /** Any other kind: `messageUpdate`, `messageReaction`, `typing` … */
  other: base,
};

/** The places of the builders above, for tests that move an activity. */
export const TEAMS_PLACES = { channel: CHANNEL, group: GROUP } as const;

/** The people of the builders above. */
export const TEAMS_PEOPLE = { bot: BOT, user: USER, mention: MENTION } as const;

/** Somebody as the roster of a conversation describes them, with ids as Teams gives them. */
export function aMember(name: string, number: number, parts: Partial<RosterEntry> = {}) {
  const digits = String(number).padStart(4, '0');
  return {
    id: `29:1${name.toLowerCase()}-${digits}`,
    aadObjectId: `7f3c2d10-${digits}-4a5b-9c8d-0123456789ab`,
    name,
    userPrincipalName: `${name.toLowerCase()}@contoso.example`,
    userRole: 'user',
    tenantId: TENANT_ID,
    ...parts,
  };
}

/** What somebody named with an `@` is in an activity: the id towards the bot, and the name. */
export function mentionOf({ id, name = '' }: RosterEntry) {
  return { type: 'mention', text: `<at>${name}</at>`, mentioned: { id, name } };
}

/** Who sent an activity. */
export function senderOf({ id, aadObjectId, name }: RosterEntry) {
  return { from: { id, aadObjectId, name } };
}

/** What a client tells of where it is. */
export const IN_BERLIN = {
  localTimezone: 'Europe/Berlin',
  localTimestamp: '2026-03-09T11:00:00.000+01:00',
} as const;
