import type { KnowledgeBase } from '../../knowledge';
import { contentWords } from '../reading/content-words';
import type { Evidence } from './evidence';
import type { Rule } from './rule';

/** The word that "have to" and "need to" end with: "so what do we still have to do?". */
const DUTY = new Set(['to']);

/** The side that a message of nothing else names: "and us?", "what is theirs then"; `null` where it names more. */
function sideAlone({ reading: { message }, names }: Evidence): 'aws' | 'customer' | null {
  const { cues, services } = message;
  if (services.length > 0 || cues.us === cues.aws) return null;
  if (contentWords(message, names, DUTY).length > 0) return null;
  return cues.us ? 'customer' : 'aws';
}

/** What a concept's related ones say of one side, the nearest first. */
function relatedOf(knowledge: KnowledgeBase, id: string, side: 'aws' | 'customer') {
  const related = knowledge.concepts.get(id)?.related ?? [];
  const further = related.flatMap((one) => knowledge.concepts.get(one)?.related ?? []);
  return [...related, ...further].find((one) => knowledge.concepts.get(one)?.party === side);
}

/** Turns the concept or the overview of the turn before to the other side. */
export const otherSide: Rule = {
  name: 'the other side of the turn before',
  decide: (evidence) => {
    const { context, knowledge } = evidence;
    const side = sideAlone(evidence);
    if (!side) return undefined;
    if (context.overview && context.service) {
      return { kind: 'overview', service: context.service, side };
    }
    const concept = context.concept && relatedOf(knowledge, context.concept, side);
    return concept ? { kind: 'concept', concept, confidence: 1 } : undefined;
  },
};
