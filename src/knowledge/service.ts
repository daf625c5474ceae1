import type { Override } from './responsibility';

/**
 * How an alias counts as the service: `proper` = a name of its own; `generic` = a common noun for the thing
 * ("bucket"), used when no proper name is there; `ordinary` = an English word that is the product only in
 * context ("Config"); `upper` = only in capitals ("CT").
 */
export const ALIAS_KINDS = ['proper', 'generic', 'ordinary', 'upper'] as const;

/** How an alias counts as the service. */
export type AliasKind = (typeof ALIAS_KINDS)[number];

/**
 * A way of using a service that can change who is responsible.
 *
 * `default` is assumed when the question names none; `mode` is one of several that exclude each other, so that
 * differing modes make the answer depend; `aspect` counts only when the question names it.
 */
export interface Variant {
  readonly name: string;
  readonly role: 'default' | 'mode' | 'aspect';
  /** Words of a question that select this variant. */
  readonly aliases: readonly string[];
  /** The service of its own that this variant also is (EKS on Fargate): its facts hold where no override does. */
  readonly service?: string;
}

/** An AWS service: its names, its class and what differs from the class. */
export interface Service {
  readonly id: string;
  readonly name: string;
  readonly class: string;
  readonly category: string;
  readonly aliases: Readonly<Record<AliasKind, readonly string[]>>;
  /** Lower-case words beside which an ordinary or upper-case alias means the service after all. */
  readonly cues: readonly string[];
  /** Generic aliases of other services for what this one has too: in a talk about it they mean its own. */
  readonly parts?: readonly string[];
  readonly securityUrl: string;
  readonly confirmed: boolean;
  readonly reviewed: string;
  /** A dated remark on naming or life cycle. */
  readonly note?: string;
  readonly variants: readonly Variant[];
  readonly overrides: readonly Override[];
}

/** A class of services in which the line between AWS and the customer runs alike. */
export interface ServiceClass {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly examples: readonly string[];
  readonly summary: string;
  readonly source: string;
  readonly confirmed: boolean;
  readonly reviewed: string;
}
