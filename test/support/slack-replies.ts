import type {
  Answer,
  AnswerReply,
  ChoiceReply,
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
