import type { KnowledgeBase } from '../knowledge';
import { buildFallback, type Reply } from '../replies';
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
  const topic = {
    control: state.control,
    service: state.service ?? null,
    variant: state.variant ?? null,
    class: state.class ?? null,
    duty: state.duty ?? null,
    confidence: 1,
  };
  const reply = answerTopics(knowledge, {
    kind: 'topics',
    topics: [topic],
    belief: null,
    runnerUp: null,
  });
  const [answer] = reply.answers;
  if (!answer) return buildFallback(knowledge, 'unclear');
  const lead =
    what === 'why' ? reasonFor(knowledge, findTopic(knowledge, topic)) : sourceFor(answer.sources);
  const notes = answer.notes.filter((note) => note !== lead);
  return { ...reply, answers: [{ ...answer, lead, notes }] };
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
