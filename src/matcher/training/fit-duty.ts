import type { KnowledgeBase } from '../../knowledge';
import { fitLogistic, type Logistic } from '../ranking/logistic';
import type { HeldOut } from './held-out';
import { controlOf, sideOf } from './train-duties';

/**
 * Fits the probability that a message asks for one side's part of a topic, and that the duty which fits it best is
 * on that side. Messages about a topic as a whole are its counterexamples.
 */
export function fitDuty(knowledge: KnowledgeBase, held: readonly HeldOut[]): Logistic {
  const examples = held.flatMap((item) => {
    const { label, duty, reading, rankers } = item;
    const control = controlOf(label);
    if (control === undefined || duty === undefined) return [];
    const place = { control, service: reading.service, variant: null, class: null };
    const read = rankers.duties(reading.message, place);
    if (!read) return [];
    return [{ features: read.features, isRight: sideOf(knowledge, item) === read.duty.side }];
  });
  return fitLogistic(
    examples.map(({ features }) => features),
    examples.map(({ isRight }) => isRight),
  );
}
