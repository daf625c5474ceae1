import type { Server } from 'node:http';
import { type WebSocket, WebSocketServer } from 'ws';

/** The other end of Socket Mode. */
export interface FakeSocket {
  /** Open connections, oldest first. */
  readonly connections: ReadonlySet<WebSocket>;
  /** Connections ever made. */
  readonly opened: number;
  /** Envelopes the bot has acknowledged, with what it sent along. */
  readonly acknowledged: ReadonlyMap<string, unknown>;
  /** Sends an envelope to the newest connection. */
  send(type: string, payload: unknown, extra?: { id?: string; retry?: number }): string;
  /** Sends any text as a frame. */
  sendRaw(text: string): void;
  /** Slack's notice that it will recycle the connection. */
  disconnect(): void;
  /** Cuts every connection without a word. */
  drop(): void;
  /** Whether new connections are greeted. */
  greets: boolean;
  close(): void;
}

/** Attaches a fake Socket Mode endpoint to a server; `changed` is called on every frame and connection. */
export function createFakeSocket(server: Server, changed: () => void): FakeSocket {
  const connections = new Set<WebSocket>();
  const acknowledged = new Map<string, unknown>();
  const wss = new WebSocketServer({ server, path: '/socket' });
  let opened = 0;
  let envelopes = 0;

  const fake: FakeSocket = {
    connections,
    acknowledged,
    greets: true,
    get opened() {
      return opened;
    },
    send(type, payload, extra = {}) {
      envelopes += 1;
      const id = extra.id ?? `envelope-${envelopes}`;
      fake.sendRaw(
        JSON.stringify({
          type,
          envelope_id: id,
          accepts_response_payload: type !== 'events_api',
          payload,
          ...(extra.retry === undefined
            ? {}
            : { retry_attempt: extra.retry, retry_reason: 'timeout' }),
        }),
      );
      return id;
    },
    sendRaw(text) {
      [...connections].at(-1)?.send(text);
    },
    disconnect() {
      fake.sendRaw(JSON.stringify({ type: 'disconnect', reason: 'refresh_requested' }));
    },
    drop() {
      for (const connection of connections) connection.terminate();
    },
    close() {
      fake.drop();
      wss.close();
    },
  };

  wss.on('connection', (connection) => {
    opened += 1;
    connections.add(connection);
    connection.on('message', (data) => {
      const frame = JSON.parse(String(data)) as { envelope_id: string; payload?: unknown };
      acknowledged.set(frame.envelope_id, frame.payload);
      changed();
    });
    connection.on('close', () => {
      connections.delete(connection);
      changed();
    });
    if (fake.greets) connection.send(JSON.stringify({ type: 'hello', num_connections: 1 }));
    changed();
  });
  return fake;
}
