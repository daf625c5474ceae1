import type { Reply } from '../../replies';
import { type Block, lineSections } from './blocks';
import { COMMAND } from './names';

/** What the command understands beside a question, each with an example. */
const USAGE: Readonly<Record<string, string>> = {
  'overview RDS': 'everything on one service',
  'diff EC2 Fargate': 'what changes between two services',
  'forget me': 'forgets your own conversations and votes',
  help: 'shows this',
};

/** The sub-commands, under help; nothing under any other reply. */
export function renderUsage(reply: Reply): readonly Block[] {
  if (reply.kind !== 'help') return [];
  const lines = Object.entries(USAGE).map(([words, does]) => `• \`${COMMAND} ${words}\` ${does}`);
  return lineSections(['*Commands*, which only you see answered', ...lines]);
}
