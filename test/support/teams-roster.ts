import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** Somebody on the roster of every conversation, as Microsoft's connector describes them. */
export interface RosterEntry {
  readonly id: string;
  readonly aadObjectId?: string;
  readonly name?: string;
  readonly userPrincipalName?: string;
  readonly userRole?: string;
  readonly tenantId?: string;
}

/** The part of a fake connector that knows people. */
export interface FakeRoster {
  /** The paths of what was asked about members. */
  readonly lookups: readonly string[];
  /** What was asked for, as JSON, each time a chat was opened; its id is `a:chat-<member>`. */
  readonly chats: readonly string[];
  /** Who is a member everywhere, under both of their ids; everybody else is unknown. */
  readonly roster: RosterEntry[];
  /** From now on no chat can be opened. */
  refuseChats(status?: number): void;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Starts with nobody; `handle` answers what is about people, and is false for anything else. */
export function createFakeRoster() {
  const lookups: string[] = [];
  const chats: string[] = [];
  const roster: RosterEntry[] = [];
  let chatStatus = 201;

  const handlers: readonly (readonly [RegExp, Handler])[] = [
    [
      /\/members\/[^/?]+$/,
      async ({ url = '' }, response) => {
        lookups.push(url);
        const id = decodeURIComponent(url.slice(url.lastIndexOf('/') + 1));
        const found = roster.find((each) => each.id === id || each.aadObjectId === id);
        send(response, found ? 200 : 404, found ?? {});
      },
    ],
    [
      /\/v3\/conversations$/,
      async (request, response) => {
        const body = await text(request);
        chats.push(body);
        const id = `a:chat-${JSON.parse(body).members[0].id}`;
        send(response, chatStatus, chatStatus < 300 ? { id } : {});
      },
    ],
  ];
  const shown: FakeRoster = {
    lookups,
    chats,
    roster,
    refuseChats(status = 403) {
      chatStatus = status;
    },
  };
  return {
    shown,
    async handle(request: IncomingMessage, response: ServerResponse): Promise<boolean> {
      const [, handler] = handlers.find(([path]) => path.test(request.url ?? '')) ?? [];
      await handler?.(request, response);
      return handler !== undefined;
    },
  };
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}
