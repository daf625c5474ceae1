import type { Candidate } from '../reading/reading';
import type { Evidence } from './evidence';

/** How many of a part's best topics are weighed. */
const WEIGHED = 4;

/** How much the score of a topic in the whole message counts for a part of it, and up to which score. */
const WHOLE_SHARE = 0.3;
const WHOLE_MOST = 1;

/** The score of a control, 0 where it was not ranked. */
export function scoreOf(evidence: Evidence, control: string): number {
  return evidence.reading.controls.find(({ id }) => id === control)?.score ?? 0;
}

/**
 * The topic of a part of a message: the one that fits it best, unless another fits it nearly as well, stands out in
 * the whole message and is not what the other part asks.
 */
export function topicOfPart(whole: Evidence, part: Evidence, other: Evidence): string | undefined {
  const [first, ...others] = part.reading.controls.slice(0, WEIGHED);
  const taken = other.reading.controls[0]?.id;
  const beyond = (id: string) => scoreOf(whole, id) - Math.max(0, scoreOf(other, id));
  const total = ({ id, score }: Candidate) =>
    score + WHOLE_SHARE * Math.min(WHOLE_MOST, Math.max(0, beyond(id)));
  let best = first;
  for (const one of others) {
    if (one.id !== taken && best && total(one) > total(best)) best = one;
  }
  return best?.id;
}

/**
 * A part that takes over its service takes over the one mode of it that the whole message names, where that has a
 * fact of its own for the control: "who upgrades ElastiCache serverless, who encrypts it?".
 */
export function inModeOf(whole: Evidence, part: Evidence, control: string): Evidence {
  const { knowledge, names, carried } = part;
  const service = knowledge.services.get(carried.service ?? '');
  const { mentions } = part.reading.message;
  const isNamed = mentions.some((one) => one.strength === 'firm' || one.service !== service?.id);
  if (!service || carried.variant !== null || isNamed) return part;
  const [mode, ...others] = names.variants(whole.reading.message.words, service, ['mode']);
  if (!mode || others.length > 0) return part;
  const bears = knowledge.overrides(service.id, control).some((one) => one.variant === mode.name);
  return bears ? { ...part, carried: { ...carried, variant: mode.name } } : part;
}
