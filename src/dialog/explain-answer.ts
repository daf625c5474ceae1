import type { KnowledgeBase } from '../knowledge';
import type { Topic } from '../matcher';
import { type AnswerReply, buildFallback, type Reply } from '../replies';
import { answerTopics, findTopic, topicAgain } from './answer-topics';
import type { ConversationState } from './conversation';
import { offerTopics } from './reply-to-match';

/** The concept that says why there are two sides at all. */
const PRINCIPLE = 'why-both';

/** The reason of a question back, which is put again. */
const SEVERAL =
  'Because your question fits several topics, each with an answer of its own. Which one do you mean?';

/**
 * Answers "why?" and "source?" after an answer: the same answer again, led by what it rests on, which its notes then
 * do not repeat; after a question back puts that again, and without either asks what is meant.
 */
export function explainAnswer(
  knowledge: KnowledgeBase,
  state: ConversationState,
  what: 'why' | 'source',
): Reply {
  if (!state.control) return buildFallback(knowledge, 'unclear');
  if (state.asked) {
    const choices = offerTopics(knowledge, state.asked.map(topicAgain));
    return { kind: 'choice', question: SEVERAL, choices };
  }
  const { control, also = [], ...place } = state;
  const topics = [...also, { control, ...place }].map(topicAgain);
  const replies = topics.map((topic) => explainTopic(knowledge, topic, what));
  const [first] = replies;
  if (!first || replies.every(({ answers }) => answers.length === 0)) {
    return buildFallback(knowledge, 'unclear');
  }
  return { ...first, answers: replies.flatMap(({ answers }) => answers) };
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

/**
 * Why the line runs where it does: as the class of the service has it, or, where the service differs from its class,
 * as its own fact explains.
 */
function reasonFor(knowledge: KnowledgeBase, finding: ReturnType<typeof findTopic>): string {
  if (finding.kind === 'general') {
    const principle = knowledge.concepts.get(PRINCIPLE)?.short;
    return principle ?? knowledge.controls.get(finding.control)?.definition ?? '';
  }
  if (finding.kind === 'unknown') return '';
  const summary = knowledge.classes.get(finding.class)?.summary ?? '';
  if (finding.kind === 'depends') return summary;
  const usual = knowledge.responsibility(finding.class, finding.control)?.party;
  return finding.party === usual ? summary : (finding.explanation ?? summary);
}

function sourceFor(
  sources: readonly { readonly title: string; readonly url: string }[],
): string | null {
  if (!sources.length) return null;
  return `That rests on ${sources.map(({ title, url }) => `${title} (${url})`).join(' and ')}.`;
}
