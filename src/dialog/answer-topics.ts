import { assertNever } from '../errors';
import {
  findResponsibility,
  type KnowledgeBase,
  type Party,
  type ResponsibilityFinding,
  type Verdict,
} from '../knowledge';
import type { Match, Topic } from '../matcher';
import {
  type Answer,
  type AnswerReply,
  buildAnswer,
  type Choice,
  labelTopic,
  labelVariant,
  namedService,
  shorten,
} from '../replies';
import { answerPart } from './asked-part';

const FOLLOW_UPS = 3;

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

type Belief = NonNullable<(Match & { kind: 'topics' })['belief']>;

const HOLDERS = { aws: "AWS's", customer: 'yours' } as const;

/** The answer to a yes-or-no question: yes, no, or partly. */
function answerGuess(side: Belief['side'], party: Party): string {
  if (party === 'shared') return 'Partly: both sides have a part in it.';
  if (party !== side) return `No, that is ${HOLDERS[party]}.`;
  return side === 'aws' ? 'Yes, that is on AWS.' : 'Yes, that is on you.';
}

/** The correction of a wrong premise; `null` where it is right. */
function correctPremise(side: Belief['side'], party: Party): string | null {
  if (party === side) return null;
  return party === 'shared'
    ? 'One thing first: that is not one side alone, both have a part in it.'
    : `One thing first: that is ${HOLDERS[party]}, not ${HOLDERS[side]}.`;
}

const REFRAINS = {
  guess: 'No, AWS does not do that.',
  premise: 'One thing first: AWS does not do that.',
};

/** Sentence that meets the asker's belief before the verdict; `null` where there is nothing to say. */
function leadFor(
  belief: Belief | null,
  party: Verdict,
  finding: ResponsibilityFinding,
): string | null {
  if (!belief || party === 'depends') return null;
  const refrains = finding.kind === 'responsibility' && finding.refrains;
  if (refrains && belief.side === 'aws') return REFRAINS[belief.form];
  return belief.form === 'guess'
    ? answerGuess(belief.side, party)
    : correctPremise(belief.side, party);
}

/**
 * The part of a topic to answer for. A belief that another part contradicts is met with the topic as a whole: "no"
 * needs more than a reading of the act.
 */
function partMeant({ duty }: Topic, belief: Belief | null): Topic['duty'] {
  return belief && duty && duty.id === null && belief.side !== duty.side ? null : duty;
}

/** Answers one to three topics, each with its verdict, duties and source. */
export function answerTopics(
  knowledge: KnowledgeBase,
  match: Match & { readonly kind: 'topics' },
): AnswerReply {
  const found = match.topics.map((topic) => ({ topic, finding: findTopic(knowledge, topic) }));
  let premiseCorrected = false;
  const answers = found.flatMap(({ topic, finding }): readonly Answer[] => {
    const { confidence, duty } = topic;
    const whole = buildAnswer(knowledge, finding, {
      lead: null,
      confidence,
      nearest: duty?.nearest,
    });
    if (!whole) return [];
    const answer = answerPart(knowledge, whole, finding, partMeant(topic, match.belief));
    const lead = leadFor(match.belief, answer.party, finding);
    if (lead && match.belief?.form === 'premise') premiseCorrected = true;
    return [{ ...answer, lead: [lead, answer.lead].filter(Boolean).join(' ') || null }];
  });
  const [first] = found;
  const choices =
    first && found.length === 1 ? followUps(knowledge, first.topic, first.finding) : [];
  const other = match.alternative ? [topicChoice(knowledge, match.alternative)] : [];
  return {
    kind: 'answer',
    answers,
    premiseCorrected,
    choices: [...choices.slice(0, FOLLOW_UPS + 1), ...other],
  };
}
