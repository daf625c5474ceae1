import type { KnowledgeBase } from '../knowledge';
import type { Offered, Topic, TopicDuty } from '../matcher';
import { type AnswerReply, buildFallback, type Reply } from '../replies';
import { answerTopics, findTopic } from './answer-topics';
import type { ConversationState } from './conversation';

/**
 * Answers "why?" and "source?" after an answer: the same answer again, led by what it rests on, which its notes then
 * do not repeat; without an answer before it, asks what is meant.
 */
export function explainAnswer(
  knowledge: KnowledgeBase,
  state: ConversationState,
  what: 'why' | 'source',
): Reply {
  if (!state.control) return buildFallback(knowledge, 'unclear');
  const { control, also = [], ...place } = state;
  const topics = [...also, { control, ...place }].map(topicAgain);
  const replies = topics.map((topic) => explainTopic(knowledge, topic, what));
  const [first] = replies;
  if (!first || replies.every(({ answers }) => answers.length === 0)) {
    return buildFallback(knowledge, 'unclear');
  }
  return { ...first, answers: replies.flatMap(({ answers }) => answers) };
}

/** A topic answered before, as if it were asked again. */
function topicAgain(topic: Offered & { readonly duty?: TopicDuty }): Topic {
  return {
    control: topic.control,
    service: topic.service ?? null,
    variant: topic.variant ?? null,
    class: topic.class ?? null,
    duty: topic.duty ?? null,
    confidence: 1,
  };
}

function explainTopic(knowledge: KnowledgeBase, topic: Topic, what: 'why' | 'source'): AnswerReply {
  const asked = { kind: 'topics', topics: [topic], belief: null, runnerUp: null } as const;
  const reply = answerTopics(knowledge, asked);
  const answers = reply.answers.map((answer) => {
    const isWhy = what === 'why';
    const reason = isWhy && reasonFor(knowledge, findTopic(knowledge, topic));
    const lead = isWhy ? reason || null : sourceFor(answer.sources);
    return { ...answer, lead, notes: answer.notes.filter((note) => note !== lead) };
  });
  return { ...reply, answers };
}

function reasonFor(knowledge: KnowledgeBase, finding: ReturnType<typeof findTopic>): string {
  if (finding.kind === 'general') return knowledge.controls.get(finding.control)?.definition ?? '';
  if (finding.kind === 'unknown') return '';
  const serviceClass = knowledge.classes.get(finding.class);
  const reason = finding.kind === 'depends' ? null : finding.explanation;
  return reason ?? serviceClass?.summary ?? '';
}

function sourceFor(
  sources: readonly { readonly title: string; readonly url: string }[],
): string | null {
  if (!sources.length) return null;
  return `That rests on ${sources.map(({ title, url }) => `${title} (${url})`).join(' and ')}.`;
}
