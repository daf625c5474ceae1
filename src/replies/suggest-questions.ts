import type { Control, KnowledgeBase, Service } from '../knowledge';

/** A question to begin with: what a button shows and what it asks. */
export interface SuggestedQuestion {
  readonly title: string;
  readonly message: string;
}

/**
 * At most `count` questions on the topics where services differ most, which is what people ask about.
 *
 * One for each part of the environment, each on another of the services that the topic names as examples: the
 * one the knowledge says most about. The same knowledge gives the same questions.
 */
export function suggestQuestions(
  knowledge: KnowledgeBase,
  count: number,
): readonly SuggestedQuestion[] {
  const services = [...knowledge.services.values()].sort(
    (a, b) => b.overrides.length - a.overrides.length,
  );
  const layers = new Set<string>();
  const taken = new Set<Service>();
  const questions: SuggestedQuestion[] = [];
  for (const control of byDifference(knowledge)) {
    const examples = examplesOf(control);
    const service = services.find((each) => examples.has(each.id) && !taken.has(each));
    if (questions.length === count || service === undefined || layers.has(control.layer)) continue;
    layers.add(control.layer);
    taken.add(service);
    const title = `${control.name} on ${service.name}`;
    questions.push({ title, message: `Who is responsible for ${title}?` });
  }
  return questions;
}

/** The topics on which services say most of their own first; file order among equals. */
function byDifference(knowledge: KnowledgeBase): readonly Control[] {
  const counts = new Map<string, number>();
  for (const { overrides } of knowledge.services.values()) {
    for (const { control } of overrides) counts.set(control, (counts.get(control) ?? 0) + 1);
  }
  const count = ({ id }: Control) => counts.get(id) ?? 0;
  return [...knowledge.controls.values()].sort((a, b) => count(b) - count(a));
}

function examplesOf({ general }: Control): ReadonlySet<string> {
  return new Set([...general.awsExamples, ...general.customerExamples, ...general.sharedExamples]);
}
