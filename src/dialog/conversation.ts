import { assertNever } from '../errors';
import type { Match, TopicDuty } from '../matcher';

/** What the last turns of a conversation were about; enough to understand "and on Lambda?". */
export interface ConversationState {
  readonly control?: string;
  readonly service?: string;
  readonly variant?: string;
  /** A service class named instead of a service. */
  readonly class?: string;
  /** The part of the topic that was asked for. */
  readonly duty?: TopicDuty;
  readonly concept?: string;
  /** A question back was put in the last turn: the next one may be its answer, and it is not put again. */
  readonly asked?: boolean;
  /** UTC milliseconds of the last turn. */
  readonly at: number;
}

type Subject = Omit<ConversationState, 'at'>;

/** Leaves out what a topic does not have, since the state's fields are absent rather than null. */
function subjectOf(topic: {
  readonly control: string | null;
  readonly service: string | null;
  readonly variant?: string | null;
  readonly class?: string | null;
  readonly duty?: TopicDuty | null;
}): Subject {
  const { control, service, variant } = topic;
  return {
    ...(control ? { control } : {}),
    ...(service ? { service } : {}),
    ...(variant ? { variant } : {}),
    ...(topic.class ? { class: topic.class } : {}),
    ...(topic.duty ? { duty: topic.duty } : {}),
  };
}

/** The topic of a topic-like match, for the turns to come. */
function subject(match: Match): Subject | undefined {
  switch (match.kind) {
    case 'topics':
      return subjectOf(match.topics.at(-1) ?? { control: null, service: null });
    case 'concept':
      return { concept: match.concept };
    case 'overview':
      return { service: match.service };
    case 'comparison':
      return subjectOf({ control: match.control, service: match.services[1] });
    case 'ambiguous': {
      const [first] = match.candidates;
      return { ...subjectOf({ control: null, service: null, ...first, duty: null }), asked: true };
    }
    case 'explain':
    case 'smalltalk':
    case 'unmatched':
      return undefined;
    default:
      return assertNever(match);
  }
}

/** The state after a match and the services it named; `undefined` = nothing to remember. */
export function rememberMatch(
  before: ConversationState | undefined,
  match: Match,
  services: readonly string[],
  at: number,
): ConversationState | undefined {
  const now = subject(match);
  if (now) return { ...now, at };
  const [service] = services;
  if (service) return { service, at };
  return before ? { ...before, at } : undefined;
}
