import type { KnowledgeBase } from '../../knowledge';
import { findClass } from '../entities/classes';
import { findVariant } from '../entities/variants';
import type { MatchContext, Topic } from '../match';
import type { Reading } from '../reading/reading';

/** Everything a rule may look at when it decides what a message asks for. */
export interface Evidence {
  readonly knowledge: KnowledgeBase;
  readonly reading: Reading;
  /** Score of each form of message, `plain` among them. */
  readonly forms: ReadonlyMap<string, number>;
  /** Probability that the message is ours to answer. */
  readonly ours: number;
  /** Probability that the best control's party is right. */
  readonly confidence: number;
  readonly context: MatchContext;
  /** The service talked about: named in the message, or carried from the turns before. */
  readonly service: string | null;
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

/** Completes a control to a topic with the service, variant and class that the message names. */
export function topicOf(evidence: Evidence, control: string, confidence: number): Topic {
  const { words } = evidence.reading.message;
  const { service, knowledge, context } = evidence;
  const variants = service ? (knowledge.services.get(service)?.variants ?? []) : [];
  const carried = service === context.service ? (context.variant ?? null) : null;
  return {
    control,
    service,
    variant: findVariant(words, variants) ?? carried,
    class: service ? null : findClass(words, knowledge.classes.values()),
    duty: null,
    confidence,
  };
}
