import { type Reply, renderPlainText, VERDICT_WORDS } from '../../replies';
import { LIMITS } from './limits';
import { isWebAddress, plainText } from './text';

/** What a Workflow Builder step hands on; later steps write it into messages or branch on the verdict. */
export interface StepOutputs {
  /** AWS, You, Shared or It depends, joined by commas when two answers differ; else "No verdict". */
  readonly verdict: string;
  /** The whole answer in plain words. */
  readonly text: string;
  /** The address of the first page it rests on; missing when there is none. */
  readonly source?: string;
}

/** Renders any reply for a step; total, and the same for the same reply. */
export function renderStep(reply: Reply): StepOutputs {
  const source = sourcesOf(reply).find(({ url }) => isWebAddress(url))?.url;
  return {
    verdict: [...new Set(verdictsOf(reply))].join(', ') || 'No verdict',
    text: plainText(renderPlainText(reply), LIMITS.fallbackText) || '–',
    ...(source === undefined ? {} : { source }),
  };
}

function verdictsOf(reply: Reply): readonly string[] {
  if (reply.kind === 'answer') return reply.answers.map(({ party }) => VERDICT_WORDS[party]);
  return reply.kind === 'concept' && reply.party !== null ? [VERDICT_WORDS[reply.party]] : [];
}

function sourcesOf(reply: Reply): readonly { readonly url: string }[] {
  if (reply.kind === 'answer') return reply.answers.flatMap(({ sources }) => sources);
  return 'sources' in reply ? reply.sources : [];
}
