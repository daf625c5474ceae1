import type { Turn } from '../dialog';

const MAX_TEXT_CHARACTERS = 40_000;

/** A line of questions read, or what is wrong with it. */
export type QuestionLine =
  | { readonly kind: 'question'; readonly id: string; readonly turn: Turn }
  | { readonly kind: 'malformed'; readonly reason: string };

/**
 * Reads one line `{"id":"7","conversation":"c1","text":"…"}`.
 *
 * `number` counts the lines from 1; a line without a conversation gets one that no other line can name.
 */
export function parseQuestionLine(line: string, number: number): QuestionLine {
  const malformed = (reason: string): QuestionLine => ({
    kind: 'malformed',
    reason: `line ${number}: ${reason}`,
  });
  const value = parseObject(line);
  if (value === undefined) return malformed('not a JSON object; send {"id":"1","text":"…"}');
  const { id, conversation, text } = value;
  if (typeof id !== 'string' && typeof id !== 'number') {
    return malformed('"id" is missing or neither text nor number');
  }
  if (typeof text !== 'string') return malformed('"text" is missing or no text');
  if (conversation !== undefined && conversation !== null && typeof conversation !== 'string') {
    return malformed('"conversation" is no text');
  }
  const channel = conversation ? `named:${conversation}` : `line:${number}`;
  return {
    kind: 'question',
    id: String(id),
    turn: {
      id: `line:${number}`,
      conversation: { platform: 'console', tenant: 'local', channel },
      user: { id: 'local' },
      scope: 'personal',
      input: { kind: 'text', text: text.slice(0, MAX_TEXT_CHARACTERS) },
    },
  };
}

function parseObject(line: string): Readonly<Record<string, unknown>> | undefined {
  try {
    const value: unknown = JSON.parse(line);
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    return isObject ? (value as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
