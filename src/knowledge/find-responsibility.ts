import type { KnowledgeBase } from './knowledge-base';
import type { Basis, Override, Party, Responsibility } from './responsibility';
import type { Service } from './service';

/** What a question named: always a control, and as much of the rest as it said. */
export interface ResponsibilityQuery {
  readonly control: string;
  readonly service?: string | undefined;
  /** The name of one of the service's variants; one that does not bear on the control counts as not named. */
  readonly variant?: string | undefined;
  /** Counts only without a service: "managed databases". */
  readonly class?: string | undefined;
}

/** Who does what for a control, and the stored fact it rests on. */
export interface Finding {
  readonly kind: 'responsibility' | 'not-applicable';
  /** The fact that decided: the override of a variant, of the service, or its class. */
  readonly rule: 'variant' | 'service' | 'class';
  readonly party: Party | 'not-applicable';
  readonly control: string;
  readonly service: string | null;
  /** The variant the duties hold for, named by the question or assumed by default. */
  readonly variant: string | null;
  readonly class: string;
  readonly aws: string;
  readonly customer: string;
  readonly explanation: string | null;
  readonly note: string | null;
  /** AWS's part is not to do it. */
  readonly refrains: boolean;
  readonly basis: Basis;
  readonly source: string;
  readonly confirmed: boolean;
  /** Overrides of the same cell for another variant with another party: "good to know". */
  readonly differing: readonly Override[];
}

/** A fact that settles who is responsible. */
export type SettledFinding = Finding & { readonly kind: 'responsibility'; readonly party: Party };

/** Nothing of this kind exists there; `customer` says what concerns them instead. */
export type NotApplicableFinding = Finding & {
  readonly kind: 'not-applicable';
  readonly party: 'not-applicable';
};

/** The service's modes differ in party and the question named none. */
export interface DependsFinding {
  readonly kind: 'depends';
  readonly control: string;
  readonly service: string;
  readonly class: string;
  /** Each party with the variants it holds for, in the order of the service's variants. */
  readonly split: readonly { readonly party: Party; readonly variants: readonly string[] }[];
  /** The finding of each of these variants. */
  readonly options: readonly SettledFinding[];
}

/** What the knowledge says about a control in a place. */
export type ResponsibilityFinding =
  | SettledFinding
  | NotApplicableFinding
  | DependsFinding
  /** Neither a service nor a class was named: the control's `general` rule answers. */
  | { readonly kind: 'general'; readonly control: string; readonly party: Party }
  /** An id that the knowledge does not hold. */
  | {
      readonly kind: 'unknown';
      readonly what: 'control' | 'service' | 'class';
      readonly id: string;
    };

/**
 * Finds who is responsible for a control: the named variant's override, else the service's, else its class's
 * responsibility, else the general rule.
 *
 * A service's plain override speaks for the question that names no variant. Where a cell has none, the variant
 * with the role `default` is assumed; without one, modes that differ in party make the finding `depends`.
 * A variant that is a service of its own (`service`) takes that service's facts where the cell has no override
 * for it. Aspects count only when named.
 */
export function findResponsibility(
  knowledge: KnowledgeBase,
  query: ResponsibilityQuery,
): ResponsibilityFinding {
  const control = knowledge.controls.get(query.control);
  if (!control) return { kind: 'unknown', what: 'control', id: query.control };
  if (query.service !== undefined) {
    const service = knowledge.services.get(query.service);
    if (!service) return { kind: 'unknown', what: 'service', id: query.service };
    return findForService(knowledge, control.id, service, query.variant);
  }
  if (query.class === undefined) {
    return { kind: 'general', control: control.id, party: control.general.party };
  }
  const responsibility = knowledge.responsibility(query.class, control.id);
  if (!responsibility) return { kind: 'unknown', what: 'class', id: query.class };
  return fromResponsibility(control.id, responsibility);
}

