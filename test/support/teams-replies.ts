import type {
  Answer,
  AnswerReply,
  ComparisonReply,
  ConceptReply,
  OverviewReply,
  Reply,
} from '../../src/replies';

const SOURCE = {
  id: 'rds-guide',
  url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/',
  title: 'RDS User Guide',
};

/** A verdict with defaults. */
export function aVerdict(parts: Partial<Answer> = {}): Answer {
  return {
    party: 'aws',
    control: { id: 'guest-os-patching', name: 'Guest OS patching' },
    service: { id: 'rds', name: 'Amazon RDS' },
    variant: null,
    class: 'managed-platform',
    title: 'Guest OS patching on Amazon RDS',
    lead: null,
    aws: 'Patches the operating system of DB instances in the maintenance window.',
    customer: 'Choose the window and do not defer required updates.',
    notes: ['On RDS Custom for Oracle the operating system is yours.'],
    split: [],
    basis: 'stated',
    confirmed: true,
    confidence: 0.97,
    sources: [SOURCE],
    reviewed: '2026-11-23',
    ...parts,
  };
}

/** A reply of verdicts, one unless they are given. */
export function aVerdictReply(
  answers: readonly Answer[] = [aVerdict()],
  parts: Partial<AnswerReply> = {},
): AnswerReply {
  return {
    kind: 'answer',
    answers,
    premiseCorrected: false,
    choices: [
      {
        label: 'Ask about RDS Custom',
        lookup: { kind: 'control', control: 'guest-os-patching', service: 'rds' },
      },
    ],
    ...parts,
  };
}

const CONCEPT: ConceptReply = {
  kind: 'concept',
  concept: { id: 'shared-model', name: 'The shared responsibility model' },
  party: 'shared',
  short: 'AWS secures the cloud, you secure what you put in it.',
  example: 'The builder builds a solid house; the owner locks the doors.',
  detail: 'Where the line runs depends on the service.',
  sources: [SOURCE],
  reviewed: '2026-11-23',
  choices: [],
};

const OVERVIEW: OverviewReply = {
  kind: 'overview',
  service: { id: 'rds', name: 'Amazon RDS' },
  class: { id: 'managed-platform', name: 'Managed platform' },
  summary: 'AWS runs the platform. Of 2 topics 1 is yours.',
  sections: [
    {
      title: 'Yours: data',
      lines: [
        {
          control: { id: 'data-classification', name: 'Data classification' },
          party: 'customer',
          text: 'Classify your data.',
        },
      ],
    },
  ],
  page: 1,
  pages: 2,
  note: 'RDS Custom differs.',
  sources: [SOURCE],
  reviewed: '2026-11-23',
  choices: [{ label: 'Next page', lookup: { kind: 'overview', service: 'rds', page: 2 } }],
};

const COMPARISON: ComparisonReply = {
  kind: 'comparison',
  services: [
    { id: 'ec2', name: 'Amazon EC2' },
    { id: 'fargate', name: 'AWS Fargate' },
  ],
  summary: '1 topic moves to AWS.',
  sections: [
    {
      title: 'Moves to AWS',
      lines: [
        {
          control: { id: 'guest-os-patching', name: 'Guest OS patching' },
          parties: ['customer', 'aws'],
          text: 'AWS patches the operating system.',
        },
      ],
    },
  ],
  page: 1,
  pages: 1,
  sources: [SOURCE],
  reviewed: '2026-11-23',
  choices: [],
};

/** One reply of every kind. */
export const REPLIES: { readonly [Kind in Reply['kind']]: Extract<Reply, { kind: Kind }> } = {
  answer: aVerdictReply(),
  concept: CONCEPT,
  overview: OVERVIEW,
  comparison: COMPARISON,
  choice: {
    kind: 'choice',
    question: 'Which one do you mean?',
    choices: [
      { label: 'Guest OS patching', lookup: { kind: 'control', control: 'guest-os-patching' } },
      { label: 'Host OS patching', lookup: { kind: 'control', control: 'host-os-patching' } },
    ],
  },
  fallback: { kind: 'fallback', reason: 'pricing', text: 'That is about prices.', choices: [] },
  smalltalk: { kind: 'smalltalk', text: 'Hello.', choices: [] },
  help: {
    kind: 'help',
    text: 'Ask who is responsible for something on AWS.',
    examples: ['Who patches the OS of RDS?', 'Are backups on us?'],
    disclaimer: 'Demarc is not affiliated with AWS.',
    choices: [{ label: 'Who patches RDS?', lookup: { kind: 'help' } }],
  },
  notice: { kind: 'notice', text: 'Noted.', choices: [] },
};
