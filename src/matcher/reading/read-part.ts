import type { KnowledgeBase, Service } from '../../knowledge';
import type { Evidence } from '../decision/evidence';
import { plainWords } from '../text/tokenize';
import { gatherEvidence, type Judges } from './gather';
import type { Message, ReadMessage } from './read-message';

/**
 * Reads a part of a message on its own; `service` is what it takes over when it names none. Of a service that the
 * `whole` message names firmly even a common word is the name.
 */
export type ReadPart = (text: string, service: string | null, whole?: Evidence) => Evidence;

/** What is named with "itself": "is the firewall itself patched?". */
const ITSELF = /\b(?:the|this|that|its|their)\s+((?:[\p{L}-]+\s+)?[\p{L}-]+)(?=\s+itself\b)/giu;

/** What every service is called. */
const ITS_KIND = 'service';

/** The services that a message names firmly. */
function namedIn({ reading }: Evidence): ReadonlySet<string> {
  const firm = reading.message.mentions.filter(({ strength }) => strength === 'firm');
  return new Set(firm.map(({ service }) => service));
}

/** Without the common words that may mean a service: beside a service named firmly they mean a part of it. */
function withoutCommonNames(message: Message): Message {
  if (message.weakServices.length === 0) return message;
  const isFirm = message.mentions.some(({ strength }) => strength === 'firm');
  return isFirm ? message : { ...message, weakServices: [] };
}

/** Names the service where a word of its names with "itself" stands for it. */
function withServiceItself(text: string, { name, aliases }: Service): string {
  if (text.search(ITSELF) < 0) return text;
  const names = new Set(
    [name, ...aliases.proper, ...aliases.generic, ITS_KIND].flatMap(plainWords),
  );
  return text.replace(ITSELF, (phrase, noun: string) =>
    plainWords(noun).every((word) => names.has(word)) ? name : phrase,
  );
}

/** Prepares the reading of the parts of a message, each of one message once: it is cut at the same places again. */
export function createReadPart(
  knowledge: KnowledgeBase,
  judges: Judges,
  read: ReadMessage,
): ReadPart {
  const readNew: ReadPart = (text, service, whole) => {
    const entry = knowledge.services.get(service ?? '');
    if (!entry || !service)
      return gatherEvidence(knowledge, judges, read(text, whole && namedIn(whole)), {});
    const message = read(withServiceItself(text, entry), whole && namedIn(whole));
    return gatherEvidence(knowledge, judges, withoutCommonNames(message), { service });
  };
  const known = new WeakMap<Evidence, Map<string, Evidence>>();
  return (text, service, whole) => {
    if (!whole) return readNew(text, service);
    const parts = known.get(whole) ?? new Map<string, Evidence>();
    known.set(whole, parts);
    const key = `${service}\n${text}`;
    const part = parts.get(key) ?? readNew(text, service, whole);
    parts.set(key, part);
    return part;
  };
}
