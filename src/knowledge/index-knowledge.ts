import type { Control } from './control';
import type { KnowledgeBase } from './knowledge-base';
import type { Override, Responsibility } from './responsibility';
import type { Service } from './service';

/** The entries of a knowledge base, without its look-ups. */
export type KnowledgeEntries = Omit<KnowledgeBase, 'responsibility' | 'overrides'>;

/** Adds the look-ups by class × control and service × control, each in constant time. */
export function indexKnowledge(entries: KnowledgeEntries): KnowledgeBase {
  const responsibilities = indexResponsibilities(entries.controls);
  const overrides = indexOverrides(entries.services);
  return {
    ...entries,
    responsibility: (serviceClass, control) => responsibilities.get(control)?.get(serviceClass),
    overrides: (service, control) => overrides.get(service)?.get(control) ?? [],
  };
}

function indexResponsibilities(controls: ReadonlyMap<string, Control>) {
  const index = new Map<string, ReadonlyMap<string, Responsibility>>();
  for (const control of controls.values()) {
    index.set(control.id, new Map(control.responsibilities.map((cell) => [cell.class, cell])));
  }
  return index;
}

function indexOverrides(services: ReadonlyMap<string, Service>) {
  const index = new Map<string, ReadonlyMap<string, readonly Override[]>>();
  for (const service of services.values()) {
    const byControl = new Map<string, Override[]>();
    for (const override of service.overrides) {
      const listed = byControl.get(override.control);
      if (listed) listed.push(override);
      else byControl.set(override.control, [override]);
    }
    index.set(service.id, byControl);
  }
  return index;
}
