import { assertNever } from '../../errors';
import { type Citation, type Reply, VERDICT_WORDS } from '../../replies';
import { LIMITS } from './limits';

/** What a reply says at a glance, and the sources it rests on. Plain text. */
export interface Headline {
  /** Stands out: the verdict as a word. */
  readonly verdict?: string;
  readonly text: string;
  readonly sources: readonly Citation[];
}

/** One headline for each verdict, one for any other reply; the card says the rest. */
export function headlines(reply: Reply): readonly Headline[] {
  switch (reply.kind) {
    case 'answer':
      return reply.answers.slice(0, LIMITS.answers).map((answer) => ({
        verdict: VERDICT_WORDS[answer.party],
        text: answer.title,
        sources: answer.sources,
      }));
    case 'concept': {
      const verdict = reply.party === null ? {} : { verdict: VERDICT_WORDS[reply.party] };
      return [{ ...verdict, text: reply.concept.name, sources: reply.sources }];
    }
    case 'overview':
      return [{ text: `${reply.service.name}: who does what`, sources: reply.sources }];
    case 'comparison': {
      const [first, second] = reply.services;
      return [{ text: `${first.name} compared with ${second.name}`, sources: reply.sources }];
    }
    case 'choice':
      return [{ text: reply.question, sources: [] }];
    case 'fallback':
    case 'smalltalk':
    case 'help':
    case 'notice':
      return [{ text: reply.text, sources: [] }];
    default:
      return assertNever(reply);
  }
}
