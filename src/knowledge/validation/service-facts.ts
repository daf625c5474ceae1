import type { Override } from '../responsibility';
import type { Service } from '../service';
import type { DraftKnowledge } from './draft-knowledge';
import type { Issue, IssueCode } from './issue';
import { checkPartyTexts } from './party-texts';

/** Checks each service's overrides against its class, and its variants against its overrides. */
export function checkServiceFacts(knowledge: DraftKnowledge): readonly Issue[] {
  const services = [...knowledge.services.values()].flatMap((service) => [
    ...checkClass(service),
    ...service.overrides.flatMap((override) => checkOverride(knowledge, service, override)),
    ...checkRepeats(service),
    ...checkVariants(service),
    ...checkVariantWords(service),
    ...checkRoles(knowledge, service),
    ...checkParts(knowledge, service),
  ]);
  return [...services, ...checkClassExamples(knowledge)];
}

function issueIn(service: Service, code: IssueCode, message: string): Issue {
  return { code, path: `services/${service.id}.json`, message };
}

function nameOf({ control, variant }: Override): string {
  return `the override of "${control}"${variant === undefined ? '' : ` for "${variant}"`}`;
}

function checkClass(service: Service): readonly Issue[] {
  if (service.class !== 'on-premises') return [];
  const message = 'class is "on-premises", which is for comparison only; choose another class';
  return [issueIn(service, 'override', message)];
}

function checkOverride(
  knowledge: DraftKnowledge,
  service: Service,
  override: Override,
): readonly Issue[] {
  const where = nameOf(override);
  const issues = [...checkPartyTexts(`services/${service.id}.json`, where, override)];
  const add = (code: IssueCode, problem: string) =>
    issues.push(issueIn(service, code, `${where}: ${problem}`));

  const cell = knowledge.responsibility(service.class, override.control);
  if (cell && override.differs !== (override.party !== cell.party)) {
    const parties = `its party is ${override.party} and that of the class ${cell.party}`;
    add('override', `differs is ${override.differs}, but ${parties}; write ${!override.differs}`);
  }
  if (cell && override.aws === cell.aws && override.customer === cell.customer) {
    add('override', 'says the same as the class; remove it or say what is special here');
  }
  if (override.checked === 'no' && (override.confirmed || override.note === undefined)) {
    add('source', 'is unchecked; write confirmed: false and a "note" on what is not certain');
  }
  return issues;
}

function checkRepeats(service: Service): readonly Issue[] {
  const seen = new Set<string>();
  return service.overrides.flatMap((override) => {
    const name = nameOf(override);
    if (!seen.has(name)) {
      seen.add(name);
      return [];
    }
    return [issueIn(service, 'duplicate', `${name} stands twice; keep one`)];
  });
}

function checkVariants(service: Service): readonly Issue[] {
  const issues: Issue[] = [];
  const names = service.variants.map(({ name }) => name);
  const used = new Set(service.overrides.map(({ variant }) => variant));
  for (const name of used) {
    if (name === undefined || names.includes(name)) continue;
    const message = `the override variant "${name}" is not in "variants"; add it there or use one of ${names.join(', ') || 'none'}`;
    issues.push(issueIn(service, 'variant', message));
  }
  // A renamed variant would look unused as well; the unknown name says enough.
  if (issues.length > 0) return issues;
  for (const variant of service.variants) {
    if (used.has(variant.name) || variant.service !== undefined) continue;
    const message = `the variant "${variant.name}" has no override; add one or remove the variant`;
    issues.push(issueIn(service, 'variant', message));
  }
  return issues;
}

function checkVariantWords(service: Service): readonly Issue[] {
  const issues: Issue[] = [];
  const owners = new Map<string, string>();
  for (const variant of service.variants) {
    for (const word of [variant.name.toLowerCase(), ...variant.aliases]) {
      const other = owners.get(word);
      owners.set(word, variant.name);
      if (other === undefined) continue;
      const message = `the variant "${variant.name}": "${word}" also stands for "${other}"; keep it in one place`;
      issues.push(issueIn(service, 'duplicate', message));
    }
  }
  return issues;
}

function checkRoles(knowledge: DraftKnowledge, service: Service): readonly Issue[] {
  const issues: Issue[] = [];
  const named = (role: string) => service.variants.filter((variant) => variant.role === role);
  const [onlyMode, ...otherModes] = named('mode');
  if (onlyMode && otherModes.length === 0 && named('default').length === 0) {
    const message = `the variant "${onlyMode.name}" is the only mode; make it an aspect or add the other modes`;
    issues.push(issueIn(service, 'variant', message));
  }
  for (const control of new Set(service.overrides.map((override) => override.control))) {
    const cell = knowledge.overrides(service.id, control);
    const defaults = named('default').filter(({ name }) =>
      cell.some((override) => override.variant === name),
    );
    if (defaults.length < 2) continue;
    const names = defaults.map(({ name }) => `"${name}"`).join(' and ');
    const message = `the overrides of "${control}": ${names} are both defaults; keep one`;
    issues.push(issueIn(service, 'variant', message));
  }
  return issues;
}

/** A part is named as the service under which it is listed: the same word means either, by what is talked about. */
function checkParts(knowledge: DraftKnowledge, service: Service): readonly Issue[] {
  // The service under which a part is listed may be one whose shape is broken: one fault is one issue.
  if ((knowledge.ids.get('services')?.size ?? 0) > knowledge.services.size) return [];
  const others = [...knowledge.services.values()].filter(({ id }) => id !== service.id);
  const listed = new Set(
    others.flatMap(({ aliases }) => aliases.generic.map((alias) => alias.toLowerCase())),
  );
  return (service.parts ?? [])
    .filter((part) => !listed.has(part.toLowerCase()))
    .map((part) => {
      const message = `parts: "${part}" is no generic alias of another service; remove it or list it there`;
      return issueIn(service, 'unknown-id', message);
    });
}

function checkClassExamples(knowledge: DraftKnowledge): readonly Issue[] {
  return [...knowledge.classes.values()].flatMap(({ id, examples }) =>
    examples.flatMap((example) => {
      const service = knowledge.services.get(example);
      if (!service || service.class === id) return [];
      const message = `examples: ${example} is of the class "${service.class}"; choose another service`;
      return [{ code: 'example', path: `classes/${id}.json`, message } as const];
    }),
  );
}
