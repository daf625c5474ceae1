import type { Turn } from '../../dialog';
import type { Choice } from '../../replies';
import { MAX_TEXT_CHARACTERS } from './limits';

const PARTING_WORDS: ReadonlySet<string> = new Set(['exit', 'quit', ':q', '/exit', '/quit']);

/** Where a line was typed. */
export interface LineContext {
  readonly turnId: string;
  readonly conversation: string;
  /** The choices shown last; a number picks one of them. */
  readonly choices: readonly Choice[];
}

/** What a typed line asks for. */
export type ParsedLine =
  | { readonly kind: 'turn'; readonly turn: Turn }
  | { readonly kind: 'exit' }
  | { readonly kind: 'nothing' };

/** Reads one typed line: a number picks a choice, `exit` ends the session, an empty line is nothing. */
export function parseLine(line: string, context: LineContext): ParsedLine {
  const text = line.trim();
  if (text === '') return { kind: 'nothing' };
  if (PARTING_WORDS.has(text.toLowerCase())) return { kind: 'exit' };
  return { kind: 'turn', turn: parseTurn(text, context) };
}

/** Makes a turn of a text, which is a question unless it is the number of a choice. */
export function parseTurn(text: string, context: LineContext): Turn {
  const picked = /^\d{1,2}$/.test(text) ? context.choices[Number(text) - 1] : undefined;
  return {
    id: context.turnId,
    conversation: { platform: 'console', tenant: 'local', channel: context.conversation },
    user: { id: 'local' },
    scope: 'personal',
    input: picked
      ? { kind: 'lookup', lookup: picked.lookup }
      : { kind: 'text', text: text.slice(0, MAX_TEXT_CHARACTERS) },
  };
}
