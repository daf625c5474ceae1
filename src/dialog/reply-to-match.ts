import { assertNever } from '../errors';
import {
  type Control,
  findMode,
  type KnowledgeBase,
  modeKey,
  type Service,
  type ServiceMode,
} from '../knowledge';
import type { Match, Topic } from '../matcher';
import {
  type AskedSide,
  buildComparison,
  buildConcept,
  buildFallback,
  buildHelp,
  buildOverview,
  type Choice,
  type OverviewReply,
  type Reply,
  shorten,
} from '../replies';
import { answerTopics, topicChoice } from './answer-topics';
import { leadForWhole } from './belief-lead';
import { askedEntry, comparedEntries, serviceEntries } from './look-up';

const HELP_TALK = new Set(['help', 'capabilities']);

/** A button for each topic, those of one label once. */
export function offerTopics(knowledge: KnowledgeBase, topics: readonly Topic[]): Choice[] {
  const choices = topics.map((topic) => topicChoice(knowledge, topic));
  const labels = choices.map(({ label }) => label);
  return choices.filter(({ label }, at) => labels.indexOf(label) === at);
}

function askBack(knowledge: KnowledgeBase, match: Match & { kind: 'ambiguous' }): Reply {
  const choices = offerTopics(knowledge, match.candidates);
  const services = match.services ?? [wholeOf(knowledge, match)];
  choices.push(...services.flatMap((id) => everythingOn(knowledge, id)));
  const question =
    match.cause === 'vague'
      ? 'That could be several things. Which one do you mean?'
      : 'I am not sure which one you mean. Did you mean one of these?';
  return { kind: 'choice', question, choices };
}

/** The one service that a message without a topic names. */
function wholeOf(
  knowledge: KnowledgeBase,
  { cause, candidates }: Match & { kind: 'ambiguous' },
): string | undefined {
  const [first] = candidates;
  const service = knowledge.services.get(first?.service ?? '');
  const isOne = candidates.every((each) => each.service === service?.id);
  return isOne && cause === 'vague' ? service?.id : undefined;
}

/** The button for everything on a service. */
function everythingOn(knowledge: KnowledgeBase, id: string | undefined): readonly Choice[] {
  const service = knowledge.services.get(id ?? '');
  if (!service) return [];
  const label = shorten(`Everything on ${service.name}`);
  return [{ label, lookup: { kind: 'overview', service: service.id } }];
}

function smallTalk(knowledge: KnowledgeBase, id: string): Reply {
  const help = buildHelp();
  if (HELP_TALK.has(id)) return help;
  const text = knowledge.smallTalk.get(id)?.reply ?? help.text;
  return { kind: 'smalltalk', text, choices: id === 'greeting' ? help.choices : [] };
}

/** The reply to what a message asks for. Ids come from the matcher and so exist in the knowledge. */
export function replyToMatch(
  knowledge: KnowledgeBase,
  match: Exclude<Match, { kind: 'explain' }>,
): Reply {
  const refused = () => buildFallback(knowledge, 'unclear');
  switch (match.kind) {
    case 'topics':
      return answerTopics(knowledge, match);
    case 'concept': {
      const concept = knowledge.concepts.get(match.concept);
      if (!concept) return refused();
      const reply = buildConcept(knowledge, concept);
      const lead = leadForWhole(match.belief, match.half ?? concept.party);
      return lead === null ? reply : { ...reply, short: `${lead} ${reply.short}` };
    }
    case 'overview': {
      const key = modeKey(match.service, match.variant);
      const reply = overviewReply(knowledge, key, { side: match.side, page: 1 });
      const lead = leadForWhole(match.belief, 'shared');
      if (!reply || lead === null) return reply ?? refused();
      return { ...reply, summary: `${lead} ${reply.summary}` };
    }
    case 'comparison':
      return comparisonReply(knowledge, match.services, { ...match, page: 1 }) ?? refused();
    case 'ambiguous':
      return askBack(knowledge, match);
    case 'smalltalk':
      return smallTalk(knowledge, match.id);
    case 'unmatched':
      return buildFallback(knowledge, match.reason, match);
    default:
      return assertNever(match);
  }
}

/** A page of the overview of a service or a mode of it, by its key; `undefined` where the knowledge does not hold it. */
export function overviewReply(
  knowledge: KnowledgeBase,
  key: string,
  view: { readonly side: AskedSide; readonly page: number },
): OverviewReply | undefined {
  const mode = findMode(knowledge, key);
  if (!mode) return undefined;
  return buildOverview(knowledge, asMode(mode), serviceEntries(knowledge, mode), view);
}

/** A service in a mode as overviews and comparisons name it, under the key of both. */
function asMode({ service, variant }: ServiceMode): Service {
  if (variant === undefined) return service;
  return { ...service, id: modeKey(service.id, variant), name: `${service.name} (${variant})` };
}

/**
 * A page of a comparison of services or their modes, by their keys; `undefined` where the knowledge does not hold
 * both of the first two.
 */
export function comparisonReply(
  knowledge: KnowledgeBase,
  keys: readonly string[],
  view: { readonly control: string | null; readonly page: number; readonly weighed?: true },
): Reply | undefined {
  const [first, second, ...others] = keys.map((key) => findMode(knowledge, key));
  if (!first || !second) return undefined;
  const more = others.flatMap((other) => other ?? []);
  const placeOf = (control: Control, mode: ServiceMode) => ({
    ...askedEntry(knowledge, control, mode),
    service: asMode(mode),
  });
  const control = knowledge.controls.get(view.control ?? '');
  const asked = control && {
    control,
    places: [
      placeOf(control, first),
      placeOf(control, second),
      ...more.map((mode) => placeOf(control, mode)),
    ] as const,
  };
  return buildComparison(knowledge, comparedEntries(knowledge, first, second), {
    isWeighed: view.weighed === true,
    services: [asMode(first), asMode(second), ...more.map(asMode)],
    asked: asked ?? null,
    page: view.page,
  });
}
