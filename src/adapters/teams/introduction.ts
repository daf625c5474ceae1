import type { Turn } from '../../dialog';
import type { Choice, Reply } from '../../replies';

const INTRODUCTION: Readonly<Record<Turn['scope'], string>> = {
  personal: 'Hello, I am Demarc.',
  group: 'Hello, I am Demarc. Mention me with a question and I answer here.',
  channel: 'Hello, I am Demarc. Mention me with a question and I answer in its thread.',
};

/** The help as a welcome: who speaks, and when. */
export function introduce(help: Reply, scope: Turn['scope']): Reply {
  if (help.kind !== 'help') return help;
  const text = `${INTRODUCTION[scope]} ${help.text}`;
  // A journey is personal: where others read along it is named among the commands, no more.
  return scope === 'personal'
    ? { ...help, text, choices: [LEARN, ...help.choices] }
    : { ...help, text };
}

const LEARN: Choice = {
  label: 'Learn who does what',
  lookup: { kind: 'learn', act: 'continue' },
};
