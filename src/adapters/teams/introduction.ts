import type { Turn } from '../../dialog';
import type { Reply } from '../../replies';

const INTRODUCTION: Readonly<Record<Turn['scope'], string>> = {
  personal: 'Hello, I am Demarc.',
  group: 'Hello, I am Demarc. Mention me with a question and I answer here.',
  channel: 'Hello, I am Demarc. Mention me with a question and I answer in its thread.',
};

/** The help as a welcome: who speaks, and when. */
export function introduce(help: Reply, scope: Turn['scope']): Reply {
  if (help.kind !== 'help') return help;
  return { ...help, text: `${INTRODUCTION[scope]} ${help.text}` };
}
