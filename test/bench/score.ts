import type { MachineAnswer, MachineVerdict } from '../../src/replies';
import type { Expected, LabelledQuestion } from './questions';

/** The party is the labelled one or one that a careful expert would accept. */
export function isPartyRight(
  verdict: MachineVerdict | undefined,
  expected: Partial<Expected>,
): boolean {
  if (!verdict) return false;
  return verdict.party === expected.party || Boolean(expected.also_ok?.includes(verdict.party));
}

function isServiceRight(verdict: MachineVerdict, expected: Partial<Expected>): boolean {
  return verdict.service === null || Boolean(expected.services?.includes(verdict.service));
}

/** Right control, right party, no wrong service. */
export function isVerdictRight(
  verdict: MachineVerdict | undefined,
  expected: Partial<Expected>,
): boolean {
  if (!verdict?.control || !expected.controls?.includes(verdict.control)) return false;
  return isPartyRight(verdict, expected) && isServiceRight(verdict, expected);
}

function isCompoundRight(answer: MachineAnswer, parts: readonly Expected[]): boolean {
  const open = [...answer.answers];
  return parts.every((part) => {
    const at = open.findIndex((verdict) => isVerdictRight(verdict, part));
    if (at >= 0) open.splice(at, 1);
    return at >= 0;
  });
}

/** End to end: right kind, an acceptable control, a right or also-acceptable party, no wrong service. */
export function isRight(question: LabelledQuestion, answer: MachineAnswer): boolean {
  const [verdict] = answer.answers;
  switch (question.kind) {
    case 'responsibility':
    case 'false-premise':
    case 'followup':
      return answer.kind === 'responsibility' && isVerdictRight(verdict, question);
    case 'compound':
      return answer.kind === 'responsibility' && isCompoundRight(answer, question.parts ?? []);
    case 'concept':
      return (
        answer.kind === 'concept' && Boolean(question.concepts?.includes(answer.concept ?? ''))
      );
    case 'compare':
      return answer.kind === 'comparison';
    case 'service-overview':
      return answer.kind === 'overview';
    case 'clarify':
      return answer.kind === 'choice' || verdict?.party === 'depends';
    case 'oos':
      return answer.kind === 'fallback';
    case 'smalltalk':
      return answer.kind === 'smalltalk' || answer.kind === 'help';
    default:
      throw new TypeError(`unknown kind ${question.kind}`);
  }
}

const FALSE_KINDS = new Set(['responsibility', 'concept', 'overview', 'comparison']);

/** A question that is not ours got an answer as if it were. */
export function isFalseAnswer(question: LabelledQuestion, answer: MachineAnswer): boolean {
  return question.kind === 'oos' && FALSE_KINDS.has(answer.kind);
}
