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
  return withoutSoftware(evidence, contentWords(compared, evidence.names, others));
}

/** The words without software that is run on what is compared: the Oracle of "RDS for Oracle vs Oracle on EC2". */
function withoutSoftware({ knowledge, names }: Evidence, words: readonly string[]) {
  const software = new Set(knowledge.lexicon.software.flatMap((name) => name.split(' ')));
  // "Windows updates" has a topic's name in it.
  return words.filter((word) => !software.has(word) || names.controlCalled(word) !== null);
}

/** True where software is named, which draws topics of its own: "Redis on EC2 or ElastiCache, availability". */
function isDrawn(evidence: Evidence): boolean {
  const words = evidence.reading.message.words.map(({ lower }) => lower);
  return withoutSoftware(evidence, words).length < words.length;
}

/** The most words of a topic's name that stand beside others. */
const NAME_WORDS = 4;

/** The most words beside what is compared of which one names the topic. */
const FEW = 8;

/** How many of the best topics the words may call by their name. */
const NAMED_AMONG = 5;

/** The topic that a few of the words call by its name, the longest name first: the backups of "MySQL backups". */
function calledBy(evidence: Evidence, words: readonly string[]): string | undefined {
  const { names, reading } = evidence;
  const likely = reading.controls.slice(0, NAMED_AMONG).map(({ id }) => id);
  for (let size = Math.min(NAME_WORDS, words.length); size > 0; size--) {
    const texts = words.slice(size - 1).map((_, at) => words.slice(at, at + size).join(' '));
    const called = likely.find((id) => texts.some((text) => names.isPhrase(text, id)));
    if (called) return called;
  }
  return isDrawn(evidence)
    ? likely.find((id) => words.some((word) => names.holdsInName(id, word)))
    : undefined;
}

/**
 * The topic that a comparison names with the words it has besides: the one whose name they are, else one that is
 * clear, or one with a word of its name there.
 */
export function comparedTopic(evidence: Evidence, words: readonly string[]): string | null {
  const { knowledge, names, reading } = evidence;
  if (words.length === 0) return null;
  const said = words.join(' ');
  const named = [...knowledge.controls.keys()].find((id) => names.isPhrase(said, id));
  const called = named ?? calledBy(evidence, words);
  if (called) return called;
  const first = reading.controls.find(({ id }) => id !== CHOICE);
  if (!first || first.score < THRESHOLDS.ownTopic) return null;
  // Among many words one may be in a topic's name by chance.
  const isNamed = words.length <= FEW && words.some((word) => names.holds(first.id, word));
  // What falls away, and what is whose, is asked of the whole.
  const { relief, overview } = reading.message.cues;
  const isWhole = relief || overview || isDrawn(evidence);
  return isNamed || (first.score >= THRESHOLDS.clearTopic && !isWhole) ? first.id : null;
}