function findForService(
  knowledge: KnowledgeBase,
  control: string,
  service: Service,
  variant: string | undefined,
): ResponsibilityFinding {
  const cell = knowledge.overrides(service.id, control);
  const held = service.variants.filter(({ name }) => cell.some((one) => one.variant === name));
  const named = service.variants.find(({ name }) => name === variant);
  if (named && (held.includes(named) || named.role === 'mode' || named.service !== undefined)) {
    return findOne(knowledge, control, service, named.name);
  }
  const isPlain = cell.some((override) => override.variant === undefined);
  if (isPlain) return findOne(knowledge, control, service, undefined);
  const assumed = held.find(({ role }) => role === 'default');
  if (assumed) return findOne(knowledge, control, service, assumed.name);
  const isSplit = held.some(({ role }) => role === 'mode');
  const depends = isSplit ? splitByMode(knowledge, control, service) : undefined;
  return depends ?? findOne(knowledge, control, service, undefined);
}

/** The split over the service's modes, those that the class speaks for included; `undefined` where the party is one. */
function splitByMode(
  knowledge: KnowledgeBase,
  control: string,
  service: Service,
): DependsFinding | undefined {
  const options: SettledFinding[] = [];
  const split = new Map<Party, string[]>();
  for (const { name, role } of service.variants) {
    if (role !== 'mode') continue;
    const found = findOne(knowledge, control, service, name);
    if (found.kind !== 'responsibility') continue;
    options.push({ ...found, variant: name });
    const names = split.get(found.party);
    if (names) names.push(name);
    else split.set(found.party, [name]);
  }
  if (split.size < 2) return undefined;
  return {
    kind: 'depends',
    control,
    service: service.id,
    class: service.class,
    split: [...split].map(([party, variants]) => ({ party, variants })),
    options,
  };
}

/** The one fact for a variant or, with `undefined`, for the service as such. */
function findOne(
  knowledge: KnowledgeBase,
  control: string,
  service: Service,
  name: string | undefined,
): SettledFinding | NotApplicableFinding {
  const cell = knowledge.overrides(service.id, control);
  const own = cell.find((override) => override.variant === name);
  const variant = service.variants.find((one) => one.name === name);
  const linked = variant?.service ? knowledge.services.get(variant.service) : undefined;
  if (!own && variant && linked) {
    const found = findOne(knowledge, control, linked, undefined);
    return { ...found, service: service.id, variant: variant.name };
  }
  const override = own ?? cell.find((one) => one.variant === undefined);
  if (override) return fromOverride(service, override, cell);
  const responsibility = knowledge.responsibility(service.class, control);
  if (!responsibility) throw new TypeError(`no responsibility: ${service.class} × ${control}`);
  return { ...fromResponsibility(control, responsibility, cell), service: service.id };
}

function fromOverride(
  service: Service,
  override: Override,
  cell: readonly Override[],
): SettledFinding | NotApplicableFinding {
  const { aws, customer, explanation, source, confirmed } = override;
  return tag(override.party, {
    rule: override.variant === undefined ? 'service' : 'variant',
    control: override.control,
    service: service.id,
    variant: override.variant ?? null,
    class: service.class,
    aws,
    customer,
    explanation,
    note: override.note ?? null,
    refrains: override.refrains ?? false,
    // Without the deciding sentence read, an override is our inference however good its page.
    basis: override.checked === 'sentence' ? 'stated' : 'derived',
    source,
    confirmed,
    differing: differingIn(cell, override.party),
  });
}

function fromResponsibility(
  control: string,
  responsibility: Responsibility,
  cell: readonly Override[] = [],
): SettledFinding | NotApplicableFinding {
  const { aws, customer, basis, source, confirmed } = responsibility;
  return tag(responsibility.party, {
    rule: 'class',
    control,
    service: null,
    variant: null,
    class: responsibility.class,
    aws,
    customer,
    explanation: null,
    note: null,
    refrains: false,
    basis,
    source,
    confirmed,
    differing: differingIn(cell, responsibility.party),
  });
}

function differingIn(cell: readonly Override[], party: Finding['party']): readonly Override[] {
  return cell.filter((one) => one.variant !== undefined && one.party !== party);
}

function tag(
  party: Finding['party'],
  rest: Omit<Finding, 'kind' | 'party'>,
): SettledFinding | NotApplicableFinding {
  return party === 'not-applicable'
    ? { kind: 'not-applicable', party, ...rest }
    : { kind: 'responsibility', party, ...rest };
}
