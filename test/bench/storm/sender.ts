import { Agent, request } from 'node:http';
import { signedRequest, slackEvents } from '../../support/slack-events';

/** The signing secret of the bots under test. */
export const BENCH_SECRET = 'shhh';

const TEXTS = [
  'who patches the OS of RDS?',
  'who is responsible for backups?',
  'is S3 encrypted?',
  'compare EC2 and Fargate',
  'what do we have to do on Lambda?',
];

/** One event on its way. */
export interface Sent {
  readonly ts: string;
  readonly status: number;
  /** When it was sent, and how long the acknowledgement took, in milliseconds. */
  readonly at: number;
  readonly ack: number;
}

/** Sends events to bots over kept connections. */
export interface Sender {
  send(url: string, index: number): Promise<Sent>;
  close(): void;
}

/** Creates a sender; the same index is the same event. */
export function createSender(run: string): Sender {
  const agent = new Agent({ keepAlive: true, maxSockets: 200 });
  return {
    send(url, index) {
      const ts = `${run}.${String(index).padStart(6, '0')}`;
      const event = { ts, text: `<@UBOT> ${TEXTS[index % TEXTS.length]}`, user: `U${index % 500}` };
      const signed = signedRequest(slackEvents.mention(event), {
        secret: BENCH_SECRET,
        now: Date.now(),
      });
      return post(agent, `${url}/slack/events`, signed, ts);
    },
    close: () => agent.destroy(),
  };
}

function post(agent: Agent, url: string, init: RequestInit, ts: string): Promise<Sent> {
  return new Promise((resolve) => {
    const at = performance.now();
    const done = (status: number) => resolve({ ts, status, at, ack: performance.now() - at });
    const headers = init.headers as Record<string, string>;
    const outgoing = request(url, { agent, method: 'POST', headers }, (response) => {
      response.resume();
      response.once('end', () => done(response.statusCode ?? 0));
    });
    outgoing.once('error', () => done(0));
    outgoing.end(init.body as string);
  });
}
