import { validateMessage } from './slack-blocks';
import { directMessageOf, type FakePerson, refusePerson } from './slack-people';

/** Arguments of a call, JSON fields parsed. */
export type Arguments = Readonly<Record<string, unknown>>;

/** What the fake workspace knows. */
export interface FakeWorkspace {
  readonly channels: ReadonlySet<string>;
  /** Whoever can be written to directly. */
  readonly people: ReadonlyMap<string, FakePerson>;
  /** `channel:ts` of every message, with its author and whether it is the bot's. */
  readonly messages: Map<string, { readonly isBots: boolean }>;
  /** What a person's click may still open: `fresh` until it is used, or until its three seconds are over. */
  readonly triggers: Map<string, 'fresh' | 'used' | 'expired'>;
  /** Forms that are on a screen. */
  readonly views: Set<string>;
  /** Running steps of workflows, each with the one token that may end it. */
  readonly executions: Map<string, { readonly token: string; isDone: boolean }>;
  /** A new timestamp. */
  nextTs(): string;
}

/** A method of the Web API. */
export interface Method {
  readonly scope: string | undefined;
  readonly required: readonly string[];
  readonly run: (call: Arguments, workspace: FakeWorkspace, token: string | undefined) => Arguments;
}

/** The methods the fake knows, each with its scope, its required arguments and what it answers. */
export const WEB_METHODS: Readonly<Record<string, Method>> = {
  'auth.test': { scope: undefined, required: [], run: () => IDENTITY },
  'chat.postMessage': { scope: 'chat:write', required: ['channel'], run: postMessage },
  'chat.postEphemeral': { scope: 'chat:write', required: ['channel', 'user'], run: postEphemeral },
  'chat.update': { scope: 'chat:write', required: ['channel', 'ts'], run: update },
};

/** Who the bot is in the fake workspace. */
export const IDENTITY = {
  ok: true,
  url: 'https://fake.slack.com/',
  team: 'Fake',
  team_id: 'T1',
  user: 'demarc',
  user_id: 'UBOT',
  bot_id: 'BBOT',
} as const;

function postMessage(call: Arguments, workspace: FakeWorkspace): Arguments {
  const refusal = refuseMessage(call, workspace);
  if (refusal !== undefined) return refusal;
  const ts = workspace.nextTs();
  const channel = placeOf(call);
  workspace.messages.set(`${channel}:${ts}`, { isBots: true });
  return { ok: true, channel, ts, message: { text: call.text } };
}

function postEphemeral(call: Arguments, workspace: FakeWorkspace): Arguments {
  return refuseMessage(call, workspace) ?? { ok: true, message_ts: workspace.nextTs() };
}

function update(call: Arguments, workspace: FakeWorkspace): Arguments {
  const refusal = refuseMessage(call, workspace);
  if (refusal !== undefined) return refusal;
  const message = workspace.messages.get(`${String(call.channel)}:${String(call.ts)}`);
  if (message === undefined) return fail('message_not_found');
  if (!message.isBots) return fail('cant_update_message');
  return { ok: true, channel: call.channel, ts: call.ts, text: call.text };
}

/** A person's id stands for the direct message with them. */
function placeOf({ channel }: Arguments): string {
  return /^[UW]/.test(String(channel)) ? directMessageOf(String(channel)) : String(channel);
}

function refuseMessage(call: Arguments, workspace: FakeWorkspace): Arguments | undefined {
  const channel = String(call.channel);
  const isPerson = /^[UW]/.test(channel);
  const known = isPerson ? refusePerson(workspace.people.get(channel)) : undefined;
  if (known !== undefined) return fail(known);
  const isDirect = [...workspace.people.keys()].some((user) => directMessageOf(user) === channel);
  if (!isPerson && !isDirect && !workspace.channels.has(channel)) return fail('channel_not_found');
  const { thread_ts: thread } = call;
  if (thread !== undefined && !workspace.messages.has(`${channel}:${String(thread)}`)) {
    return fail('thread_not_found');
  }
  const problems = validateMessage(call);
  return problems.length === 0 ? undefined : fail('invalid_blocks', problems);
}

/** How Slack refuses. */
export function fail(error: string, problems: readonly string[] = []): Arguments {
  return { ok: false, error, problems };
}
