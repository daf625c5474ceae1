import type {
  Answer,
  AnswerReply,
  ChoiceReply,
  ComparisonReply,
  ConceptReply,
  HelpReply,
  NoticeReply,
  OverviewReply,
} from '../../src/replies';

/** A verdict with defaults. */
export function anAnswer(parts: Partial<Answer> = {}): Answer {
  return {
    party: 'aws',
    control: { id: 'guest-os-patching', name: 'Guest OS patching' },
    service: { id: 'rds', name: 'Amazon RDS' },
    variant: null,
    class: 'managed',
    title: 'Guest OS patching on Amazon RDS',
    lead: null,
    aws: 'Patches the operating system of DB instances in the maintenance window.',
    customer: 'Choose the window and do not defer required updates.',
    notes: ['On RDS Custom for Oracle the operating system is yours.'],
    split: [],
    basis: 'stated',
    confirmed: true,
    confidence: 0.97,
    sources: [
      { id: 'rds-guide', url: 'https://docs.aws.amazon.com/rds/?a=1&b=2', title: 'RDS User Guide' },
    ],
    reviewed: '2026-11-23',
    ...parts,
  };
}

/** A reply with one verdict and one follow-up. */
export function anAnswerReply(parts: Partial<AnswerReply> = {}): AnswerReply {
  return {
    kind: 'answer',
    answers: [anAnswer()],
    premiseCorrected: false,
    choices: [
      {
        label: 'Ask about RDS Custom',
        lookup: {
          kind: 'control',
          control: 'guest-os-patching',
          service: 'rds',
          variant: 'RDS Custom',
        },
      },
    ],
    ...parts,
  };
}

/** A question back with two readings. */
export function aChoiceReply(parts: Partial<ChoiceReply> = {}): ChoiceReply {
  return {
    kind: 'choice',
    question: 'Which one do you mean?',
    choices: [
      { label: 'Guest OS patching', lookup: { kind: 'control', control: 'guest-os-patching' } },
      { label: 'Host OS patching', lookup: { kind: 'control', control: 'host-os-patching' } },
    ],
    ...parts,
  };
}

/** A page of an overview with one line. */
export function anOverviewReply(parts: Partial<OverviewReply> = {}): OverviewReply {
  return {
    kind: 'overview',
    service: { id: 'rds', name: 'Amazon RDS' },
    class: { id: 'managed', name: 'Managed service' },
    summary: 'AWS runs the platform. 1 topic is yours.',
    sections: [
      {
        title: 'Data',
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
    note: null,
    sources: [],
    reviewed: '2026-11-23',
    choices: [{ label: 'Next page', lookup: { kind: 'overview', service: 'rds', page: 2 } }],
    ...parts,
  };
}

/** A short confirmation. */
export function aNotice(text = 'Noted.'): NoticeReply {
  return { kind: 'notice', text, choices: [] };
}

/** An explanation that settles a party. */
export function aConceptReply(parts: Partial<ConceptReply> = {}): ConceptReply {
  return {
    kind: 'concept',
    concept: { id: 'shared-model', name: 'Shared responsibility model' },
    party: 'shared',
    short: 'AWS secures the cloud, you secure what you put in it.',
    example: 'The builder builds a solid house; the owner locks the doors.',
    detail: 'The line moves with the kind of service.',
    sources: [{ id: 'srm', url: 'https://aws.amazon.com/compliance/', title: 'AWS Compliance' }],
    reviewed: '2026-11-23',
    choices: [],
    ...parts,
  };
}

/** A comparison with one line that moves and one that stays. */
export function aComparisonReply(parts: Partial<ComparisonReply> = {}): ComparisonReply {
  return {
    kind: 'comparison',
    services: [
      { id: 'ec2', name: 'Amazon EC2' },
      { id: 'rds', name: 'Amazon RDS' },
    ],
    summary: '1 topic moves to AWS, 1 stays.',
    sections: [
      {
        title: 'What moves',
        lines: [
          {
            control: { id: 'guest-os-patching', name: 'Guest OS patching' },
            parties: ['customer', 'aws'],
            text: 'AWS patches the operating system.',
          },
          {
            control: { id: 'data-classification', name: 'Data classification' },
            parties: ['customer', 'customer'],
            text: '',
          },
        ],
      },
    ],
    page: 1,
    pages: 1,
    sources: [],
    reviewed: '2026-11-23',
    choices: [],
    ...parts,
  };
}

/** Help with one example. */
export function aHelpReply(parts: Partial<HelpReply> = {}): HelpReply {
  return {
    kind: 'help',
    text: 'Ask me who is responsible for something on AWS.',
    examples: ['Who patches RDS?'],
    disclaimer: 'Not affiliated with AWS. Guidance, not legal advice.',
    choices: [],
    ...parts,
  };
}
