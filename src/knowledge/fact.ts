import { createHash } from 'node:crypto';
import type { Control } from './control';
import { findResponsibility, type SettledFinding } from './find-responsibility';
import type { KnowledgeBase } from './knowledge-base';
import type { Service } from './service';

/** One thing that can be learnt: who does what for a control on a service. */
export interface Fact {
  /** `control@service`. */
  readonly id: string;
  readonly control: Control;
  readonly service: Service;
  readonly finding: SettledFinding;
  /** Names the content; a corrected fact has another one. */
  readonly hash: string;
  /**
   * True when AWS itself says it and the page was read: good enough to examine people on. False for what we infer
   * from the model, for unconfirmed pages, and where a variant of the service has another owner.
   */
  readonly isSure: boolean;
}

/** Facts that were looked up before: a knowledge base never changes, and a quiz asks for the same ones often. */
const found = new WeakMap<KnowledgeBase, Map<string, Fact | undefined>>();

/** The fact under an id; `undefined` where an id is unknown or nobody is responsible there. */
export function findFact(knowledge: KnowledgeBase, id: string): Fact | undefined {
  const facts = found.get(knowledge) ?? new Map<string, Fact | undefined>();
  if (facts.size === 0) found.set(knowledge, facts);
  if (!facts.has(id)) facts.set(id, lookUp(knowledge, id));
  return facts.get(id);
}

function lookUp(knowledge: KnowledgeBase, id: string): Fact | undefined {
  const [controlId = '', serviceId = ''] = id.split('@');
  const control = knowledge.controls.get(controlId);
  const service = knowledge.services.get(serviceId);
  if (!(control && service)) return undefined;
  const finding = findResponsibility(knowledge, { control: controlId, service: serviceId });
  if (finding.kind !== 'responsibility') return undefined;
  const { party, aws, customer, explanation, source } = finding;
  const content = JSON.stringify([party, aws, customer, explanation, source]);
  return {
    id,
    control,
    service,
    finding,
    hash: createHash('sha256').update(content).digest('hex').slice(0, 12),
    isSure: isSure(control, service, finding),
  };
}

function isSure(control: Control, service: Service, finding: SettledFinding): boolean {
  const isRead = finding.confirmed && control.confirmed && service.confirmed;
  return isRead && finding.basis !== 'derived' && finding.differing.length === 0;
}
