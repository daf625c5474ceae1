import { carriedTopic } from './carried-topic';
import type { Rule } from './rule';

/** The most words of a question for the source, of which it may say what for: "to cite in the audit file". */
const MOST_WORDS = 16;

/** Hears the reason or the source of the answer before asked for, or why a question was put back. */
export const explain: Rule = {
  name: 'asks for the reason or the source of the answer before',
  decide: ({ names, reading, context, carried }) => {
    const { words, services, cues } = reading.message;
    const { source, howTo } = cues;
    if (!context.control || carried.kind === 'none' || services.length > 0) return undefined;
    // Who asks how to get the proof means AWS's reports, not our source.
    const isSource = source && !howTo && !cues.who && words.length <= MOST_WORDS;
    if (isSource && !context.asked) return { kind: 'explain', what: 'source' };
    // Who doubts one thing asks for a yes or no: "really, even the OS?"
    const isWhy = cues.why && carried.kind === 'topic' && !names.talk.says(words, 'even');
    return isWhy ? { kind: 'explain', what: 'why' } : undefined;
  },
};

/** Takes the topic before where the message names another place for it. */
export const addition: Rule = {
  name: 'the topic of the turn before, for what this one names',
  decide: (evidence) => {
    const { carried, context, reading } = evidence;
    const isNew =
      carried.service !== (context.service ?? null) ||
      carried.variant !== (context.variant ?? null) ||
      reading.message.services.length > 0;
    return isNew ? carriedTopic(evidence) : undefined;
  },
};

/** Takes the topic before where the message names nothing of its own. */
export const sameTopic: Rule = { name: 'the topic of the turn before', decide: carriedTopic };
