import { EventEmitter, once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { parse as parseForm } from 'node:querystring';
import { buffer } from 'node:stream/consumers';
import { setTimeout } from 'node:timers/promises';
import { validateMessage } from './slack-blocks';
import { createFakeSocket, type FakeSocket } from './slack-fake-socket';
import { type Arguments, type FakeWorkspace, WEB_METHODS } from './slack-web-methods';

/** One call the fake received, in the order of arrival. `method` is `response_url` for those. */
export interface WebCall {
  readonly method: string;
  readonly token: string | undefined;
  readonly args: Arguments;
  /** What the fake answered; missing while it hangs. */
  readonly answer?: Arguments;
}

/** How the fake misbehaves on a call. */
export type Fault =
  | { readonly status: number; readonly retryAfter?: number }
  | { readonly error: string }
  | 'hang'
  | 'drop';

/** A workspace that refuses what Slack would refuse. */
export interface FakeSlack {
  /** For `SLACK_API_URL`. */
  readonly apiUrl: string;
  readonly socket: FakeSocket;
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
  /** Settles when the condition holds; rejects after four seconds. */
  until(condition: () => boolean, what: string): Promise<void>;
  close(): Promise<void>;
}

/** What the fake knows of the bot. */
export interface FakeSlackOptions {
  readonly botToken?: string;
  readonly appToken?: string;
  readonly scopes?: readonly string[];
  readonly channels?: readonly string[];
}

const PATIENCE_MS = 4_000;
const LOOK_AGAIN_MS = 10;

/** Starts a fake Slack on a free port: Web API, response URLs and Socket Mode. */
export async function startFakeSlack(options: FakeSlackOptions = {}): Promise<FakeSlack> {
  const { botToken = 'xoxb-fake', appToken = 'xapp-fake', scopes = ['chat:write'] } = options;
  const changes = new EventEmitter().setMaxListeners(0);
  const calls: WebCall[] = [];
  const refusals: string[] = [];
  const faults = new Map<string, Fault[]>();
  const workspace = createWorkspace(options.channels ?? ['C1', 'C2', 'D1', 'G1']);
  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });
  const socket = createFakeSocket(server, () => changes.emit('change'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const origin = `127.0.0.1:${(server.address() as AddressInfo).port}`;

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await readCall(request);
    const fault = faults.get(call.method)?.shift();
    const reply = fault === undefined ? decide(call) : faultAnswer(fault);
    calls.push(reply === undefined ? call : { ...call, answer: reply });
    changes.emit('change');
    if (fault === 'drop') response.destroy();
    else if (reply !== undefined) send(response, fault, reply);
  }

  function decide(call: WebCall): Arguments {
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
    const method = WEB_METHODS[call.method];
    if (method === undefined) return { ok: false, error: 'unknown_method' };
    if (call.token !== botToken) return { ok: false, error: 'invalid_auth' };
    if (method.scope !== undefined && !scopes.includes(method.scope)) {
      return { ok: false, error: 'missing_scope', needed: method.scope };
    }
    const missing = method.required.filter((name) => call.args[name] === undefined);
    if (missing.length > 0) return { ok: false, error: 'invalid_arguments', missing };
    return method.run(call.args, workspace);
  }

  let responses = 0;
  return {
    apiUrl: `http://${origin}/api/`,
    socket,
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
    until: async (condition, what) => {
      const end = performance.now() + PATIENCE_MS;
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

function createWorkspace(channels: readonly string[]): FakeWorkspace {
  let count = 0;
  return {
    channels: new Set(channels),
    messages: new Map(),
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
  if (typeof args.blocks === 'string') args.blocks = JSON.parse(args.blocks);
  return { method, token, args };
}

function checkResponse(args: Arguments): Arguments {
  const problems = validateMessage(args);
  return problems.length === 0 ? { ok: true } : { ok: false, error: 'invalid_blocks', problems };
}

function faultAnswer(fault: Fault): Arguments | undefined {
  if (fault === 'hang' || fault === 'drop') return undefined;
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
