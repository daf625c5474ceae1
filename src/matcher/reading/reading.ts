import type { KnowledgeBase, Party, Service } from '../../knowledge';
import type { Ranker } from '../ranking/ranker';
import { lazily } from './lazily';
import type { Message } from './read-message';

/** A topic with its score. */
export interface Candidate {
  readonly id: string;
  readonly score: number;
}

/** The best score of a family; 0 = none. */
export function best(candidates: readonly Candidate[]): number {
  return candidates[0]?.score ?? 0;
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

/** What questions about other clouds and vendors are, which have to name one. */
const OTHER_CLOUD = 'other-cloud';
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

/** A label of a family, without the family's name, and its place among the ranker's labels. */
interface Label {
  readonly id: string;
  readonly label: string;
  readonly place: number;
}

const parted = new WeakMap<Ranker, ReadonlyMap<string, readonly Label[]>>();

/** The labels of a ranker by their family. */
function labelsOf(ranker: Ranker): ReadonlyMap<string, readonly Label[]> {
  const known = parted.get(ranker);
  if (known) return known;
  const made = new Map<string, Label[]>();
  ranker.labels.forEach((label, place) => {
    const colon = label.indexOf(':');
    const family = label.slice(0, colon);
    made.set(family, [...(made.get(family) ?? []), { id: label.slice(colon + 1), label, place }]);
  });
  parted.set(ranker, made);
  return made;
}

const scored = new WeakMap<Ranker, WeakMap<readonly string[], Float64Array>>();

/** The scores of a bag of features: of a message that is ranked on several services its words count alike. */
function scoresOf(ranker: Ranker, features: readonly string[]): Float64Array {
  const known = scored.get(ranker) ?? new WeakMap<readonly string[], Float64Array>();
  scored.set(ranker, known);
  const scores = known.get(features) ?? ranker.score(features).slice();
  known.set(features, scores);
  return scores;
}

/**
 * Ranks the topics of a message about a service, its own by default; `boost` adds to single labels, e.g. to the topic a
 * conversation is about. Scored when first asked for: of many a part of a message only the words count.
 */
export function rankTopics(
  knowledge: KnowledgeBase,
  ranker: Ranker,
  message: Message,
  service: string | null = message.services[0] ?? null,
  boost: ReadonlyMap<string, number> = new Map(),
): Reading {
  const scores = lazily(() => scoresOf(ranker, message.features));
  const added = boost.size === 0 ? () => 0 : (label: string) => boost.get(label) ?? 0;
  const best = (family: string, adjust: (id: string) => number) =>
    lazily(() => {
      const all = scores();
      const candidates: Candidate[] = [];
      for (const { id, label, place } of labelsOf(ranker).get(family) ?? []) {
        candidates.push({ id, score: (all[place] as number) + added(label) + adjust(id) });
      }
      return candidates.sort((a, b) => b.score - a.score);
    });
  const priors = priorsOf(knowledge, service);
  const isVendor = message.cues.vendors;
  const controls = best('control', (id) => priors.get(id) ?? 0);
  const concepts = best('concept', () => 0);
  const outOfScope = best('oos', (id) => (id === OTHER_CLOUD && !isVendor ? NO_VENDOR : 0));
  const smallTalk = best('smalltalk', () => 0);
  return {
    message,
    service,
    get controls() {
      return controls();
    },
    get concepts() {
      return concepts();
    },
    get outOfScope() {
      return outOfScope();
    },
    get smallTalk() {
      return smallTalk();
    },
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
