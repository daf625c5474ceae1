import { SUBCOMMANDS } from '../../dialog';
import type { Reply } from '../../replies';
import { type Block, lineSections } from './blocks';
import { COMMAND } from './names';

/** What the command does beside answering, by what people type. */
const USES: Readonly<Record<string, string>> = {
  ...SUBCOMMANDS,
  learn: 'teaches you who does what, a few minutes a day',
  'learn progress': 'how far you are; also `pause`, `resume`, `snooze 3`, `stop`, `certificate`',
  'verify 7K2M…': 'whether a certificate is one of ours',
  'enroll @ada @bo': 'for managers: begins the journey for others',
  report: 'for managers: how your team is doing; also `people` and `csv`',
};

/** The sub-commands, under help; nothing under any other reply. */
export function renderUsage(reply: Reply): readonly Block[] {
  if (reply.kind !== 'help') return [];
  const lines = Object.entries(USES).map(([words, does]) => `• \`${COMMAND} ${words}\` ${does}`);
  return lineSections(['*Commands*, which only you see answered', ...lines]);
}
