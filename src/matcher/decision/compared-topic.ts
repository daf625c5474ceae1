import { readModeKey } from '../../knowledge';
import { contentWords } from '../reading/content-words';
import type { Evidence } from './evidence';
import { THRESHOLDS } from './thresholds';

/** Families of cues whose words say that something is compared, or ask whose it is, and name no topic. */
const COMPARING = ['compare', 'relief', 'who', 'overview'] as const;

/** Words for ways to run a service, which are compared and name no topic. */
const WAYS = ['provisioned', 'serverless', 'managed', 'self-managed', 'node-based'];

/** What every comparison is about, and so the topic of none. */
const CHOICE = 'service-selection';

/** The words of the modes that are compared, which name them and no topic: the image of "Lambda container image". */
function modeWords({ names }: Evidence, keys: readonly string[]): readonly string[] {
  return keys.flatMap((key) => {
    const [service, variant] = readModeKey(key);
    return variant === undefined ? [] : [...names.variantWords(service, variant)];
  });
}

/** The words of a comparison besides what it compares and that it compares. */
export function wordsBeside(evidence: Evidence, keys: readonly string[]): readonly string[] {
  const { cues } = evidence.knowledge.lexicon;
  const said = COMPARING.flatMap((family) => cues[family] ?? []).flatMap((cue) => cue.split(' '));
  const { message } = evidence.reading;
  // An English word that may be a service is a topic beside two: "S3 and EFS backup duty".
  const mentions = message.mentions.filter(({ strength }) => strength !== 'weak');
  const compared = message.services.length > 1 ? { ...message, mentions } : message;
  const others = new Set([...said, ...WAYS, ...modeWords(evidence, keys)]);
  return contentWords(compared, evidence.names, others);
}

/**
 * The topic that a comparison names with the words it has besides: the one whose name they are, else one that is
 * clear, or one with a word of its name there.
 */
export function comparedTopic(
  { knowledge, names, reading }: Evidence,
  words: readonly string[],
): string | null {
  if (words.length === 0) return null;
  const said = words.join(' ');
  const named = [...knowledge.controls.keys()].find((id) => names.isPhrase(said, id));
  if (named) return named;
  const first = reading.controls.find(({ id }) => id !== CHOICE);
  if (!first || first.score < THRESHOLDS.ownTopic) return null;
  const isNamed = words.some((word) => names.holds(first.id, word));
  // What falls away, and what is whose, is asked of the whole.
  const isWhole = reading.message.cues.relief || reading.message.cues.overview;
  return isNamed || (first.score >= THRESHOLDS.clearTopic && !isWhole) ? first.id : null;
}
