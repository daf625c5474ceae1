import { findFact } from '../fact';
import { examinedFacts, type JourneyEntry, type JourneyStep, resolveJourney } from '../journey';
import { closest } from './closest';
import type { DraftKnowledge } from './draft-knowledge';
import type { Issue, IssueCode } from './issue';

/** Finds journeys that could not be walked: unknown ids, steps out of order, questions about nothing. */
export function checkJourneys(knowledge: DraftKnowledge): readonly Issue[] {
  return [...knowledge.journeys.values()].flatMap((entry) => {
    const found = [
      ...checkLinks(knowledge, entry),
      ...checkOrder(knowledge, entry),
      ...entry.steps.flatMap((step) => checkIds(knowledge, step)),
      ...checkExamined(knowledge, entry),
    ];
    return found.map(([code, message]) => ({ code, path: `journeys/${entry.id}.json`, message }));
  });
}

type Found = readonly [code: IssueCode, message: string];

function unknownId(field: string, id: string, place: string, known: Iterable<string>): Found {
  const meant = closest(id, known);
  const remedy = meant ? `did you mean "${meant}"?` : `write an id from ${place} or add the entry`;
  return ['unknown-id', `${field} names "${id}", which is not in ${place}; ${remedy}`];
}

function checkLinks(knowledge: DraftKnowledge, entry: JourneyEntry): readonly Found[] {
  const known = knowledge.ids.get('journeys') ?? new Set<string>();
  const links = [
    ['extends', entry.extends],
    ['prerequisite', entry.prerequisite],
  ] as const;
  return links.flatMap(([field, id]): readonly Found[] => {
    if (id === undefined) return [];
    if (id === entry.id) return [['journey', `${field} names the journey itself; name another`]];
    if (!known.has(id)) return [unknownId(field, id, 'the folder journeys', known)];
    const isChain = field === 'extends' && knowledge.journeys.get(id)?.extends !== undefined;
    return isChain
      ? [['journey', `extends "${id}", itself a variant; extend what that one does`]]
      : [];
  });
}

function checkOrder(knowledge: DraftKnowledge, entry: JourneyEntry): readonly Found[] {
  const base = entry.extends === undefined ? undefined : knowledge.journeys.get(entry.extends);
  const ids = entry.steps.map(({ id }) => id);
  const repeated = ids.filter((id, index) => ids.indexOf(id) < index);
  const strange = base ? ids.filter((id) => !base.steps.some((step) => step.id === id)) : [];
  const { steps } = resolveJourney(entry, knowledge.journeys);
  const early = steps.filter((step, index) => step.offset < (steps[index - 1]?.offset ?? 0));
  return [
    ...repeated.map((id): Found => ['duplicate', `the step "${id}" stands twice; rename one`]),
    ...strange.map(
      (id): Found => [
        'journey',
        `the step "${id}" is none of "${base?.id}"; use the id it replaces`,
      ],
    ),
    ...early.map(
      ({ id, offset }): Found => [
        'journey',
        `the step "${id}" has offset ${offset}, before the step above it; put the steps in order`,
      ],
    ),
  ];
}

function checkIds(knowledge: DraftKnowledge, step: JourneyStep): readonly Found[] {
  const concepts = knowledge.ids.get('concepts') ?? new Set<string>();
  const field = `the step "${step.id}"`;
  return [
    ...step.facts.flatMap((id) => checkFact(knowledge, field, id)),
    ...(step.concepts ?? [])
      .filter((id) => !concepts.has(id))
      .map((id) => unknownId(field, id, 'the folder concepts', concepts)),
  ];
}

function checkFact(knowledge: DraftKnowledge, field: string, id: string): readonly Found[] {
  const [control = '', service = ''] = id.split('@');
  const controls = knowledge.ids.get('controls') ?? new Set<string>();
  const services = knowledge.ids.get('services') ?? new Set<string>();
  if (!controls.has(control)) return [unknownId(field, control, 'the folder controls', controls)];
  if (!services.has(service)) return [unknownId(field, service, 'the folder services', services)];
  if (!isComplete(knowledge, id) || findFact(knowledge, id)) return [];
  return [
    ['journey', `${field} teaches "${id}", where no one side is responsible; take another fact`],
  ];
}

/** Nobody is asked what the journey did not teach, or what is not sure. */
function checkExamined(knowledge: DraftKnowledge, entry: JourneyEntry): readonly Found[] {
  const { steps } = resolveJourney(entry, knowledge.journeys);
  return steps.flatMap((step): readonly Found[] => {
    const { id, kind, items = 0 } = step;
    const isAsking = kind === 'question' || kind === 'quiz';
    if (!isAsking) {
      return items > 0
        ? [['journey', `the step "${id}" is a ${kind} and asks nothing; remove items`]]
        : [];
    }
    if (items === 0)
      return [['journey', `the step "${id}" asks nothing; write how many items it has`]];
    const facts = examinedFacts(steps, step);
    const sure = facts.filter(
      (fact) => !isComplete(knowledge, fact) || findFact(knowledge, fact)?.isSure,
    );
    const missing = items - sure.length;
    const problem = `the step "${id}" asks ${items} questions and has ${sure.length} sure facts`;
    return missing > 0 ? [['journey', `${problem}; teach ${missing} more or ask fewer`]] : [];
  });
}

/** Where an entry has a broken shape or lacks a cell, that is the one issue. */
function isComplete(knowledge: DraftKnowledge, id: string): boolean {
  const [control = '', service = ''] = id.split('@');
  const serviceClass = knowledge.services.get(service)?.class ?? '';
  return knowledge.responsibility(serviceClass, control) !== undefined;
}
