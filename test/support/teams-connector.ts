import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { createFakeRoster, type FakeRoster } from './teams-roster';

/** What tests look at in a posted activity; it is JSON from the wire, so nothing of it is sure. */
export interface PostedActivity {
  readonly type: string;
  readonly text: string;
  readonly summary: string;
  readonly replyToId?: string;
  readonly recipient?: { readonly id?: string };
  readonly attachments: readonly {
    readonly contentType: string;
    readonly content: { readonly body: readonly unknown[]; readonly actions?: readonly unknown[] };
  }[];
  readonly entities: readonly unknown[];
  readonly channelData?: unknown;
}

/** One call of the connector, as its bytes arrived. */
export interface ConnectorCall {
  readonly method: string;
  /** Path as it arrived, still encoded. */
  readonly path: string;
  readonly conversation: string;
  /** The activity answered or replaced. */
  readonly target: string | undefined;
  /** Seen by its recipient alone. */
  readonly isTargeted: boolean;
  readonly authorization: string | undefined;
  readonly body: string;
  readonly activity: PostedActivity;
  /** When it had arrived, in milliseconds of `performance.now()`. */
  readonly at: number;
}

/** What the connector does with a call: answers with a status, never answers, or breaks the connection. */
export type ConnectorStep =
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>> }
  | 'hang'
  | 'reset';

/** A stand-in for Microsoft's connector that keeps what it is sent. */
export interface FakeConnector extends FakeRoster {
  readonly serviceUrl: string;
  readonly calls: readonly ConnectorCall[];
  /** Resolves to all calls once there are `count`. */
  waitFor(count: number): Promise<readonly ConnectorCall[]>;
  /** Plans the next calls; afterwards calls are answered with 201 and an id again. */
  plan(...steps: readonly ConnectorStep[]): void;
  stop(): Promise<void>;
}

/** Starts a connector on a free loopback port. */
export async function startFakeConnector(): Promise<FakeConnector> {
  const calls: ConnectorCall[] = [];
  const steps: ConnectorStep[] = [];
  const waiting = new Set<() => void>();
  const people = createFakeRoster();

  async function handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (await people.handle(request, response)) return;
    calls.push(await readCall(request));
    perform(steps.shift() ?? { status: 201 }, response, calls.length);
    for (const check of waiting) check();
  }

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => response.destroy(error as Error));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  return {
    ...people.shown,
    serviceUrl: `http://127.0.0.1:${port}/emea/`,
    calls,
    async waitFor(count) {
      await new Promise<void>((resolve) => {
        const check = () => {
          if (calls.length < count) return;
          waiting.delete(check);
          resolve();
        };
        waiting.add(check);
        check();
      });
      return calls;
    },
    plan(...next) {
      steps.push(...next);
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      if (server.listening) await once(server, 'close');
    },
  };
}

async function readCall(request: IncomingMessage): Promise<ConnectorCall> {
  const body = await text(request);
  const path = request.url ?? '';
  const [, conversation = '', target, query] =
    /\/v3\/conversations\/([^/]+)\/activities(?:\/([^/?]+))?(\?.*)?$/.exec(path) ?? [];
  return {
    method: request.method ?? '',
    path,
    conversation: decodeURIComponent(conversation),
    target: target === undefined ? undefined : decodeURIComponent(target),
    isTargeted: query === '?isTargetedActivity=true',
    authorization: request.headers.authorization,
    body,
    activity: JSON.parse(body),
    at: performance.now(),
  };
}

function perform(step: ConnectorStep, response: ServerResponse, count: number): void {
  if (step === 'hang') return;
  if (step === 'reset') {
    response.socket?.resetAndDestroy();
    return;
  }
  response.writeHead(step.status, { 'content-type': 'application/json', ...step.headers });
  response.end(step.status < 300 ? JSON.stringify({ id: `reply-${count}` }) : '{}');
}
