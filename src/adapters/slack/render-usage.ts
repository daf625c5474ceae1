import { SUBCOMMANDS } from '../../dialog';
import type { Reply } from '../../replies';
import { type Block, lineSections } from './blocks';
import { COMMAND } from './names';

/** The sub-commands, under help; nothing under any other reply. */
export function renderUsage(reply: Reply): readonly Block[] {
  if (reply.kind !== 'help') return [];
  const lines = Object.entries(SUBCOMMANDS).map(
    ([words, does]) => `• \`${COMMAND} ${words}\` ${does}`,
  );
  return lineSections(['*Commands*, which only you see answered', ...lines]);
}
