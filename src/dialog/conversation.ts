import { assertNever } from '../errors';
import { readModeKey } from '../knowledge';
import type { Match, Offered, Topic, TopicDuty } from '../matcher';

/** What the last turns of a conversation were about; enough to understand "and on Lambda?". */
export interface ConversationState {
  readonly control?: string;
  /** The control asked for, where a sharper one answered on the service. */
  readonly general?: string;
  readonly service?: string;
  readonly variant?: string;
  /** A service class named instead of a service. */
  readonly class?: string;
  /** The part of the topic that was asked for. */
  readonly duty?: TopicDuty;
  readonly concept?: string;
  /** The other topics of an answer to several questions, in their order. */
  readonly also?: readonly Offered[];
  /** The topics talked about before this one, the last first. */
  readonly earlier?: readonly Offered[];
  /** The last turn gave the overview of the service, this side first. */
  readonly overview?: 'aws' | 'customer' | 'both';
  /** The page of the overview or the comparison that the last turn showed; the first when absent. */
  readonly page?: number;
  /** The last turn compared these services. */
  readonly compared?: readonly string[];
  /** The topics of the question back that the last turn put: the next one may pick one, and none is put again. */
  readonly asked?: readonly Offered[];
  /** The services of a question back that named no topic. */
  readonly askedServices?: readonly string[];
  /** The last turn that was answered, so that a vote on it can say what is disputed. */
  readonly answered?: Answered;
  /** UTC milliseconds of the last turn. */
  readonly at: number;
}

/** A turn that was answered. */
export interface Answered {
  readonly id: string;
  /** Its words without secrets, where disputed questions are kept. */
  readonly question?: string;
}

type Subject = Omit<ConversationState, 'at' | 'answered'>;

/** The most topics that one can go back to. */
const MOST_EARLIER = 6;

/** A place whose parts may be missing either way. */
interface Place {
  readonly service?: string | null;
  readonly variant?: string | null;
  readonly class?: string | null;
}

/** Leaves out what a topic does not have, since the state's fields are absent rather than null. */
function placeOf({ service, variant, class: serviceClass }: Place): Omit<Offered, 'control'> {
  return {
    ...(service ? { service } : {}),
    ...(variant ? { variant } : {}),
    ...(serviceClass ? { class: serviceClass } : {}),
  };
}

function offeredOf(topic: Topic): Offered {
  return { control: topic.control, ...placeOf(topic) };
}

function subjectOf(topic: Topic): Subject {
  const { duty, general } = topic;
  return { ...offeredOf(topic), ...(general && { general }), ...(duty && { duty }) };
}

/** The topic talked about stays it, else the last becomes it; the others come along. */
function subjectOfAll(topics: readonly Topic[], before: string | undefined): Subject {
  const main = topics.find(({ control }) => control === before) ?? topics.at(-1);
  const also = topics.filter((topic) => topic !== main).map(offeredOf);
  return { ...(main ? subjectOf(main) : {}), ...(also.length > 0 ? { also } : {}) };
}

/** The service and the mode under the key of either. */
function placeUnder(key: string): Pick<Subject, 'service' | 'variant'> {
  const [service, variant] = readModeKey(key);
  return { service, ...(variant !== undefined && { variant }) };
}

/** The topic of a topic-like match, for the turns to come; `before` is the control talked about until now. */
function subject(match: Match, before: string | undefined): Subject | undefined {
  switch (match.kind) {
    case 'topics':
      return subjectOfAll(match.topics, before);
    case 'concept':
      return { concept: match.concept };
    case 'overview':
      return {
        service: match.service,
        ...(match.variant !== undefined && { variant: match.variant }),
        overview: match.side,
      };
    case 'comparison':
      return {
        ...placeUnder(match.services[1]),
        compared: match.services.slice(0, 2),
        ...(match.control ? { control: match.control } : {}),
      };
    case 'ambiguous': {
      const asked = match.candidates.map(offeredOf);
      return { ...asked[0], asked, ...(match.services && { askedServices: match.services }) };
    }
    case 'explain':
    case 'smalltalk':
    case 'unmatched':
      return undefined;
    default:
      return assertNever(match);
  }
}

/** What a conversation is about, as ids in a line: `backups/rds`; `undefined` = about nothing. */
export function aboutOf(state: ConversationState): string | undefined {
  const { control, service, variant, class: serviceClass, concept, compared } = state;
  const services = compared ?? [service ?? serviceClass, variant];
  const ids = [concept ?? control, ...services].filter((id) => id !== undefined);
  return ids.length === 0 ? undefined : ids.join('/');
}

/** The topics to which one can go back after the turn: the one talked about until now, then those before it. */
function earlierOf(before: ConversationState | undefined, now: Subject): Pick<Subject, 'earlier'> {
  const { control, service, asked, earlier = [] } = before ?? {};
  const isOf = (one: Pick<Offered, 'service'> & { readonly control?: string }) =>
    one.control === control && one.service === service;
  const isLeft = before && control && !asked && !isOf(now);
  const left = isLeft ? [{ control, ...placeOf(before) }] : [];
  const all = [...left, ...earlier.filter((one) => !isOf(one))].slice(0, MOST_EARLIER);
  return all.length > 0 ? { earlier: all } : {};
}

/** The state after a match and the services it named; `undefined` = nothing to remember. */
export function rememberMatch(
  before: ConversationState | undefined,
  match: Match,
  services: readonly string[],
  at: number,
): ConversationState | undefined {
  const [service] = services;
  const now = subject(match, before?.control);
  if (now) {
    const place = service && match.kind === 'concept' ? { service } : {};
    return { ...place, ...now, ...earlierOf(before, now), at };
  }
  // A question that is none of ours leaves the talk where it was.
  const isAside = match.kind === 'unmatched' && match.outOfScope !== null && before?.control;
  if (service && !isAside) return { service, ...earlierOf(before, {}), at };
  if (!before) return undefined;
  const { asked: _, askedServices: __, ...kept } = before;
  return { ...kept, at };
}
