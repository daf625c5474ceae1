import type { KnowledgeBase } from '../../knowledge';
import type { Names } from '../entities/names';
import type { MatchContext } from '../match';
import { anyOf } from '../text/any-of';
import type { Message, ReadMessage } from './read-message';

/** Names the service that a message in a talk describes by what it is and who runs it. */
export type InOwnWords = (text: string, context: MatchContext) => string;

/** What stands before the thing that the provider runs. */
const MANAGED = 'managed';

/** The place of the last word before the phrase that is a thing: of "the Postgres one that", Postgres. */
function thingBefore({ words }: Message, end: number, names: Names): number {
  return words.slice(0, end).findLastIndex(({ lower }) => !names.fillers.has(lower));
}

/**
 * Prepares the reading by the lexicon's phrases for what the provider runs: "it's the Postgres one that amazon runs
 * for us" speaks of managed Postgres, which is a name of a service.
 */
export function createInOwnWords(
  knowledge: KnowledgeBase,
  names: Names,
  read: ReadMessage,
): InOwnWords {
  const phrases = knowledge.lexicon.talk.managed;
  const said = new RegExp(anyOf(phrases), 'i');
  return (text, context) => {
    // Few messages do, and reading costs more than this look.
    if (!context.control || !phrases.length || !said.test(text)) return text;
    const message = read(text);
    const places = [...names.talk.places(message.words, 'managed')];
    const [begin] = places;
    if (begin === undefined || !names.talk.opens(message.words, 'placing')) return text;
    const at = thingBefore(message, begin, names);
    const thing = message.words[at];
    const [service] = thing ? read(`${MANAGED} ${thing.raw}`).services : [];
    const name = knowledge.services.get(service ?? '')?.name;
    if (!name) return text;
    const raw = message.words.map((word) => word.raw);
    return [...raw.slice(0, at), name, ...raw.slice((places.at(-1) ?? begin) + 1)].join(' ');
  };
}
