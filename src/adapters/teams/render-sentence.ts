import { SUBCOMMANDS } from '../../dialog';
import type { HelpReply } from '../../replies';
import { type CardElement, labelled, textBlock } from './card';
import type { CardRoom } from './limits';
import { escapeMarkdown } from './markdown';

/** A sentence on its own; never empty. */
export function renderSentence(text: string, room: CardRoom): readonly CardElement[] {
  return [textBlock(escapeMarkdown(text, room.sentence) || '–')];
}

/** How to ask, by example, what else can be typed, and what the answers are worth. */
export function renderHelp(reply: HelpReply, room: CardRoom): readonly CardElement[] {
  const examples = reply.examples
    .slice(0, room.entries)
    .map((example) => escapeMarkdown(example, room.sentence))
    .filter((example) => example !== '');
  const commands = Object.entries(SUBCOMMANDS).map(([words, does]) => `**${words}** – ${does}`);
  const disclaimer = escapeMarkdown(reply.disclaimer, room.sentence);
  return [
    ...renderSentence(reply.text, room),
    ...(examples.length > 0 ? labelled('For example', examples) : []),
    ...labelled('Commands', commands.slice(0, room.entries)),
    ...(disclaimer === ''
      ? []
      : [textBlock(disclaimer, { size: 'Small', isSubtle: true, spacing: 'Medium' })]),
  ];
}
