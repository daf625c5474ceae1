import { renderReply as renderConsole } from '../../src/adapters/console/render';
import { renderReply as renderSlack } from '../../src/adapters/slack/render';
import { render as renderTeams } from '../../src/adapters/teams/render';
import { renderReply as renderWeb } from '../../src/adapters/web/render';
import { describeAdapter } from './adapters';

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

describeAdapter('the console', (reply) => renderConsole(reply));

describeAdapter('Slack', (reply) => {
  const { blocks } = renderSlack(reply, 'answer-1');
  const texts = textsOf(blocks)
    .join('\n')
    .replace(/[*_]/g, '')
    .replace(/<[^|>]+\|/g, '');
  return unescapeHtml(texts).replace(/\u200b/g, '');
});

describeAdapter('Teams', (reply) => {
  const message = renderTeams(reply);
  return unescapeHtml(textsOf([message.text, message.attachments]).join('\n')).replace(
    /\\([^a-z0-9\s])|\*\*/gi,
    '$1',
  );
});

describeAdapter('the web page', (reply) =>
  unescapeHtml(
    renderWeb(reply, { conversation: 'c', answerId: 'a', exposure: 'local' }).markup.replace(
      /<[^>]+>/g,
      ' ',
    ),
  ),
);
