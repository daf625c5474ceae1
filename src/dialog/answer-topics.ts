import { assertNever } from '../errors';
import { findResponsibility, type KnowledgeBase, type ResponsibilityFinding } from '../knowledge';
import type { Belief, Likened, Match, Offered, Topic, TopicDuty } from '../matcher';
import {
  type Answer,
  type AnswerReply,
  buildAnswer,
  type Choice,
  labelTopic,
  labelVariant,
  namedService,
  sayAside,
  shorten,
} from '../replies';
import { afterLead, answerPart } from './asked-part';
import { leadFor, leadForAll } from './belief-lead';
import { sayLikeness } from './say-likeness';
import { withConcept } from './with-concept';

const FOLLOW_UPS = 3;

/** The most answers of one reply that keep their notes: more would be too long to read. */
const WITH_NOTES = 2;

/** What a topic asks of the knowledge. */
export function findTopic(knowledge: KnowledgeBase, topic: Topic): ResponsibilityFinding {
  return findResponsibility(knowledge, {
    control: topic.control,
    service: topic.service ?? undefined,
    variant: topic.variant ?? undefined,
    class: topic.class ?? undefined,
  });
}

/** What a topic is called on a button: its control with the variant or the service. */
function labelFor(knowledge: KnowledgeBase, { control: id, service, variant }: Topic): string {
  const control = knowledge.controls.get(id)?.name ?? id;
  const named = namedService(knowledge, service);
  if (!named) return shorten(control);
  return variant ? labelVariant(control, named.name, variant) : labelTopic(control, named.name);
}

/** A button for a topic, labelled by its control and its place. */
export function topicChoice(knowledge: KnowledgeBase, topic: Topic): Choice {
  return {
    label: labelFor(knowledge, topic),
    lookup: {
      kind: 'control',
      control: topic.control,
      ...(topic.service ? { service: topic.service } : {}),
      ...(topic.variant ? { variant: topic.variant } : {}),
      ...(topic.class ? { class: topic.class } : {}),
    },
  };
}

/** Buttons for what would change the answer: variants where they differ, services where none was named. */
function followUps(
  knowledge: KnowledgeBase,
  topic: Topic,
  finding: ResponsibilityFinding,
): readonly Choice[] {
  const withVariant = ({ variant }: { readonly variant?: string | null }): readonly Choice[] =>
    variant ? [{ ...topicChoice(knowledge, { ...topic, variant }), label: shorten(variant) }] : [];
  switch (finding.kind) {
    case 'depends':
      return finding.options.flatMap(withVariant);
    case 'general':
      return exampleServices(knowledge, topic.control).map((service) =>
        topicChoice(knowledge, { ...topic, service }),
      );
    case 'responsibility':
      return finding.differing.flatMap(withVariant).slice(0, 2);
    case 'not-applicable':
    case 'unknown':
      return [];
    default:
      return assertNever(finding);
  }
}

/** One service for each party that the general rule gives examples of. */
function exampleServices(knowledge: KnowledgeBase, control: string): readonly string[] {
  const general = knowledge.controls.get(control)?.general;
  if (!general) return [];
  return [general.customerExamples, general.sharedExamples, general.awsExamples].flatMap((ids) =>
    ids.slice(0, 1),
  );
}

/**
 * The part of a topic to answer for. A belief that another part contradicts is met with the topic as a whole: "no"
 * needs more than a reading of the act.
 */
function partMeant({ duty }: Topic, belief: Belief | null): Topic['duty'] {
  const isWhole = belief?.side === 'shared' || (duty?.id === null && belief?.side !== duty.side);
  return belief && isWhole ? null : duty;
}

/** The answer for one topic as its part is asked for; `undefined` for one that the knowledge does not hold. */
function answerOne(
  knowledge: KnowledgeBase,
  topic: Topic,
  finding: ResponsibilityFinding,
  belief: Belief | null,
): Answer | undefined {
  const { confidence, duty } = topic;
  const details = { lead: null, confidence, nearest: duty?.nearest };
  const whole = buildAnswer(knowledge, finding, details);
  return whole && answerPart(knowledge, whole, finding, partMeant(topic, belief));
}

/** A topic answered before, as if it were asked again. */
export function topicAgain(topic: Offered & { readonly duty?: TopicDuty }): Topic {
  return {
    control: topic.control,
    service: topic.service ?? null,
    variant: topic.variant ?? null,
    class: topic.class ?? null,
    duty: topic.duty ?? null,
    confidence: 1,
  };
}

/** The answer that was given before, whatever the asker believes; `undefined` for ids that are not known. */
function answerAgain(knowledge: KnowledgeBase, before: Likened['to']): Answer | undefined {
  const topic = topicAgain(before);
  return answerOne(knowledge, topic, findTopic(knowledge, topic), null);
}

/** What is met before a topic's answer: a statement, or else what its own question of several takes to be so. */
function metBefore({ guess }: Topic, belief: Belief | null): Belief | null {
  const isStated = belief !== null && belief.form !== 'guess';
  return isStated || guess === undefined ? belief : guess;
}

/** Answers one to four topics, each with its verdict, duties and source. */
export function answerTopics(
  knowledge: KnowledgeBase,
  match: Match & { readonly kind: 'topics' },
): AnswerReply {
  const found = match.topics.map((topic) => ({ topic, finding: findTopic(knowledge, topic) }));
  const { belief, likened } = match;
  const there = likened && answerAgain(knowledge, likened.to)?.party;
  const parts = found.flatMap(({ topic, finding }) => {
    const answer = answerOne(knowledge, topic, finding, metBefore(topic, belief));
    return answer ? [{ topic, finding, answer }] : [];
  });
  const all = leadForAll(match, parts);
  const leads = parts.map(({ topic, answer, finding }, at) => {
    if (all) return at === 0 ? all : null;
    const isLikened = likened && there && finding.kind !== 'not-applicable';
    if (!isLikened) return leadFor(metBefore(topic, belief), answer.party, finding);
    return { text: sayLikeness(likened.same, there, answer.party), corrects: false };
  });
  const answers = parts.map(({ answer }, at): Answer => {
    const said = leads[at]?.text;
    // What is to be selected stands alone: the first of the answers may be another.
    const own = match.selection ? null : afterLead(answer.lead);
    const lead = said ? [said, own].filter(Boolean).join(' ') : answer.lead;
    const aside = match.aside && at === parts.length - 1 ? [sayAside(match.aside)] : [];
    const notes = parts.length > WITH_NOTES ? [] : answer.notes;
    return { ...answer, lead, notes: [...notes, ...aside] };
  });
  const [first] = found;
  const choices =
    first && found.length === 1 ? followUps(knowledge, first.topic, first.finding) : [];
  const other = match.alternative ? [topicChoice(knowledge, match.alternative)] : [];
  const reply: AnswerReply = {
    kind: 'answer',
    answers,
    premiseCorrected: leads.some((lead) => lead?.corrects),
    choices: [...choices.slice(0, FOLLOW_UPS + 1), ...other],
  };
  return withConcept(knowledge, reply, match.concept);
}
