/** The barest app on Bolt that answers a mention in its thread: with the words it got. */
import type { AddressInfo } from 'node:net';
import { App } from '@slack/bolt';

async function main(): Promise<void> {
  const [apiUrl = '', signingSecret = ''] = process.argv.slice(2);
  const app = new App({
    token: 'xoxb-fake',
    signingSecret,
    // Bolt's own advice for speed: the store of conversations is of no use to an echo.
    convoStore: false,
    clientOptions: { slackApiUrl: apiUrl },
  });
  app.event('app_mention', async ({ event, say }) => {
    await say({ text: event.text, thread_ts: event.ts });
  });
  const server = await app.start(0);
  const { port } = server.address() as AddressInfo;
  console.log(`{"url":"http://127.0.0.1:${port}","event":"started"}`);
}

void main();
