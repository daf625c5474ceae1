import { contentWords } from '../reading/content-words';
import { best } from '../reading/reading';
import type { Evidence } from './evidence';
import { THRESHOLDS } from './thresholds';

/** The most words of a message that says a topic and nothing else: "MQ upgrades". */
const MOST_WORDS = 3;

/** True when a message is nothing but words of the topic that they fit well, at most beside a service. */
export function tellsTopic({ names, reading }: Evidence): boolean {
  const { words, cues } = reading.message;
  const isOther = cues.howTo || cues.price || cues.trouble || cues.vendors;
  const [first] = reading.controls;
  const said = words.filter(({ lower }) => lower !== '?');
  if (isOther || first === undefined || said.length > MOST_WORDS) return false;
  if (first.score < THRESHOLDS.clearTopic || best(reading.outOfScope) > first.score) return false;
  const content = contentWords(reading.message, names);
  return content.length > 0 && content.every((word) => names.holds(first.id, word));
}
