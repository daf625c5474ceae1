import {
  type Control,
  findResponsibility,
  type KnowledgeBase,
  type ServiceMode,
} from '../knowledge';
import type { ComparedEntry, OverviewEntry } from '../replies';

/** The finding for every control that arises on a service, or in one of its modes, in the order of the controls. */
export function serviceEntries(
  knowledge: KnowledgeBase,
  { service, variant }: ServiceMode,
): readonly OverviewEntry[] {
  return [...knowledge.controls.values()].flatMap((control) => {
    const finding = findResponsibility(knowledge, {
      control: control.id,
      service: service.id,
      variant,
    });
    if (finding.kind === 'responsibility') {
      const { party, aws, customer, source } = finding;
      return { control, party, aws, customer, source };
    }
    if (finding.kind !== 'depends') return [];
    const split = finding.options
      .map(({ variant, customer }) => `${variant}: ${customer}`)
      .join(' ');
    return {
      control,
      party: 'depends' as const,
      aws: '',
      customer: split,
      source: finding.options[0]?.source ?? control.source,
    };
  });
}

/** The findings of two services or modes side by side, for every control that arises on either. */
export function comparedEntries(
  knowledge: KnowledgeBase,
  first: ServiceMode,
  second: ServiceMode,
): readonly ComparedEntry[] {
  const [before, after] = [first, second].map(
    (each) => new Map(serviceEntries(knowledge, each).map((entry) => [entry.control.id, entry])),
  );
  return [...knowledge.controls.values()].flatMap((control) => {
    const sides = [before?.get(control.id) ?? null, after?.get(control.id) ?? null] as const;
    return sides[0] || sides[1] ? { control, sides } : [];
  });
}

/**
 * What a question about a control asks for on a service or in one of its modes: the sharper control of its class where
 * that has one ("does patching differ": the engine's on RDS, the operating system's on EC2), else itself; the entry is
 * `null` where it does not arise.
 */
export function askedEntry(
  knowledge: KnowledgeBase,
  control: Control,
  mode: ServiceMode,
): { readonly control: Control; readonly entry: OverviewEntry | null } {
  const sharper = control.onClass?.[mode.service.class];
  const asked = knowledge.controls.get(sharper ?? control.id) ?? control;
  const entries = serviceEntries(knowledge, mode);
  return { control: asked, entry: entries.find((one) => one.control === asked) ?? null };
}
