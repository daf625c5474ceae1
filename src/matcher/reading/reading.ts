import type { KnowledgeBase, Party } from '../../knowledge';
import type { Ranker } from '../ranking/ranker';
import type { Message } from './read-message';

/** A topic with its score. */
export interface Candidate {
  readonly id: string;
  readonly score: number;
}

/** A message with everything that the decision weighs. */
export interface Reading {
  readonly message: Message;
  /** The service the priors were taken for. */
  readonly service: string | null;
  /** Best first; scores include the prior of the service. */
  readonly controls: readonly Candidate[];
  readonly concepts: readonly Candidate[];
  readonly outOfScope: readonly Candidate[];
  readonly smallTalk: readonly Candidate[];
}

/** Score taken from a control that does not apply to the service's class. */
const NOT_APPLICABLE = -0.4;
/** Score given to a control for which the service has an override. */
const HAS_OVERRIDE = 0.4;

/** The label of questions about other clouds and vendors, which have to name one. */
const OTHER_CLOUD = 'oos:other-cloud';
const NO_VENDOR = -1;

/** What the knowledge says of a control before the words are read, given the service. */
function prior(knowledge: KnowledgeBase, service: string | null, control: string): number {
  const serviceClass = service && knowledge.services.get(service)?.class;
  if (!service || !serviceClass) return 0;
  const cell = knowledge.responsibility(serviceClass, control);
  const has = knowledge.overrides(service, control).length > 0;
  return (cell?.party === 'not-applicable' && !has ? NOT_APPLICABLE : 0) + (has ? HAS_OVERRIDE : 0);
}

/** Ranks the topics of a message about a service, its own by default; `boost` adds to single labels, e.g. to the topic a conversation is about. */
export function rankTopics(
  knowledge: KnowledgeBase,
  ranker: Ranker,
  message: Message,
  service: string | null = message.services[0] ?? null,
  boost: ReadonlyMap<string, number> = new Map(),
): Reading {
  const scores = ranker.score(message.features);
  const families: Record<string, Candidate[]> = {
    control: [],
    concept: [],
    oos: [],
    smalltalk: [],
  };
  ranker.labels.forEach((label, i) => {
    const colon = label.indexOf(':');
    const id = label.slice(colon + 1);
    const family = label.slice(0, colon);
    let score = (scores[i] as number) + (boost.get(label) ?? 0);
    if (family === 'control') score += prior(knowledge, service, id);
    if (label === OTHER_CLOUD && !message.cues.vendors) score += NO_VENDOR;
    families[family]?.push({ id, score });
  });
  for (const list of Object.values(families)) list.sort((a, b) => b.score - a.score);
  return {
    message,
    service,
    controls: families.control ?? [],
    concepts: families.concept ?? [],
    outOfScope: families.oos ?? [],
    smallTalk: families.smalltalk ?? [],
  };
}

/** The party of a control for a service, variants aside: override > class > general rule. */
export function plainParty(
  knowledge: KnowledgeBase,
  control: string,
  service: string | null,
): Party | 'not-applicable' {
  const general = knowledge.controls.get(control)?.general.party ?? 'shared';
  const entry = service ? knowledge.services.get(service) : undefined;
  if (!entry) return general;
  const override = knowledge.overrides(entry.id, control).find((item) => !item.variant);
  return override?.party ?? knowledge.responsibility(entry.class, control)?.party ?? general;
}
