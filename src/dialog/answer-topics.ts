import { findResponsibility, type KnowledgeBase, type ResponsibilityFinding } from '../knowledge';
import type { Match, Topic } from '../matcher';
import {
  type Answer,
  type AnswerReply,
  buildAnswer,
  type Choice,
  namedService,
  shorten,
} from '../replies';

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

/** A button for a topic, labelled by its control and its place. */
export function topicChoice(knowledge: KnowledgeBase, topic: Topic): Choice {
  const control = knowledge.controls.get(topic.control)?.name ?? topic.control;
  const service = namedService(knowledge, topic.service);
  return {
    label: shorten(service ? `${control} on ${service.name}` : control),
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
): Choice[] {
  const withVariant = (variant: string): Choice => ({
    ...topicChoice(knowledge, { ...topic, variant }),
    label: shorten(variant),
  });
  if (finding.kind === 'depends') {
    return finding.options
      .map(({ variant }) => withVariant(variant ?? ''))
      .slice(0, FOLLOW_UPS + 2);
  }
  if (finding.kind === 'general') {
    const general = knowledge.controls.get(topic.control)?.general;
    const ids = [general?.customerExamples[0], general?.sharedExamples[0], general?.awsExamples[0]];
    return ids.flatMap((service) => (service ? topicChoice(knowledge, { ...topic, service }) : []));
  }
  if (finding.kind !== 'responsibility') return [];
  return finding.differing
    .flatMap(({ variant }) => (variant ? withVariant(variant) : []))
    .slice(0, 2);
}

/** Sentence that meets the asker's belief before the verdict; `null` where the message holds none. */
function leadFor(belief: (Match & { kind: 'topics' })['belief'], answer: Answer): string | null {
  if (!belief || answer.party === 'depends') return null;
  const holder = answer.party === 'aws' ? "AWS's" : 'yours';
  const isRight = answer.party === belief.side;
  if (belief.form === 'guess') {
    if (isRight) return belief.side === 'aws' ? 'Yes, that is on AWS.' : 'Yes, that is on you.';
    return answer.party === 'shared'
      ? 'Partly: both sides have a part in it.'
      : `No, that is ${holder}.`;
  }
  if (isRight) return null;
  return answer.party === 'shared'
    ? 'One thing first: that is not one side alone, both have a part in it.'
    : `One thing first: that is ${holder}, not ${belief.side === 'aws' ? "AWS's" : 'yours'}.`;
}

/** Answers one to three topics, each with its verdict, duties and source. */
export function answerTopics(
  knowledge: KnowledgeBase,
  match: Match & { readonly kind: 'topics' },
): AnswerReply {
  const found = match.topics.map((topic) => ({ topic, finding: findTopic(knowledge, topic) }));
  let premiseCorrected = false;
  const answers = found.flatMap(({ topic, finding }): readonly Answer[] => {
    const answer = buildAnswer(knowledge, finding, { lead: null, confidence: topic.confidence });
    if (!answer) return [];
    const lead = leadFor(match.belief, answer);
    if (lead && match.belief?.form === 'premise') premiseCorrected = true;
    return [{ ...answer, lead: answer.lead ?? lead }];
  });
  const [first] = found;
  const choices =
    first && found.length === 1 ? followUps(knowledge, first.topic, first.finding) : [];
  return { kind: 'answer', answers, premiseCorrected, choices: choices.slice(0, FOLLOW_UPS + 2) };
}
