/** What is asked of the bot itself: `forget` = this conversation, `forget-me` = everything about whoever writes. */
export type Command = 'help' | 'forget' | 'forget-me';

/** Words that ask something of the bot itself, as people type them. */
const COMMANDS: Readonly<Record<string, Command>> = {
  help: 'help',
  '?': 'help',
  commands: 'help',
  forget: 'forget',
  'forget me': 'forget-me',
  'forget this': 'forget',
  'forget this conversation': 'forget',
  reset: 'forget',
};

/** The command that a whole message is, if it is one. */
export function readCommand(text: string): Command | undefined {
  const plain = text
    .trim()
    .toLowerCase()
    .replace(/[.!]+$/, '');
  return Object.hasOwn(COMMANDS, plain) ? COMMANDS[plain] : undefined;
}
