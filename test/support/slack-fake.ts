import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse as parseForm } from 'node:querystring';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { APP_METHODS } from './slack-app-methods';
import { validateMessage } from './slack-blocks';
import { createFakeSocket, type FakeSocket } from './slack-fake-socket';
import { SLACK_MANIFEST } from './slack-manifest';
import { createFakeOAuth, type FakeOAuth } from './slack-oauth';
import type { FakePerson } from './slack-people';
import { type Arguments, type FakeWorkspace, IDENTITY, WEB_METHODS } from './slack-web-methods';

/** One call the fake received, in the order of arrival. `method` is `response_url` for those. */
export interface WebCall {
  readonly method: string;
  readonly token: string | undefined;
  /** Where it was sent, such as `/response/1`. */
  readonly path: string;
  readonly args: Arguments;
  /** Milliseconds of a clock that only goes forward. */
  readonly at: number;
  /** What the fake answered; missing while it hangs. */
  readonly answer?: Arguments;
}

/** How the fake misbehaves on a call. */
export type Fault =
  | { readonly status: number; readonly retryAfter?: number }
  | { readonly error: string }
  /** Answered as usual, but not before. */
  | { readonly after: Promise<void> }
  | 'hang'
  | 'drop';

/** A workspace that refuses what Slack would refuse. */
export interface FakeSlack {
  /** For `SLACK_API_URL`. */
  readonly apiUrl: string;
  readonly socket: FakeSocket;
  /** Workspaces that install the bot by themselves. */
  readonly oauth: FakeOAuth;
  /** Calls that arrived, faults included. */
  readonly calls: readonly WebCall[];
  /** Calls answered `ok`, of one method. */
  accepted(method: string): readonly WebCall[];
  /** What was refused as Slack would refuse it; a good bot leaves it empty. */
  readonly refusals: readonly string[];
  /** A person's message, so that threads can start there; gives its `ts`. */
  say(channel: string, ts?: string): string;
  /** The next calls of a method meet these faults, one each. */
  inject(method: string, ...faults: readonly Fault[]): void;
  responseUrl(): string;
  /** A person's click: the id that lets the bot open one form. */
  trigger(state?: 'fresh' | 'expired'): string;
  /** A workflow reaches the bot's step: the id of the execution and the token that may end it. */
  execute(): { readonly function_execution_id: string; readonly bot_access_token: string };
  /** Settles when the condition holds; rejects when patience is at an end. */
  until(condition: () => boolean, what: string): Promise<void>;
  close(): Promise<void>;
}

/** What the fake knows of the bot. */
export interface FakeSlackOptions {
  readonly botToken?: string;
  readonly appToken?: string;
  readonly scopes?: readonly string[];
  /** Where the bot may post. */
  readonly channels?: readonly string[];
  /** How long a test waits for something, in milliseconds. */
  readonly patience?: number;
  /** Who is there; U1 alone when absent. */
  readonly people?: ReadonlyMap<string, FakePerson>;
}

const METHODS = { ...WEB_METHODS, ...APP_METHODS };

/** What an installed app is granted. */
const MANIFEST_SCOPES = SLACK_MANIFEST.oauth_config.scopes.bot;

const PATIENCE_MS = 4_000;
const LOOK_AGAIN_MS = 10;

