import type { KnowledgeBase, Party, Service } from '../../knowledge';
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

/** Score taken from a control that does not arise on the service. */
const NOT_APPLICABLE = -0.9;
/** Score given to a control for which the service has a fact of its own. */
const HAS_OVERRIDE = 0.4;

/** The label of questions about other clouds and vendors, which have to name one. */
const OTHER_CLOUD = 'oos:other-cloud';
const NO_VENDOR = -1;

type Priors = ReadonlyMap<string, number>;

const NO_PRIORS: Priors = new Map();
const known = new WeakMap<KnowledgeBase, Map<string, Priors>>();

/** What the knowledge says of each control on a service before the words are read; made when first asked for. */
function priorsOf(knowledge: KnowledgeBase, service: string | null): Priors {
  const entry = knowledge.services.get(service ?? '');
  if (!entry) return NO_PRIORS;
  const byService = known.get(knowledge) ?? new Map<string, Priors>();
  known.set(knowledge, byService);
  const made = byService.get(entry.id) ?? makePriors(knowledge, entry);
  byService.set(entry.id, made);
  return made;
}

function makePriors(knowledge: KnowledgeBase, { id, class: serviceClass }: Service): Priors {
  const priors = [...knowledge.controls.keys()].map((control): [string, number] => {
    const own = knowledge.overrides(id, control);
    if (own.some(({ party }) => party !== 'not-applicable')) return [control, HAS_OVERRIDE];
    const cell = own[0] ?? knowledge.responsibility(serviceClass, control);
    return [control, cell?.party === 'not-applicable' ? NOT_APPLICABLE : 0];
  });
  return new Map(priors);
}

/** A label taken apart. */
interface Label {
  readonly family: string;
  readonly id: string;
}

const parted = new WeakMap<Ranker, readonly Label[]>();

function labelsOf(ranker: Ranker): readonly Label[] {
  const made =
    parted.get(ranker) ??
    ranker.labels.map((label) => {
      const colon = label.indexOf(':');
      return { family: label.slice(0, colon), id: label.slice(colon + 1) };
    });
  parted.set(ranker, made);
  return made;
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
  const priors = priorsOf(knowledge, service);
  labelsOf(ranker).forEach(({ family, id }, i) => {
    const label = ranker.labels[i] as string;
    let score = (scores[i] as number) + (boost.get(label) ?? 0);
    if (family === 'control') score += priors.get(id) ?? 0;
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
