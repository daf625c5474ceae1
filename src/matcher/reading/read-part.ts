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

/** What has been read of a message's parts. */
interface Parts {
  /** The services that the whole names firmly. */
  readonly named: ReadonlySet<string>;
  readonly messages: Map<string, Message>;
  readonly evidence: Map<string, Evidence>;
}

/** The value of a key, made when first asked for. */
function getOrMake<Value>(known: Map<string, Value>, key: string, make: () => Value): Value {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make();
  known.set(key, made);
  return made;
}

/** Prepares the reading of the parts of a message, each of one message once: it is cut at the same places again. */
export function createReadPart(
  knowledge: KnowledgeBase,
  judges: Judges,
  read: ReadMessage,
): ReadPart {
  const readOn = (text: string, service: string | null, readText: (text: string) => Message) => {
    const entry = knowledge.services.get(service ?? '');
    if (!entry || !service) return gatherEvidence(knowledge, judges, readText(text), {});
    const message = readText(withServiceItself(text, entry));
    return gatherEvidence(knowledge, judges, withoutCommonNames(message), { service });
  };
  const known = new WeakMap<Evidence, Parts>();
  const partsOf = (whole: Evidence): Parts => {
    const found = known.get(whole);
    if (found) return found;
    const parts: Parts = { named: namedIn(whole), messages: new Map(), evidence: new Map() };
    known.set(whole, parts);
    return parts;
  };
  return (text, service, whole) => {
    if (!whole) return readOn(text, service, read);
    const { named, messages, evidence } = partsOf(whole);
    const readText = (part: string) => getOrMake(messages, part, () => read(part, named));
    return getOrMake(evidence, `${service}\n${text}`, () => readOn(text, service, readText));
  };
}
