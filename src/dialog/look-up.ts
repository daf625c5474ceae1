import { findResponsibility, type KnowledgeBase, type Service, type Verdict } from '../knowledge';
import type { ComparedEntry, OverviewEntry } from '../replies';

/** The finding for every control that arises on a service, in the order of the controls. */
export function serviceEntries(
  knowledge: KnowledgeBase,
  service: Service,
): readonly OverviewEntry[] {
  return [...knowledge.controls.values()].flatMap((control) => {
    const finding = findResponsibility(knowledge, { control: control.id, service: service.id });
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

/** Both services' findings side by side for every control that arises on both; elsewhere nothing moves. */
export function comparedEntries(
  knowledge: KnowledgeBase,
  [first, second]: readonly [Service, Service],
  control: string | null,
): readonly ComparedEntry[] {
  const before = new Map(
    serviceEntries(knowledge, first).map((entry) => [entry.control.id, entry]),
  );
  const after = new Map(
    serviceEntries(knowledge, second).map((entry) => [entry.control.id, entry]),
  );
  return [...knowledge.controls.values()].flatMap((entry) => {
    if (control && entry.id !== control) return [];
    const a = before.get(entry.id);
    const b = after.get(entry.id);
    if (!a || !b) return [];
    const parties: [Verdict, Verdict] = [a.party, b.party];
    return { control: entry, parties, text: b.customer, sources: [a.source, b.source] };
  });
}
