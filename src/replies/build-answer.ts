import { assertNever } from '../errors';
import type {
  Control,
  DependsFinding,
  Finding,
  KnowledgeBase,
  ResponsibilityFinding,
  Verdict,
} from '../knowledge';
import { sideText } from './build-overview';
import { citationsOf, namedService } from './cite';
import type { Answer, Named } from './reply';
import { VERDICT_WORDS } from './wording';

/** What the question said beside the topic itself. */
export interface AnswerDetails {
  /** A sentence that comes before the verdict. */
  readonly lead: string | null;
  readonly confidence: number;
  /** The duty that the question is nearest to; it is listed first. */
  readonly nearest?: string | undefined;
}

/** The most duties of one side that a general rule lists. */
const GENERAL_DUTIES = 2;

/** Builds the answer for what was found; `undefined` for ids that the knowledge does not hold. */
export function buildAnswer(
  knowledge: KnowledgeBase,
  finding: ResponsibilityFinding,
  details: AnswerDetails,
): Answer | undefined {
  if (finding.kind === 'unknown') return undefined;
  const control = knowledge.controls.get(finding.control);
  if (!control) return undefined;
  switch (finding.kind) {
    case 'general':
      return generalAnswer(knowledge, control, details);
    case 'depends':
      return dependingAnswer(knowledge, control, finding, details);
    case 'responsibility':
    case 'not-applicable':
      return settledAnswer(knowledge, control, finding, details);
    default:
      return assertNever(finding);
  }
}

function settledAnswer(
  knowledge: KnowledgeBase,
  control: Control,
  finding: Finding,
  details: AnswerDetails,
): Answer {
  const service = namedService(knowledge, finding.service);
  const place = service?.name ?? knowledge.classes.get(finding.class)?.name ?? finding.class;
  const isAbsent = finding.party === 'not-applicable';
  return {
    party: finding.party === 'not-applicable' ? 'aws' : finding.party,
    control: { id: control.id, name: control.name },
    service,
    variant: finding.variant,
    class: finding.class,
    title: titleOf(control, place, finding.variant),
    lead: isAbsent
      ? `This topic does not arise on ${place}: there is nothing of the kind.`
      : details.lead,
    aws: finding.aws,
    customer: finding.customer,
    notes: notesOf(knowledge, finding),
    split: [],
    basis: finding.basis,
    confirmed: finding.confirmed,
    confidence: details.confidence,
    sources: citationsOf(knowledge, [finding.source]),
    reviewed: control.reviewed,
  };
}

function titleOf(control: Control, place: string, variant: string | null): string {
  const mode = variant?.replace(/ \(default\)$/, '');
  return mode ? `${control.name} on ${place} (${mode})` : `${control.name} on ${place}`;
}

/** What is different with another variant: whose the topic is there, and what that side does. */
function differenceOf({ variant, party, aws, customer }: Finding['differing'][number]) {
  if (party === 'not-applicable') return [];
  const text = sideText({ party, aws, customer });
  return [`With ${variant} it is different (${VERDICT_WORDS[party]}): ${text}`];
}

function notesOf(knowledge: KnowledgeBase, finding: Finding): readonly string[] {
  const notes = finding.differing.slice(0, 2).flatMap(differenceOf);
  if (finding.explanation) notes.unshift(finding.explanation);
  const remark = finding.service ? knowledge.services.get(finding.service)?.note : undefined;
  if (remark) notes.push(remark);
  return notes;
}

function dependingAnswer(
  knowledge: KnowledgeBase,
  control: Control,
  finding: DependsFinding,
  details: AnswerDetails,
): Answer {
  const service = namedService(knowledge, finding.service);
  const [first] = finding.options;
  return {
    party: 'depends',
    control: { id: control.id, name: control.name },
    service,
    variant: null,
    class: finding.class,
    title: `${control.name} on ${service?.name ?? finding.service}`,
    lead: details.lead,
    aws: null,
    customer: null,
    notes: finding.options.map(
      ({ variant, aws, customer }) => `${variant} – AWS: ${aws} You: ${customer}`,
    ),
    split: finding.split.map(({ party, variants }) => ({ party, names: variants })),
    basis: first?.basis ?? 'derived',
    confirmed: finding.options.every((option) => option.confirmed),
    confidence: details.confidence,
    sources: citationsOf(knowledge, optionSources(finding)),
    reviewed: control.reviewed,
  };
}

/** The most pages that one answer cites. */
const CITED = 3;

function optionSources({ options }: DependsFinding): readonly string[] {
  return [...new Set(options.map(({ source }) => source))].slice(0, CITED);
}

function dutiesOf(
  control: Control,
  side: 'aws' | 'customer',
  nearest: string | undefined,
): string | null {
  const own = control.duties.filter((duty) => duty.side === side);
  const everywhere = own.filter((duty) => duty.only.length === 0);
  const first = own.filter(({ id }) => id === nearest);
  const rest = (everywhere.length ? everywhere : own).filter(({ id }) => id !== nearest);
  const listed = [...first, ...rest].slice(0, GENERAL_DUTIES);
  const text = listed.map(({ duty, when }) => (when ? `${duty} (${when})` : duty)).join('; ');
  return text ? `${text.charAt(0).toUpperCase()}${text.slice(1)}.` : null;
}

function generalSplit(knowledge: KnowledgeBase, control: Control): Answer['split'] {
  const { awsExamples, customerExamples, sharedExamples } = control.general;
  const groups: readonly (readonly [Verdict, readonly string[]])[] = [
    ['customer', customerExamples],
    ['shared', sharedExamples],
    ['aws', awsExamples],
  ];
  const filled = groups.filter(([, ids]) => ids.length > 0);
  if (filled.length < 2) return [];
  return filled.map(([party, ids]) => ({
    party,
    names: ids.flatMap((id) => namedService(knowledge, id)?.name ?? []),
  }));
}

function generalAnswer(knowledge: KnowledgeBase, control: Control, details: AnswerDetails): Answer {
  const topic: Named = { id: control.id, name: control.name };
  return {
    party: control.general.party,
    control: topic,
    service: null,
    variant: null,
    class: null,
    title: `${control.name} (general rule)`,
    lead: [details.lead, control.general.text].filter(Boolean).join(' '),
    aws: dutiesOf(control, 'aws', details.nearest),
    customer: dutiesOf(control, 'customer', details.nearest),
    notes: [],
    split: generalSplit(knowledge, control),
    basis: control.categoryBasis === 'aws-stated' ? 'stated' : 'derived',
    confirmed: control.confirmed,
    confidence: details.confidence,
    sources: citationsOf(knowledge, [control.source]),
    reviewed: control.reviewed,
  };
}
