import type { KnowledgeBase } from '../../knowledge';
import type { Names } from '../entities/names';
import type { MatchContext } from '../match';
import { contentWords } from '../reading/content-words';
import type { Reading } from '../reading/reading';

/** Content words up to which a topic that does not arise is none of the message's own. */
const FEW = 2;

/** True where a topic arises on a service. */
function arises(knowledge: KnowledgeBase, id: string | null, control: string): boolean {
  const service = knowledge.services.get(id ?? '');
  if (!service || knowledge.overrides(service.id, control).length > 0) return true;
  return knowledge.responsibility(service.class, control)?.party !== 'not-applicable';
}

/** The most words of a fresh question that needs no service to be about the one talked about. */
const BRIEF = 5;

/** The service talked about, for a brief question without one whose topic arises there: "who replaces a broken disk". */
export function stillThere(
  knowledge: KnowledgeBase,
  { message, controls: [first] }: Reading,
  { service }: MatchContext,
): string | null {
  const words = message.words.filter(({ lower }) => lower !== '?');
  const isNew = words.length > BRIEF || message.mentions.length > 0;
  if (!first || !service || isNew) return null;
  return arises(knowledge, service, first.id) ? service : null;
}

/** True when a few words fit best, without saying one of its own, a topic that does not arise where the talk is. */
export function isAbsent(
  knowledge: KnowledgeBase,
  names: Names,
  { message, controls: [first] }: Reading,
  service: string | null,
): boolean {
  const words = contentWords(message, names);
  if (!first || words.length > FEW || arises(knowledge, service, first.id)) return false;
  return !words.some((word) => names.holds(first.id, word));
}
