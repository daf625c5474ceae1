import { createHmac } from 'node:crypto';

/** A payload as Slack sends it. */
export type SlackPayload = Readonly<Record<string, unknown>>;

/** Builders of payloads with defaults: workspace T1, channel C1, person U1, bot UBOT. */
export const slackEvents = {
  mention: (event: SlackPayload, envelope: SlackPayload = {}) => {
    return wrap({ type: 'app_mention', channel: 'C1', user: 'U1', ...event }, envelope);
  },
  message: (event: SlackPayload, envelope: SlackPayload = {}) => {
    const defaults = { type: 'message', channel: 'C1', channel_type: 'channel', user: 'U1' };
    return wrap({ ...defaults, ...event }, envelope);
  },
  directMessage: (event: SlackPayload, envelope: SlackPayload = {}) => {
    const defaults = { type: 'message', channel: 'D1', channel_type: 'im', user: 'U1' };
    return wrap({ ...defaults, ...event }, envelope);
  },
  joined: (event: SlackPayload, envelope: SlackPayload = {}) => {
    const defaults = {
      type: 'member_joined_channel',
      channel: 'C1',
      channel_type: 'C',
      team: 'T1',
    };
    return wrap({ ...defaults, user: 'UBOT', event_ts: '1795435200.7', ...event }, envelope);
  },
  teamJoined: (user: SlackPayload, envelope: SlackPayload = {}) => {
    const event_ts = '1795435200.7';
    return wrap({ type: 'team_join', user, cache_ts: 1795435200, event_ts }, envelope);
  },
  tabOpened: (event: SlackPayload) => {
    return wrap(
      { type: 'app_home_opened', user: 'U1', channel: 'D1', tab: 'messages', ...event },
      {},
    );
  },
  step: (event: SlackPayload, envelope: SlackPayload = {}) => {
    const defaults = {
      type: 'function_executed',
      function: {
        id: 'Fn1',
        callback_id: 'demarc_lookup_responsibility',
        type: 'app',
        app_id: 'A1',
      },
      inputs: { question: 'who patches RDS?' },
      workflow_execution_id: 'Wx1',
      event_ts: '1795435200.7',
    };
    return wrap({ ...defaults, ...event }, envelope);
  },
  messageShortcut: (message: SlackPayload, body: SlackPayload = {}) => ({
    type: 'message_action',
    callback_id: 'demarc_message',
    api_app_id: 'A1',
    team: { id: 'T1', domain: 'fake' },
    user: { id: 'U1', name: 'someone', team_id: 'T1' },
    channel: { id: 'C1', name: 'general' },
    trigger_id: '1.2.abc',
    action_ts: '1795435200.8',
    message_ts: message.ts,
    message: { type: 'message', user: 'U2', ...message },
    ...body,
  }),
  globalShortcut: (body: SlackPayload) => ({
    type: 'shortcut',
    callback_id: 'demarc_lookup',
    api_app_id: 'A1',
    team: { id: 'T1', domain: 'fake' },
    user: { id: 'U1', username: 'someone', team_id: 'T1' },
    action_ts: '1795435200.8',
    ...body,
  }),
  suggestion: (body: SlackPayload) => ({
    type: 'block_suggestion',
    api_app_id: 'A1',
    team: { id: 'T1', domain: 'fake' },
    user: { id: 'U1', username: 'someone', team_id: 'T1' },
    container: { type: 'view', view_id: 'V1' },
    block_id: 'b',
    value: '',
    ...body,
  }),
  pressInView: (action: SlackPayload, view: SlackPayload, body: SlackPayload = {}) => ({
    type: 'block_actions',
    api_app_id: 'A1',
    team: { id: 'T1', domain: 'fake' },
    user: { id: 'U1', username: 'someone', team_id: 'T1' },
    trigger_id: '1.2.abc',
    container: { type: 'view', view_id: view.id },
    view: { state: { values: {} }, ...view },
    actions: [{ type: 'button', block_id: 'b', action_ts: '1795435200.9', ...action }],
    ...body,
  }),
  submission: (view: SlackPayload, body: SlackPayload = {}) => ({
    type: 'view_submission',
    api_app_id: 'A1',
    team: { id: 'T1', domain: 'fake' },
    user: { id: 'U1', username: 'someone', team_id: 'T1' },
    trigger_id: '1.2.abc',
    view: { id: 'V1', type: 'modal', state: { values: {} }, ...view },
    response_urls: [],
    ...body,
  }),
  command: (fields: Readonly<Record<string, string>>) => ({
    command: '/demarc',
    text: '',
    team_id: 'T1',
    team_domain: 'fake',
    channel_id: 'C1',
    channel_name: 'general',
    user_id: 'U1',
    user_name: 'someone',
    api_app_id: 'A1',
    trigger_id: '1.2.abc',
    ...fields,
  }),
  press: (action: SlackPayload, body: SlackPayload = {}) => ({
    type: 'block_actions',
    api_app_id: 'A1',
    team: { id: 'T1', domain: 'fake' },
    user: { id: 'U1', username: 'someone', team_id: 'T1' },
    channel: { id: 'C1', name: 'general' },
    trigger_id: '1.2.abc',
    container: { type: 'message', channel_id: 'C1', is_ephemeral: false },
    actions: [{ type: 'button', block_id: 'b', action_ts: '1795435200.5', ...action }],
    ...body,
  }),
};

function wrap(event: SlackPayload, envelope: SlackPayload): SlackPayload {
  return {
    type: 'event_callback',
    team_id: 'T1',
    api_app_id: 'A1',
    event_id: `Ev${String(event.ts)}`,
    event_time: 1795435200,
    authorizations: [{ enterprise_id: null, team_id: 'T1', user_id: 'UBOT', is_bot: true }],
    event,
    ...envelope,
  };
}

/** How a request is sent and signed. */
export interface SignedRequestOptions {
  readonly secret: string;
  /** UTC milliseconds of the signature. */
  readonly now: number;
  readonly form?: boolean;
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** A body as it goes over the wire: JSON, or a form as Slack uses for commands and presses. */
export function encodeBody(payload: unknown, form: boolean): string {
  if (!form) return JSON.stringify(payload);
  const isCommand = typeof payload === 'object' && payload !== null && 'command' in payload;
  const fields = isCommand ? { ...payload } : { payload: JSON.stringify(payload) };
  return new URLSearchParams(fields as Record<string, string>).toString();
}

/** Headers and body of a request that Slack would have signed. A string body is sent as it is. */
export function signedRequest(payload: unknown, options: SignedRequestOptions): RequestInit {
  const form = options.form ?? false;
  const body = typeof payload === 'string' ? payload : encodeBody(payload, form);
  const timestamp = String(Math.floor(options.now / 1000));
  const mac = createHmac('sha256', options.secret).update(`v0:${timestamp}:${body}`).digest('hex');
  return {
    method: 'POST',
    body,
    headers: {
      'content-type':
        options.contentType ?? (form ? 'application/x-www-form-urlencoded' : 'application/json'),
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${mac}`,
      ...options.headers,
    },
  };
}
