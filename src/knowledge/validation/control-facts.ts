import type { Control, Duty } from '../control';
import { findResponsibility } from '../find-responsibility';
import { OTHER_SIDE, type Override, type Party, type Responsibility } from '../responsibility';
import type { DraftKnowledge } from './draft-knowledge';
import type { Issue, IssueCode } from './issue';
import { checkPartyTexts, isIdle } from './party-texts';

/** The comparison column: nothing there is AWS's. */
const ON_PREMISES = 'on-premises';

/** How a general rule opens, so that text and party cannot drift apart. */
const OPENINGS: Readonly<Record<Party, RegExp>> = {
  aws: /^AWS\b/,
  customer: /^You\b/,
  shared: /^(?:Both\b|It changes with\b)/,
};

/** Checks each control against itself, its classes and its services. */
export function checkControlFacts(knowledge: DraftKnowledge): readonly Issue[] {
  return [...knowledge.controls.values()].flatMap((control) => [
    ...checkCoverage(knowledge, control),
    ...checkCells(control),
    ...checkGeneralRule(knowledge, control),
    ...checkBorders(control),
    ...checkDuties(knowledge, control),
  ]);
}

function issueIn(control: Control, code: IssueCode, message: string): Issue {
  return { code, path: `controls/${control.id}.json`, message };
}

function checkCoverage(knowledge: DraftKnowledge, control: Control): readonly Issue[] {
  const issues: Issue[] = [];
  const counts = new Map<string, number>();
  for (const cell of control.responsibilities) {
    counts.set(cell.class, (counts.get(cell.class) ?? 0) + 1);
  }
  for (const id of knowledge.ids.get('classes') ?? []) {
    const count = counts.get(id) ?? 0;
    const missing = `responsibilities: the class "${id}" is missing; add who does what there`;
    if (count === 0) issues.push(issueIn(control, 'missing', missing));
    const twice = `responsibilities: the class "${id}" stands ${count} times; keep one`;
    if (count > 1) issues.push(issueIn(control, 'duplicate', twice));
  }
  return issues;
}

function checkCells(control: Control): readonly Issue[] {
  return control.responsibilities.flatMap((cell) => {
    const where = `the responsibility of "${cell.class}"`;
    const isComparison = cell.class === ON_PREMISES;
    const issues = isComparison
      ? checkComparison(control, cell)
      : [...checkPartyTexts(`controls/${control.id}.json`, where, cell)];
    if (isComparison !== (cell.basis === 'comparison')) {
      const remedy = isComparison ? 'write "comparison"' : 'use stated, generalised or derived';
      issues.push(issueIn(control, 'party', `${where}: the basis is "${cell.basis}"; ${remedy}`));
    }
    return issues;
  });
}

/** On premises AWS has no part, and where the control does not apply the customer has other work instead. */
function checkComparison(control: Control, cell: Responsibility): Issue[] {
  const where = `the responsibility of "${cell.class}"`;
  if (cell.party === 'customer') {
    return [...checkPartyTexts(`controls/${control.id}.json`, where, cell)];
  }
  if (cell.party === 'not-applicable') return [];
  const message = `${where}: AWS has no part there; write customer or not-applicable`;
  return [issueIn(control, 'party', message)];
}

function checkGeneralRule(knowledge: DraftKnowledge, control: Control): readonly Issue[] {
  const { party, text, awsExamples, customerExamples, sharedExamples } = control.general;
  const examples = { aws: awsExamples, customer: customerExamples, shared: sharedExamples };
  const issues: Issue[] = [];
  if (!OPENINGS[party].test(text)) {
    const opening = { aws: '"AWS"', customer: '"You"', shared: '"Both" or "It changes with"' };
    const message = `general.text: the party is ${party}, but the text opens otherwise; begin with ${opening[party]}`;
    issues.push(issueIn(control, 'party', message));
  }
  if (examples[party].length === 0) {
    const message = `general.${party}Examples is empty; name a service where the headline "${party}" holds`;
    issues.push(issueIn(control, 'example', message));
  }
  for (const listed of ['aws', 'customer', 'shared'] as const) {
    for (const service of examples[listed]) {
      issues.push(...checkExample(knowledge, control, listed, service));
    }
  }
  return issues;
}

