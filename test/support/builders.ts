import { randomUUID } from 'node:crypto';
import type { ConversationRef, Turn } from '../../src/dialog';
import type { LogFields, Logger } from '../../src/telemetry';

/** A logger that keeps its lines for the test to read. */
export interface RecordingLogger extends Logger {
  readonly lines: readonly { readonly event: string; readonly fields: LogFields }[];
}

/** A logger that writes nowhere and remembers everything. */
export function aLogger(): RecordingLogger {
  const lines: { event: string; fields: LogFields }[] = [];
  const add = (event: string, fields: LogFields = {}) => {
    lines.push({ event, fields });
  };
  return { lines, debug: add, info: add, warn: add, error: add };
}

/** A conversation of its own unless parts are given. */
export function aConversation(parts: Partial<ConversationRef> = {}): ConversationRef {
  return { platform: 'console', tenant: 'local', channel: randomUUID(), ...parts };
}

/** A turn with defaults; `text` is a short cut for a typed question. */
export function aTurn({
  text = 'who patches RDS?',
  ...parts
}: Partial<Turn> & { text?: string } = {}): Turn {
  return {
    id: randomUUID(),
    conversation: aConversation(),
    user: { id: 'someone' },
    scope: 'personal',
    input: { kind: 'text', text },
    ...parts,
  };
}
