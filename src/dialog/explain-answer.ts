import type { KnowledgeBase } from '../knowledge';
import type { Match, Topic } from '../matcher';
import {
  type Answer,
  type AnswerReply,
  buildFallback,
  type FallbackReply,
  HOLDER_WORDS,
  type Reply,
} from '../replies';
import { answerTopics, findTopic, topicAgain } from './answer-topics';
import type { ConversationState } from './conversation';
import { offerTopics } from './reply-to-match';
import { backing, meetDoubt } from './say-doubt';

/** The concept that says why there are two sides at all. */
const PRINCIPLE = 'why-both';

/** The reason of a question back, which is put again. */
const SEVERAL =
  'Because your question fits several topics, each with an answer of its own. Which one do you mean?';

type Asked = Omit<Match & { readonly kind: 'explain' }, 'kind'>;

/**
 * Answers "why?", "source?" and "really?" after an answer: the same answer again, led by what it rests on, which its
 * notes then do not repeat; after a question back puts that again, and without either asks what is meant. Who in the
 * asker's own organisation does it is declined, with whose side it is.
 */
export function explainAnswer(
  knowledge: KnowledgeBase,
  state: ConversationState,
  what: Asked['what'],
  supposed?: Asked['supposed'],
): Reply {
  if (!state.control) return buildFallback(knowledge, 'unclear');
  if (state.asked) {
    const choices = offerTopics(knowledge, state.asked.map(topicAgain));
    return { kind: 'choice', question: SEVERAL, choices };
  }
  const { control, also = [], ...place } = state;
  const topics = [...also, { control, ...place }].map(topicAgain);
  const replies = topics.map((topic) =>
    explainTopic(knowledge, topic, { what, ...(supposed && { supposed }) }),
  );
  const answers = replies.flatMap((reply) => reply.answers);
  const [first] = replies;
  if (!first || answers.length === 0) return buildFallback(knowledge, 'unclear');
  if (what === 'colleague') return declineColleague(answers, supposed);
  const premiseCorrected = replies.some((reply) => reply.premiseCorrected);
  return { ...first, answers, premiseCorrected };
}

/** Why nobody here knows the person: in the asker's organisation, or at AWS. */
const UNKNOWN = {
  customer: 'Who in your organisation does it I cannot know: that is for you to settle.',
  aws: 'Who at AWS does it I cannot know: AWS names no persons.',
};

/** Says that nobody here knows who in the organisation does it, and whose side it is. */
function declineColleague(answers: readonly Answer[], at: Asked['supposed']): FallbackReply {
  const sides = answers.map(({ title, party }) =>
    party === 'depends'
      ? `${title} depends on how you run it`
      : `${title} is ${HOLDER_WORDS[party]}`,
  );
  const text = `${UNKNOWN[at ?? 'customer']} I only know whose side it is: ${sides.join('; ')}.`;
  return { kind: 'fallback', reason: 'out-of-scope', text, choices: [] };
}

function explainTopic(knowledge: KnowledgeBase, topic: Topic, asked: Asked): AnswerReply {
  const again = { kind: 'topics', topics: [topic], belief: null } as const;
  const reply = answerTopics(knowledge, again);
  if (asked.what === 'colleague') return reply;
  const reason = reasonFor(knowledge, findTopic(knowledge, topic));
  const met = reply.answers.map((answer) => ({ answer, ...leadFor(answer, reason, asked) }));
  const answers = met.map(({ answer, lead }) => {
    const isSaid = (note: string) => lead?.includes(note) ?? false;
    return { ...answer, lead, notes: answer.notes.filter((note) => !isSaid(note)) };
  });
  return { ...reply, answers, premiseCorrected: met.some(({ corrects }) => corrects) };
}

/** What an answer opens with when it is given again, and whether that corrects what was supposed. */
function leadFor(
  answer: Answer,
  reason: string,
  { what, supposed }: Asked,
): { readonly lead: string | null; readonly corrects: boolean } {
  if (what === 'source') return { lead: sourceFor(answer.sources), corrects: false };
  const { text, corrects } = meetDoubt(answer.party, supposed, what === 'doubt');
  const sentences = [text, reason, what === 'doubt' ? backing(answer) : null];
  return { lead: sentences.filter(Boolean).join(' ') || null, corrects };
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
