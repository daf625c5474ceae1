import { best } from '../reading/reading';
import type { Rule } from './rule';
import { THRESHOLDS } from './thresholds';

/** Meets a courtesy, and nothing that asks. */
export const smallTalk: Rule = {
  name: 'a courtesy, not a question',
  decide: ({ reading, carried }) => {
    const { message } = reading;
    // Within a talk, what is asked of one side goes on with it: "AWS does not help?"
    const isAsked = message.words.some(({ lower }) => lower === '?') && message.cues.aws;
    if (carried.kind === 'topic' && isAsked) return undefined;
    const score = best(reading.smallTalk);
    const rival = Math.max(best(reading.controls), best(reading.concepts));
    const isShort = message.words.length <= THRESHOLDS.smallTalkWords && !message.services.length;
    if (!isShort || score <= rival || score <= best(reading.outOfScope)) return undefined;
    return { kind: 'smalltalk', id: reading.smallTalk[0]?.id ?? 'greeting' };
  },
};
