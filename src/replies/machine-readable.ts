import type { Basis, FallbackReason, Verdict } from '../knowledge';
import { renderPlainText } from './plain-text';
import type { Answer, AnswerReply, Choice, ConceptReply, Reply } from './reply';

/** One verdict of a machine-readable answer. */
export interface MachineVerdict {
  readonly party: Verdict;
  readonly control: string | null;
  readonly service: string | null;
  readonly variant: string | null;
  readonly class: string | null;
  readonly basis: Basis;
  readonly confidence: number;
  readonly sources: readonly { readonly id: string; readonly url: string }[];
  readonly aws: string;
  readonly customer: string;
}

/** The stable contract of `demarc ask --json` and `--jsonl`. */
export interface MachineAnswer {
  readonly id: string | null;
  readonly kind:
    | 'responsibility'
    | 'concept'
    | 'comparison'
    | 'overview'
    | 'choice'
    | 'fallback'
    | 'smalltalk'
    | 'help';
  readonly answers: readonly MachineVerdict[];
  readonly concept: string | null;
  readonly choices: readonly {
    readonly label: string;
    readonly control: string | null;
    readonly service: string | null;
    readonly variant: string | null;
  }[];
  readonly premiseCorrected: boolean;
  readonly reason: FallbackReason | null;
  readonly text: string;
  readonly knowledgeVersion: string;
}

const KINDS = {
  answer: 'responsibility',
  concept: 'concept',
  comparison: 'comparison',
  overview: 'overview',
  choice: 'choice',
  fallback: 'fallback',
  smalltalk: 'smalltalk',
  help: 'help',
  notice: 'smalltalk',
} as const;

/** The kind of a reply as machines are told it. */
export function machineKind(reply: Reply): MachineAnswer['kind'] {
  return KINDS[reply.kind];
}

function machineChoice({ label, lookup }: Choice): MachineAnswer['choices'][number] {
  const isControl = lookup.kind === 'control';
  return {
    label,
    control: isControl ? lookup.control : null,
    service: isControl
      ? (lookup.service ?? null)
      : lookup.kind === 'overview'
        ? lookup.service
        : null,
    variant: isControl ? (lookup.variant ?? null) : null,
  };
}

function machineVerdict(answer: Answer): MachineVerdict {
  return {
    party: answer.party,
    control: answer.control.id,
    service: answer.service?.id ?? null,
    variant: answer.variant,
    class: answer.class,
    basis: answer.basis,
    confidence: Math.round(answer.confidence * 1000) / 1000,
    sources: answer.sources.map(({ id, url }) => ({ id, url })),
    aws: answer.aws ?? '',
    customer: answer.customer ?? '',
  };
}

/** A concept that settles a party carries it as its one verdict, without a control. */
function conceptVerdicts(reply: ConceptReply): readonly MachineVerdict[] {
  if (!reply.party) return [];
  return [
    {
      party: reply.party,
      control: null,
      service: null,
      variant: null,
      class: null,
      basis: 'stated',
      confidence: 1,
      sources: reply.sources.map(({ id, url }) => ({ id, url })),
      aws: '',
      customer: '',
    },
  ];
}

function verdicts(reply: Reply): readonly MachineVerdict[] {
  if (reply.kind === 'answer') return (reply as AnswerReply).answers.map(machineVerdict);
  return reply.kind === 'concept' ? conceptVerdicts(reply) : [];
}

/** A reply as the stable machine-readable object; `id` is the line's own. */
export function toMachineReadable(
  reply: Reply,
  { id, knowledgeVersion }: { readonly id: string | null; readonly knowledgeVersion: string },
): MachineAnswer {
  return {
    id,
    kind: machineKind(reply),
    answers: verdicts(reply),
    concept: reply.kind === 'concept' ? reply.concept.id : null,
    choices: reply.choices.map(machineChoice),
    premiseCorrected: reply.kind === 'answer' && reply.premiseCorrected,
    reason: reply.kind === 'fallback' ? reply.reason : null,
    text: renderPlainText(reply),
    knowledgeVersion,
  };
}
