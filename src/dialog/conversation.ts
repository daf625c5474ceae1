import type { Match } from '../matcher';

/** What the last turns of a conversation were about; enough to understand "and on Lambda?". */
export interface ConversationState {
  readonly control?: string;
  readonly service?: string;
  readonly variant?: string;
  readonly concept?: string;
  /** A question back was put in the last turn: the next one may be its answer, and it is not put again. */
  readonly asked?: boolean;
  /** UTC milliseconds of the last turn. */
  readonly at: number;
}

/** The topic of a topic-like match, for the turns to come. */
function subject(match: Match): Omit<ConversationState, 'at'> | undefined {
  switch (match.kind) {
    case 'topics': {
      const last = match.topics.at(-1);
      if (!last) return undefined;
      const { control, service, variant } = last;
      return { control, ...(service ? { service } : {}), ...(variant ? { variant } : {}) };
    }
    case 'concept':
      return { concept: match.concept };
    case 'overview':
      return { service: match.service };
    case 'comparison':
      return { service: match.services[1], ...(match.control ? { control: match.control } : {}) };
    case 'ambiguous': {
      const [first] = match.candidates;
      if (!first) return { asked: true };
      const { control, service } = first;
      return { control, ...(service ? { service } : {}), asked: true };
    }
    default:
      return undefined;
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
