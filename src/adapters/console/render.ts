import { type Choice, type Reply, renderPlainText } from '../../replies';
import type { ConsoleCapabilities } from './capabilities';

/** Control characters could move the cursor or recolour the terminal; line ends and tabs are kept. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the point
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/g;

/** Renders a reply as plain text, its choices numbered so that a number picks one. Ends without a line end. */
export function renderReply(reply: Reply, capabilities: ConsoleCapabilities = {}): string {
  // The plain text of a choice lists what the numbers below list.
  const said = reply.kind === 'choice' ? { ...reply, choices: [] } : reply;
  const text = renderPlainText(said).trimEnd();
  const choices = reply.choices.map(renderChoice);
  const whole = [text, ...(choices.length > 0 ? ['', ...choices] : [])].join('\n');
  return wrap(whole.replace(CONTROL, ''), capabilities.columns);
}

function renderChoice(choice: Choice, index: number): string {
  return `  ${index + 1}. ${choice.label}`;
}

/** Breaks long lines between words; a continued line keeps the indentation of its first. */
function wrap(text: string, columns: number | undefined): string {
  if (columns === undefined) return text;
  return text
    .split('\n')
    .map((line) => wrapLine(line, columns))
    .join('\n');
}

function wrapLine(line: string, columns: number): string {
  if (line.length <= columns) return line;
  const indent = /^\s*/.exec(line)?.[0] ?? '';
  const lines: string[] = [];
  let current = indent;
  for (const word of line.trim().split(/\s+/)) {
    const joined = current.trim() === '' ? indent + word : `${current} ${word}`;
    if (joined.length > columns && current.trim() !== '') {
      lines.push(current);
      current = indent + word;
    } else {
      current = joined;
    }
  }
  return [...lines, current].join('\n');
}
