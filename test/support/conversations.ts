import { PassThrough } from 'node:stream';
import { createConsoleAdapter } from '../../src/adapters/console';
import { createWebAdapter } from '../../src/adapters/web';
import type { Dialog } from '../../src/dialog';
import { startHttpServer } from '../../src/http';
import { aLogger } from './builders';
import { startSlackBot } from './slack-bot';
import { slackEvents } from './slack-events';
import { startTeamsBot } from './teams-bot';
import { teamsActivities } from './teams-fake';
import { webPorts } from './web-ports';

/** All texts of a JSON payload, in order. */
function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(textsOf);
}

function unescapeHtml(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

/** A terminal: lines in, lines out. */
export async function openConsole(dialog: Dialog) {
  let id = 0;
  const newId = () => {
    id += 1;
    return `id-${id}`;
  };
  const adapter = createConsoleAdapter({ dialog, newId }, {});
  const [input, output] = [new PassThrough(), new PassThrough()];
  const session = adapter.converse({ input, output, prompt: '' });
  return {
    async say(text: string): Promise<string> {
      const written = new Promise<string>((resolve) => {
        output.once('data', (bytes: Buffer) => resolve(String(bytes)));
      });
      input.write(`${text}\n`);
      return written;
    },
    async close() {
      input.end();
      await session;
    },
  };
}

/** A direct message on a fake Slack. */
export async function openSlack(dialog: Dialog) {
  const bot = await startSlackBot({ answer: (turn) => dialog.handleTurn(turn) });
  const posts = () => bot.slack.accepted('chat.postMessage');
  return {
    async say(text: string): Promise<string> {
      const before = posts().length;
      const ts = bot.slack.say('D1');
      await bot.deliver(slackEvents.message({ channel: 'D1', channel_type: 'im', ts, text }));
      await bot.slack.until(() => posts().length > before, 'the answer');
      const texts = textsOf(posts().at(-1)?.args.blocks).join('\n');
      return unescapeHtml(texts.replace(/[*_]/g, '').replace(/<[^|>]+\|/g, '')).replace(
        /\u200b/g,
        '',
      );
    },
    close: () => bot.stop(),
  };
}

/** A personal chat at a fake connector of Teams. */
export async function openTeams(dialog: Dialog) {
  const bot = await startTeamsBot({ answer: (turn) => dialog.handleTurn(turn) });
  const { connector } = bot;
  let said = 0;
  return {
    async say(text: string): Promise<string> {
      const before = connector.calls.length;
      said += 1;
      await bot.deliver(teamsActivities.personal(connector.serviceUrl, text));
      await bot.logged('turn-answered', said);
      const posted = connector.calls.slice(before).map(({ activity }) => {
        return [activity.text, activity.attachments];
      });
      return unescapeHtml(textsOf(posted).join('\n')).replace(/\\([^a-z0-9\s])|\*\*/gi, '$1');
    },
    close: () => bot.stop(),
  };
}

/** The local page, asked as its own script asks it. */
export async function openWeb(dialog: Dialog) {
  const adapter = createWebAdapter(webPorts({ dialog }));
  const server = await startHttpServer({
    host: '127.0.0.1',
    port: 0,
    endpoints: adapter.endpoints,
    readReadiness: () => ({ ready: true, knowledgeVersion: '', adapters: {} }),
    logger: aLogger(),
  });
  return {
    async say(text: string): Promise<string> {
      const response = await fetch(`${server.url}/web/messages`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ text, conversation: 'one' }),
      });
      const { html } = (await response.json()) as { readonly html: string };
      return unescapeHtml(html.replace(/<[^>]+>/g, ' '));
    },
    close: () => server.close(1_000),
  };
}
