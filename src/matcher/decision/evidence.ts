import type { KnowledgeBase } from '../../knowledge';
import type { Names } from '../entities/names';
import type { MatchContext, Topic } from '../match';
import type { Judgement } from '../model';
import type { Reading } from '../reading/reading';
import type { Carried } from './carry';

/** Everything a rule may look at when it decides what a message asks for. */
export interface Evidence {
  readonly knowledge: KnowledgeBase;
  readonly names: Names;
  readonly reading: Reading;
  /** Score of each form of message, `plain` among them. */
  readonly forms: ReadonlyMap<string, number>;
  /** Probability of each yes-or-no judgement; `ours` = the message is ours to answer. */
  readonly judged: Readonly<Record<Judgement, number>>;
  /** Probability that the best control's party is right. */
  readonly confidence: number;
  readonly context: MatchContext;
  /** What is taken over from the turns before, the service talked about included. */
  readonly carried: Carried;
}

/** How far a form's score stands above the plain form's. */
export function formLead(evidence: Evidence, form: string): number {
  return (evidence.forms.get(form) ?? 0) - (evidence.forms.get('plain') ?? 0);
}

/** The form with the highest score. */
export function bestForm(evidence: Evidence): { readonly label: string; readonly score: number } {
  let best = { label: 'plain', score: Number.NEGATIVE_INFINITY };
  for (const [label, score] of evidence.forms) if (score > best.score) best = { label, score };
  return best;
}

/** The control that answers in place of a general one once a service is named. */
function sharperControl(knowledge: KnowledgeBase, control: string, service: string | null): string {
  const serviceClass = service ? knowledge.services.get(service)?.class : undefined;
  const sharper = serviceClass && knowledge.controls.get(control)?.onClass?.[serviceClass];
  return sharper || control;
}

/** The class that a common word stands for where no service is named by a name of its own: "our VMs". */
function namedCategory({ reading, names, carried }: Evidence): string | null {
  const { mentions, words } = reading.message;
  if (mentions.some(({ strength }) => strength === 'firm')) return null;
  const soft = mentions.find(({ strength }) => strength === 'soft');
  if (soft?.service !== carried.service) return null;
  return soft ? names.serviceClass(words.slice(soft.begin, soft.end)) : null;
}

/** The entry of its own that a variant of a service also is: Fargate on EKS. */
function entryOf(
  knowledge: KnowledgeBase,
  service: string | null,
  variant: string | null,
): string | undefined {
  const variants = knowledge.services.get(service ?? '')?.variants;
  return variants?.find(({ name }) => name === variant)?.service;
}

/** Completes a control to a topic with the service, variant and class that the message names. */
export function topicOf(evidence: Evidence, control: string, confidence: number): Topic {
  const { words } = evidence.reading.message;
  const { knowledge, names, carried } = evidence;
  const category = namedCategory(evidence);
  const service = category ? null : carried.service;
  const sharper = sharperControl(knowledge, control, service);
  const variant = names.variant(words, service, sharper) ?? carried.variant;
  const entry = entryOf(knowledge, service, variant);
  return {
    control: sharper,
    service: entry ?? service,
    variant: entry ? null : variant,
    class: service ? null : (category ?? names.serviceClass(words)),
    duty: null,
    confidence,
  };
}
