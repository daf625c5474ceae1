import type { Party, Responsibility } from './responsibility';

/** The parts of a cloud environment from the building up. */
export const LAYERS = [
  'facility',
  'hardware',
  'network',
  'virtualization',
  'host-os',
  'platform',
  'guest-os',
  'runtime',
  'application',
  'data',
  'identity',
  'operations',
  'governance',
] as const;

/** One of the parts a cloud environment is built from. */
export type Layer = (typeof LAYERS)[number];

/** One duty of one side inside a control. */
export interface Duty {
  /** Unique inside its control. */
  readonly id: string;
  readonly side: 'aws' | 'customer';
  /** A verb phrase of at most 80 characters. */
  readonly duty: string;
  readonly when?: string;
  /** Class or service ids where this side has the duty; empty = everywhere. */
  readonly only: readonly string[];
  readonly utterances: readonly string[];
}

/** Another entry to choose when `when` is true: the sharper border of a control. */
export interface Border {
  readonly control?: string;
  readonly concept?: string;
  readonly when: string;
}

/** A responsibility topic such as `guest-os-patching`. */
export interface Control {
  readonly id: string;
  readonly name: string;
  readonly layer: Layer;
  /** Where it stands in an overview: 1 is what an engineer asks first; a layer stands where its first topic does. */
  readonly rank: number;
  readonly category: 'inherited' | 'shared' | 'customer-specific' | 'customer-only' | 'aws-only';
  /** `aws-stated` = AWS names the owner; `derived` = placed from several statements. */
  readonly categoryBasis: 'aws-stated' | 'derived';
  readonly definition: string;
  /** The rule for a question that names no service. */
  readonly general: {
    readonly party: Party;
    readonly text: string;
    readonly awsExamples: readonly string[];
    readonly customerExamples: readonly string[];
    readonly sharedExamples: readonly string[];
  };
  readonly not: readonly Border[];
  /**
   * The sharper control that answers when a service of the class is named: "who patches RDS?" is about its
   * engine, "who patches EC2?" about its operating system.
   */
  readonly onClass?: Readonly<Record<string, string>>;
  readonly aliases: readonly string[];
  /** Fragments in which people describe the topic who do not know its name. */
  readonly phrases: readonly string[];
  readonly source: string;
  readonly confirmed: boolean;
  /** The day a person last read this entry against its source, `YYYY-MM-DD`. */
  readonly reviewed: string;
  /** One for each service class. */
  readonly responsibilities: readonly Responsibility[];
  readonly duties: readonly Duty[];
  readonly utterances: readonly string[];
}