function checkExample(
  knowledge: DraftKnowledge,
  control: Control,
  listed: Party,
  service: string,
): readonly Issue[] {
  const entry = knowledge.services.get(service);
  if (!entry || !knowledge.responsibility(entry.class, control.id)) return [];
  const found = findResponsibility(knowledge, { control: control.id, service });
  const party = 'party' in found ? found.party : found.kind;
  if (party === listed) return [];
  const message = `general.${listed}Examples: the facts give "${party}" for ${service}; move it or choose another service`;
  return [issueIn(control, 'example', message)];
}

function checkBorders(control: Control): readonly Issue[] {
  const seen = new Set<string>();
  return control.not.flatMap((border) => {
    const target = border.control ?? border.concept;
    if (target === undefined || (border.control !== undefined && border.concept !== undefined)) {
      const message = `not: "${border.when}" needs either a control or a concept; name one`;
      return [issueIn(control, 'border', message)];
    }
    const isSelf = border.control === control.id;
    const isRepeated = seen.has(target);
    seen.add(target);
    if (isSelf) return [issueIn(control, 'border', 'not: points to the control itself; remove it')];
    if (isRepeated) return [issueIn(control, 'border', `not: "${target}" stands twice; join them`)];
    return [];
  });
}

function checkDuties(knowledge: DraftKnowledge, control: Control): readonly Issue[] {
  const issues: Issue[] = [];
  const seen = new Set<string>();
  for (const duty of control.duties) {
    if (seen.has(duty.id)) {
      const message = `the duty "${duty.id}" stands twice; give each an id of its own`;
      issues.push(issueIn(control, 'duplicate', message));
    }
    seen.add(duty.id);
    issues.push(...checkDutyPlaces(knowledge, control, duty));
  }
  const { party } = control.general;
  for (const side of ['aws', 'customer'] as const) {
    const isOwed = party === side || party === 'shared';
    if (!isOwed || control.duties.some((duty) => duty.side === side)) continue;
    const message = `duties: the general party is ${party}, but no duty is on the side "${side}"; add one`;
    issues.push(issueIn(control, 'duty', message));
  }
  return issues;
}

/**
 * A duty cannot stand where every fact says that its side has nothing to do: neither at a place that it lists nor,
 * when it lists none, in a class that is the other side's alone.
 */
function checkDutyPlaces(
  knowledge: DraftKnowledge,
  control: Control,
  duty: Duty,
): readonly Issue[] {
  const isListed = duty.only.length > 0;
  const classes = [...(knowledge.ids.get('classes') ?? [])].filter((id) => id !== ON_PREMISES);
  const other = OTHER_SIDE[duty.side];
  const isIdlePlace = (place: string) => {
    const facts = factsOf(knowledge, control, place);
    const isWithout = (fact: Responsibility | Override) =>
      isIdle(fact[duty.side]) && (isListed || fact.party === other);
    return facts.length > 0 && facts.every(isWithout);
  };
  const remedy = isListed ? 'take it out of "only"' : 'list the places where it exists in "only"';
  return (isListed ? duty.only : classes).filter(isIdlePlace).map((place) => {
    const message = `the duty "${duty.id}": the facts for "${place}" leave the side "${duty.side}" nothing to do; ${remedy} or correct the facts`;
    return issueIn(control, 'duty', message);
  });
}

function factsOf(
  knowledge: DraftKnowledge,
  control: Control,
  place: string,
): readonly (Responsibility | Override)[] {
  const service = knowledge.services.get(place);
  const cell = knowledge.responsibility(service?.class ?? place, control.id);
  const overrides = service ? knowledge.overrides(service.id, control.id) : [];
  const hasPlain = overrides.some(({ variant }) => variant === undefined);
  return [...overrides, ...(cell && !hasPlain ? [cell] : [])];
}
