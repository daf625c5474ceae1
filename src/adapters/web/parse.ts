import type { Turn } from '../../dialog';
import { parseLookup } from '../../replies';
import { LOCAL_PERSON } from './inbox';
import { MAX_ID_CHARACTERS, MAX_REASON_CHARACTERS, MAX_TEXT_CHARACTERS } from './limits';

const PLACE = { platform: LOCAL_PERSON.platform, tenant: LOCAL_PERSON.tenant };

type Fields = Readonly<Record<string, unknown>>;

/** What a page sent: the turn and how to show it again. */
export interface WebMessage {
  readonly turn: Turn;
  readonly conversation: string;
  /** What was typed; absent for a pressed button. */
  readonly question?: string;
}

/**
 * Reads a message from a form or from JSON; `undefined` when it is neither a question, a choice nor a vote.
 *
 * `newId` names the turn, and the conversation when the page named none.
 */
export function parseMessage(
  contentType: string | undefined,
  body: Buffer,
  newId: () => string,
): WebMessage | undefined {
  const fields = readFields(contentType, body);
  const input = fields && readInput(fields);
  if (!input) return undefined;
  const conversation = readText(fields, 'conversation', MAX_ID_CHARACTERS) ?? newId();
  return {
    turn: {
      id: newId(),
      conversation: { ...PLACE, channel: conversation },
      user: { id: LOCAL_PERSON.user },
      scope: 'personal',
      input,
    },
    conversation,
    ...(input.kind === 'text' && { question: input.text }),
  };
}

function readFields(contentType: string | undefined, body: Buffer): Fields | undefined {
  const type = contentType?.split(';')[0]?.trim().toLowerCase();
  const text = body.toString('utf8');
  if (type === 'application/x-www-form-urlencoded') {
    return Object.fromEntries(new URLSearchParams(text));
  }
  return type === 'application/json' ? parseObject(text) : undefined;
}

function parseObject(text: string): Fields | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null ? (value as Fields) : undefined;
  } catch {
    return undefined;
  }
}

function readInput(fields: Fields): Turn['input'] | undefined {
  if (fields.lookup !== undefined) {
    const lookup = parseLookup(
      typeof fields.lookup === 'string' ? parseObject(fields.lookup) : fields.lookup,
    );
    return lookup && { kind: 'lookup', lookup };
  }
  if (fields.vote !== undefined) return readVote(fields);
  if (typeof fields.text !== 'string') return undefined;
  return { kind: 'text', text: fields.text.slice(0, MAX_TEXT_CHARACTERS) };
}

function readVote(fields: Fields): Turn['input'] | undefined {
  const answerId = readText(fields, 'answerId', MAX_ID_CHARACTERS);
  const { vote } = fields;
  if (answerId === undefined || (vote !== 'helpful' && vote !== 'not-right')) return undefined;
  const reason = readText(fields, 'reason', MAX_REASON_CHARACTERS);
  return { kind: 'feedback', answerId, vote, ...(reason !== undefined && { reason }) };
}

function readText(fields: Fields, name: string, limit: number): string | undefined {
  const value = fields[name];
  return typeof value === 'string' && value !== '' && value.length <= limit ? value : undefined;
}
