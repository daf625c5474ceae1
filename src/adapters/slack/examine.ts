import type { Examination, Finding } from '../adapter';
import { type Called, createCall, errorOf, readScopes } from './call-slack';
import { readString, readValue } from './payload';

/** What a look at Slack needs; absent = not set. */
export interface SlackCredentials {
  readonly botToken?: string;
  readonly appToken?: string;
  readonly signingSecret?: string;
  /** The app that many workspaces install. */
  readonly oauth?: { readonly clientId: string; readonly clientSecret: string };
  readonly apiUrl?: string;
  /** The scopes that the app's manifest asks for. */
  readonly scopes: readonly string[];
}

/** Asks Slack about each credential; changes nothing there and never rejects. */
export async function examineSlack(credentials: SlackCredentials): Promise<Examination> {
  const call = createCall(credentials.apiUrl);
  const { botToken, appToken, oauth } = credentials;
  const tested = botToken ? await call('auth.test', botToken) : undefined;
  const findings = [
    ...(tested ? describeBot(tested, credentials.scopes) : []),
    ...(appToken ? [describeApp(await call('apps.connections.open', appToken))] : []),
    ...(oauth ? [await examineClient(oauth, call)] : []),
    await examineSigningSecret(credentials, call),
  ];
  const date = tested?.kind === 'answered' ? Date.parse(tested.headers.get('date') ?? '') : NaN;
  return { findings, ...(Number.isFinite(date) && { platformTime: date }) };
}

function describeBot(tested: Called, scopes: readonly string[]): readonly Finding[] {
  const token = (kind: Finding['kind'], message: string) => ({
    name: 'Slack token',
    kind,
    message,
  });
  if (tested.kind === 'unreachable') return [token('fault', unreachable(tested.code))];
  const { body, headers } = tested;
  if (readValue(body, 'ok') !== true) {
    const remedy = 'copy SLACK_BOT_TOKEN again from OAuth & Permissions, or reinstall the app';
    return [token('fault', `Slack answers ${errorOf(body)}: ${remedy}`)];
  }
  const team = readString(body, 'team_id') ?? 'a workspace';
  return [
    token('fine', `Slack takes it for the bot of ${team}`),
    compareScopes(headers.get('x-oauth-scopes'), scopes),
  ];
}

function compareScopes(header: string | null, wanted: readonly string[]): Finding {
  const name = 'Slack scopes';
  if (header === null) {
    return { name, kind: 'skipped', message: 'Slack did not say which the token has' };
  }
  const granted = readScopes(header);
  const missing = wanted.filter((scope) => !granted.includes(scope));
  const spare = granted.filter((scope) => scope !== '' && !wanted.includes(scope));
  if (missing.length > 0) {
    const remedy =
      'give the app the manifest that "demarc manifest slack" prints, then reinstall it';
    return { name, kind: 'fault', message: `the token lacks ${missing.join(', ')}: ${remedy}` };
  }
  if (spare.length > 0) {
    const remedy = 'take them away under OAuth & Permissions, then reinstall the app';
    return { name, kind: 'warning', message: `nobody needs ${spare.join(', ')}: ${remedy}` };
  }
  return { name, kind: 'fine', message: `the token has all ${wanted.length}` };
}

function describeApp(opened: Called): Finding {
  const name = 'Slack app token';
  if (opened.kind === 'unreachable') {
    return { name, kind: 'fault', message: unreachable(opened.code) };
  }
  if (readValue(opened.body, 'ok') === true) {
    return { name, kind: 'fine', message: 'Slack gives a connection for it' };
  }
  const remedy =
    'make an app-level token with connections:write under Basic Information, switch Socket Mode on and set SLACK_APP_TOKEN';
  return { name, kind: 'fault', message: `Slack answers ${errorOf(opened.body)}: ${remedy}` };
}

/** Slack judges who asks before it looks at the code of an installation, so a code that is none installs nothing. */
async function examineClient(
  { clientId, clientSecret }: NonNullable<SlackCredentials['oauth']>,
  call: ReturnType<typeof createCall>,
): Promise<Finding> {
  const name = 'Slack client';
  const tried = await tryClient(clientId, clientSecret, call);
  if (tried.kind === 'unreachable')
    return { name, kind: 'fault', message: unreachable(tried.code) };
  const error = errorOf(tried.body);
  if (error === 'invalid_code') {
    return { name, kind: 'fine', message: 'Slack takes its secret: workspaces can install it' };
  }
  const remedy = 'copy SLACK_CLIENT_ID and SLACK_CLIENT_SECRET from Basic Information';
  return { name, kind: 'fault', message: `Slack answers ${error}: ${remedy}` };
}

function tryClient(clientId: string, secret: string, call: ReturnType<typeof createCall>) {
  const form = { client_id: clientId, client_secret: secret, code: 'demarc-doctor' };
  return call('oauth.v2.access', undefined, form);
}

/** Both secrets stand on one page and look alike; Slack tells whether one is the client's. */
async function examineSigningSecret(
  { signingSecret, oauth }: SlackCredentials,
  call: ReturnType<typeof createCall>,
): Promise<Finding> {
  const name = 'Slack signing secret';
  if (!signingSecret) return { name, kind: 'skipped', message: 'not set: Socket Mode needs none' };
  const remedy = 'copy the signing secret from Basic Information to SLACK_SIGNING_SECRET';
  if (signingSecret === oauth?.clientSecret) {
    return { name, kind: 'fault', message: `it is the client secret too: ${remedy}` };
  }
  if (!/^[0-9a-f]{32}$/.test(signingSecret)) {
    const message = `it does not look like one (32 digits of 0-9 and a-f): ${remedy}`;
    return { name, kind: 'warning', message };
  }
  if (!oauth) return { name, kind: 'fine', message: 'it has the form of one' };
  const tried = await tryClient(oauth.clientId, signingSecret, call);
  const isClients = tried.kind === 'answered' && errorOf(tried.body) === 'invalid_code';
  return isClients
    ? { name, kind: 'fault', message: `Slack takes it for the client secret: ${remedy}` }
    : { name, kind: 'fine', message: 'it is not the client secret' };
}

function unreachable(code: string): string {
  return `Slack cannot be reached (${code}): let this machine connect to slack.com on port 443`;
}
