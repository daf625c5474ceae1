/** The side that has a duty. `depends` is only ever an answer, never a stored fact. */
export type Party = 'aws' | 'customer' | 'shared';

/** The side beside each. */
export const OTHER_SIDE = { aws: 'customer', customer: 'aws' } as const;

/** What an answer can say about the owner of a topic. */
export type Verdict = Party | 'depends';

/**
 * How far AWS itself backs a fact: `stated` = AWS says it; `generalised` = AWS says it of a typical service
 * of this kind; `derived` = our inference from the model; `comparison` = the on-premises column.
 */
export type Basis = 'stated' | 'generalised' | 'derived' | 'comparison';

/** Who does what for one control in one service class. */
export interface Responsibility {
  readonly class: string;
  readonly party: Party | 'not-applicable';
  /** What AWS does: one or two sentences. */
  readonly aws: string;
  /** What the customer does: one or two sentences in the imperative. */
  readonly customer: string;
  readonly basis: Basis;
  readonly source: string;
  /** The cited page was found and treats the topic. */
  readonly confirmed: boolean;
}

/** A service's own responsibility, replacing that of its class. */
export interface Override {
  readonly control: string;
  /** Holds only in this mode of the service, e.g. "RDS Custom for Oracle". */
  readonly variant?: string;
  readonly party: Party | 'not-applicable';
  /** The party itself differs from the class; false = same party, sharper detail. */
  readonly differs: boolean;
  readonly aws: string;
  readonly customer: string;
  readonly explanation: string;
  /** `sentence` = the deciding sentence was read; `page` = the topic only; `no` = general knowledge. */
  readonly checked: 'sentence' | 'page' | 'no';
  readonly source: string;
  readonly confirmed: boolean;
  readonly note?: string;
  /** AWS's part is not to do it: whoever asks whether it does is told no. */
  readonly refrains?: boolean;
}
