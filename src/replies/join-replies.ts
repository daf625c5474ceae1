import type { AnswerReply, Reply } from './reply';

/**
 * What several lookups found, as one reply: the verdicts of all together, or the first where it is something else;
 * `undefined` when none of them found anything.
 */
export function joinReplies(replies: readonly Reply[]): Reply | undefined {
  const found = replies.filter(({ kind }) => kind !== 'fallback');
  const [first] = found;
  if (first?.kind !== 'answer' || found.length === 1) return first;
  const answers = found.filter((reply): reply is AnswerReply => reply.kind === 'answer');
  return { ...first, answers: answers.flatMap((reply) => reply.answers), choices: [] };
}
