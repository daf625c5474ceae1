import { assertNever } from '../errors';
import { findResponsibility, type KnowledgeBase, type ResponsibilityFinding } from '../knowledge';
import type { Topic } from '../matcher';

/** A party as what follows "it is". */
const OWNERS = {
  aws: "AWS's",
  customer: 'yours',
  shared: 'shared',
  depends: 'a matter of how you run it',
  'not-applicable': 'nothing that arises there',
} as const;

type Place = Pick<Topic, 'control' | 'service' | 'variant' | 'class'>;

function find(knowledge: KnowledgeBase, place: Place): ResponsibilityFinding {
  return findResponsibility(knowledge, {
    control: place.control,
    service: place.service ?? undefined,
    variant: place.variant ?? undefined,
    class: place.class ?? undefined,
  });
}

function ownerOf(finding: ResponsibilityFinding): keyof typeof OWNERS | undefined {
  if (finding.kind === 'unknown') return undefined;
  return finding.kind === 'depends' ? 'depends' : finding.party;
}

function nameOf(knowledge: KnowledgeBase, service: string): string {
  return knowledge.services.get(service)?.name ?? service;
}

type Found = Extract<ResponsibilityFinding, { rule: unknown }>;

/** The fact that a finding rests on, and the file that holds it. */
function factOf(knowledge: KnowledgeBase, finding: Found): string {
  const { rule, control, variant } = finding;
  const named = knowledge.services.get(finding.service ?? '');
  if (rule === 'variant' && named) {
    return `the fact for ${variant} on ${named.name} (intents/services/${named.id}.json)`;
  }
  const linked = named?.variants.find(({ name }) => name === variant)?.service;
  const holder = knowledge.services.get(linked ?? '') ?? named;
  if (rule === 'service' && holder) {
    return `the fact that ${holder.name} has of its own (intents/services/${holder.id}.json)`;
  }
  const className = knowledge.classes.get(finding.class)?.name ?? finding.class;
  const place = holder ? `, the class of ${holder.name}` : '';
  return `the rule for ${className}${place} (intents/controls/${control}.json)`;
}

/** Whose a topic is and which rule of the knowledge says so. */
export function partyReason(knowledge: KnowledgeBase, topic: Place): string {
  const finding = find(knowledge, topic);
  switch (finding.kind) {
    case 'general':
      return `${OWNERS[finding.party]}, by the general rule, since no service is named (intents/controls/${finding.control}.json)`;
    case 'depends': {
      const split = finding.split.map(({ party, variants }) => {
        return `${OWNERS[party]} with ${variants.join(', ')}`;
      });
      return `${OWNERS.depends}: ${split.join('; ')} (intents/services/${finding.service}.json)`;
    }
    case 'responsibility':
    case 'not-applicable':
      return `${OWNERS[finding.party]}, by ${factOf(knowledge, finding)}`;
    case 'unknown':
      return `unknown: the knowledge holds no ${finding.what} "${finding.id}"`;
    default:
      return assertNever(finding);
  }
}

/** The most names of one line. */
const NAMED = 4;

function naming(names: readonly string[], party: keyof typeof OWNERS): string {
  const more = names.length > NAMED ? ' and others' : '';
  return `naming ${names.slice(0, NAMED).join(' or ')}${more} would make it ${OWNERS[party]}`;
}

/** What the question could have named for another verdict, a sentence each. */
export function wouldChange(knowledge: KnowledgeBase, topic: Place): readonly string[] {
  const finding = find(knowledge, topic);
  if (finding.kind === 'depends') {
    return finding.split.map(({ party, variants }) => naming(variants, party));
  }
  if (finding.kind === 'general') {
    const { awsExamples, customerExamples, sharedExamples } =
      knowledge.controls.get(finding.control)?.general ?? {};
    const groups = [
      ['aws', awsExamples],
      ['customer', customerExamples],
      ['shared', sharedExamples],
    ] as const;
    return groups.flatMap(([party, ids]) => {
      if (party === finding.party || !ids?.length) return [];
      return [
        naming(
          ids.map((id) => nameOf(knowledge, id)),
          party,
        ),
      ];
    });
  }
  if (finding.kind === 'unknown') return [];
  const parties = [...new Set(finding.differing.map(({ party }) => party))];
  return parties.map((party) => {
    const held = finding.differing.filter((override) => override.party === party);
    return naming(
      held.flatMap(({ variant }) => variant ?? []),
      party,
    );
  });
}

/** Whose another topic would be in the same place: "AWS's as well"; `undefined` where it comes to the same topic. */
export function otherParty(
  knowledge: KnowledgeBase,
  topic: Place,
  control: string,
): string | undefined {
  const serviceClass = knowledge.services.get(topic.service ?? '')?.class ?? '';
  const sharper = knowledge.controls.get(control)?.onClass?.[serviceClass] ?? control;
  if (sharper === topic.control) return undefined;
  const mine = ownerOf(find(knowledge, topic));
  const other = ownerOf(find(knowledge, { ...topic, control: sharper }));
  if (!other) return undefined;
  return other === mine ? `${OWNERS[other]} as well` : OWNERS[other];
}