/** Starts a fake Slack on a free port: Web API, response URLs and Socket Mode. */
export async function startFakeSlack(options: FakeSlackOptions = {}): Promise<FakeSlack> {
  const { botToken = 'xoxb-fake', appToken = 'xapp-fake', scopes = MANIFEST_SCOPES } = options;
  const changes = new EventEmitter().setMaxListeners(0);
  const calls: WebCall[] = [];
  const refusals: string[] = [];
  const faults = new Map<string, Fault[]>();
  const oauth = createFakeOAuth();
  const workspace = createWorkspace(options);
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });
  const socket = createFakeSocket(server, () => changes.emit('change'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await readCall(request);
    const fault = await meetFault(call);
    const reply = fault === undefined ? decide(call) : faultAnswer(fault);
    calls.push(reply === undefined ? call : { ...call, answer: reply });
    changes.emit('change');
    response.setHeader('x-oauth-scopes', scopes.join(','));
    if (fault === 'drop') response.destroy();
    else if (reply !== undefined) send(response, fault, reply);
  }

  /** The next fault of the method; one that only holds the call back is over when this settles. */
  async function meetFault(call: WebCall): Promise<Fault | undefined> {
    const fault = faults.get(call.method)?.shift();
    if (typeof fault !== 'object' || !('after' in fault)) return fault;
    calls.push(call);
    changes.emit('change');
    await fault.after;
    return undefined;
  }

  function decide(call: WebCall): Arguments {
    if (call.method === 'oauth.v2.access') return oauth.access(call.args);
    if (call.method === 'apps.connections.open') {
      return call.token === appToken
        ? { ok: true, url: `ws://${origin}/socket` }
        : { ok: false, error: 'invalid_auth' };
    }
    const reply = call.method === 'response_url' ? checkResponse(call.args) : run(call);
    if (reply.ok !== true) refusals.push(`${call.method}: ${JSON.stringify(reply)}`);
    return reply;
  }

  function run(call: WebCall): Arguments {
    const method = METHODS[call.method];
    if (method === undefined) return { ok: false, error: 'unknown_method' };
    const error = refuseToken(call);
    if (error !== undefined) return { ok: false, error };
    if (call.method === 'auth.test') return oauth.identify(call.token) ?? IDENTITY;
    if (method.scope !== undefined && !scopes.includes(method.scope)) {
      return { ok: false, error: 'missing_scope', needed: method.scope };
    }
    const missing = method.required.filter((name) => call.args[name] === undefined);
    if (missing.length > 0) return { ok: false, error: 'invalid_arguments', missing };
    return method.run(call.args, workspace, call.token);
  }

  function refuseToken(call: WebCall): string | undefined {
    if (call.token === botToken || isWorkflowToken(call)) return undefined;
    return oauth.refuse(call.token, call.args);
  }

  function isWorkflowToken({ method, token }: WebCall): boolean {
    const isKnown = [...workspace.executions.values()].some((each) => each.token === token);
    return isKnown && method.startsWith('functions.');
  }

  let responses = 0;
  return {
    apiUrl: `http://${origin}/api/`,
    socket,
    oauth,
    calls,
    refusals,
    accepted: (method) => {
      return calls.filter((call) => call.method === method && call.answer?.ok === true);
    },
    say: (channel, ts = workspace.nextTs()) => {
      workspace.messages.set(`${channel}:${ts}`, { isBots: false });
      return ts;
    },
    inject: (method, ...next) => {
      faults.set(method, [...(faults.get(method) ?? []), ...next]);
    },
    responseUrl: () => {
      responses += 1;
      return `http://${origin}/response/${responses}`;
    },
    trigger: (state = 'fresh') => {
      const id = `trigger.${workspace.triggers.size + 1}`;
      workspace.triggers.set(id, state);
      return id;
    },
    execute: () => {
      const count = workspace.executions.size + 1;
      const bot_access_token = `xwfp-fake-${count}`;
      workspace.executions.set(`Fx${count}`, { token: bot_access_token, isDone: false });
      return { function_execution_id: `Fx${count}`, bot_access_token };
    },
    until: async (condition, what) => {
      const end = performance.now() + (options.patience ?? PATIENCE_MS);
      while (!condition()) {
        if (performance.now() > end) throw new Error(`waited in vain: ${what}; ${tell(calls)}`);
        // A change usually comes from here; what the bot changes in itself shows at the next look.
        await Promise.race([once(changes, 'change'), setTimeout(LOOK_AGAIN_MS)]);
      }
    },
    close: () => closeServer(server, socket),
  };
}

function tell(calls: readonly WebCall[]): string {
  return calls.map(({ method, answer }) => `${method} → ${JSON.stringify(answer)}`).join('; ');
}

function createWorkspace(options: FakeSlackOptions): FakeWorkspace {
  const { channels = ['C1', 'C2', 'D1', 'G1'], people = new Map([['U1', {}]]) } = options;
  let count = 0;
  return {
    channels: new Set(channels),
    people,
    messages: new Map(),
    triggers: new Map(),
    views: new Set(),
    executions: new Map(),
    nextTs: () => {
      count += 1;
      return `1795435200.${String(count).padStart(6, '0')}`;
    },
  };
}

async function readCall(request: IncomingMessage): Promise<WebCall> {
  const text = (await buffer(request)).toString('utf8');
  const path = request.url ?? '';
  const token = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1];
  const isResponse = path.startsWith('/response/');
  const method = isResponse ? 'response_url' : path.replace(/^\/api\//, '');
  const isJson = (request.headers['content-type'] ?? '').startsWith('application/json');
  const args: Record<string, unknown> = isJson ? JSON.parse(text) : { ...parseForm(text) };
  for (const name of ['blocks', 'view', 'outputs', 'prompts']) {
    const value = args[name];
    if (typeof value === 'string') args[name] = JSON.parse(value);
  }
  return { method, token, path, args, at: performance.now() };
}

function checkResponse(args: Arguments): Arguments {
  const problems = validateMessage(args);
  return problems.length === 0 ? { ok: true } : { ok: false, error: 'invalid_blocks', problems };
}

function faultAnswer(fault: Fault): Arguments | undefined {
  if (fault === 'hang' || fault === 'drop' || 'after' in fault) return undefined;
  return { ok: false, error: 'error' in fault ? fault.error : `http_${fault.status}` };
}

function send(response: ServerResponse, fault: Fault | undefined, reply: Arguments): void {
  const status = typeof fault === 'object' && 'status' in fault ? fault.status : 200;
  const retryAfter = typeof fault === 'object' && 'status' in fault ? fault.retryAfter : undefined;
  response.writeHead(status, {
    'content-type': 'application/json',
    ...(retryAfter === undefined ? {} : { 'retry-after': String(retryAfter) }),
  });
  response.end(JSON.stringify(reply));
}

async function closeServer(server: Server, socket: FakeSocket): Promise<void> {
  socket.close();
  const closed = once(server, 'close');
  server.close();
  server.closeAllConnections();
  await closed;
}
