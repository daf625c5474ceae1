import type { PersonRef, Turn } from '../../dialog';
import type { Choice } from '../../replies';
import { MAX_TEXT_CHARACTERS } from './limits';

const PARTING_WORDS: ReadonlySet<string> = new Set(['exit', 'quit', ':q', '/exit', '/quit']);

/** Whoever sits at the terminal. */
export const LOCAL_PERSON: PersonRef = { platform: 'console', tenant: 'local', user: 'local' };

const PLACE = { platform: LOCAL_PERSON.platform, tenant: LOCAL_PERSON.tenant };

/** Where a line was typed. */
export interface LineContext {
  readonly turnId: string;
  readonly conversation: string;
  /** The choices shown last; a number or its words pick one of them. */
  readonly choices: readonly Choice[];
}

/** What a typed line asks for. */
export type ParsedLine =
  | { readonly kind: 'turn'; readonly turn: Turn }
  | { readonly kind: 'exit' }
  | { readonly kind: 'nothing' };

/** Reads one typed line: a number or its words pick a choice, `exit` ends the session, an empty line is nothing. */
export function parseLine(line: string, context: LineContext): ParsedLine {
  const text = line.trim();
  if (text === '') return { kind: 'nothing' };
  if (PARTING_WORDS.has(text.toLowerCase())) return { kind: 'exit' };
  return { kind: 'turn', turn: parseTurn(text, context) };
}

/** Makes a turn of a text, which is a question unless it is the number of a choice or its words. */
export function parseTurn(text: string, context: LineContext): Turn {
  const said = text.toLowerCase();
  const picked = /^\d{1,2}$/.test(text)
    ? context.choices[Number(text) - 1]
    : context.choices.find(({ label }) => label.toLowerCase() === said);
  return {
    id: context.turnId,
    conversation: { ...PLACE, channel: context.conversation },
    user: { id: LOCAL_PERSON.user },
    scope: 'personal',
    input: picked
      ? { kind: 'lookup', lookup: picked.lookup }
      : { kind: 'text', text: text.slice(0, MAX_TEXT_CHARACTERS) },
  };
}
