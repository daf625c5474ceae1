import type { NamedEntry } from '../entities/control-phrases';
import type { Word } from '../text/tokenize';
import { beliefOf } from './belief';
import type { Evidence } from './evidence';
import type { Rule } from './rule';
import { topicOf } from './topic';

/** The entry that the words are, a service and the words around it aside: "backups on RDS". */
function namedEntry({ names, reading: { message } }: Evidence): NamedEntry | null {
  const whole = names.entry(message.words);
  if (whole || message.cues.howTo || message.cues.price || message.cues.trouble) return whole;
  const firm = message.mentions.filter(({ strength }) => strength === 'firm');
  const isService = (at: number) => firm.some(({ begin, end }) => begin <= at && at < end);
  const beside = message.words.filter(({ lower }, at) => lower !== '?' && !isService(at));
  const isTopic = ({ lower }: Word) => !names.fillers.has(lower);
  const begin = beside.findIndex(isTopic);
  const entry = names.entry(beside.slice(Math.max(begin, 0), beside.findLastIndex(isTopic) + 1));
  return firm.length > 0 && entry?.kind === 'control' ? entry : null;
}

/** Takes a message that is an entry's own words for that entry. */
export const wordForWord: Rule = {
  name: 'the very words of an entry',
  decide: (evidence) => {
    const entry = namedEntry(evidence);
    if (!entry) return undefined;
    if (entry.kind === 'concept') return { kind: 'concept', concept: entry.id, confidence: 1 };
    const topics = [topicOf(evidence, entry.id, 1)];
    const belief = beliefOf(evidence);
    const guess = belief?.form === 'guess' ? belief : null;
    return { kind: 'topics', topics, belief: guess };
  },
};
