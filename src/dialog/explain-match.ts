import { assertNever } from '../errors';
import { type CueFamily, type KnowledgeBase, modeKey } from '../knowledge';
import type { ExplainedMatch, Topic } from '../matcher';
import type { Lookup } from '../replies';
import { otherParty, partyReason, wouldChange } from './why-party';

/** What a family of cue phrases says of a message. */
const CUES: Readonly<Record<CueFamily, string>> = {
  who: 'asks who',
  howTo: 'asks how to',
  assurance: 'asks how to be sure',
  price: 'speaks of prices',
  trouble: 'speaks of a fault',
  otherClouds: 'names another cloud',
  vendors: 'names another vendor',
  aws: 'speaks of AWS',
  us: 'speaks of you',
  compare: 'compares',
  relief: 'what falls away',
  overview: 'asks for the whole',
  why: 'asks why',
  source: 'asks for the source',
  law: 'asks for the law',
  anaphora: 'points back',
};

/** Readings shown: the best and the one it beat. */
const SHOWN = 2;

/** One thing to know of how a question was understood, in one value or several. */
export interface WhyFact {
  readonly name: string;
  readonly values: readonly string[];
}

/**
 * How a text was understood: the match, what was recognised, the rule that decided, the two best readings; then
 * which rule of the knowledge gives the party and what would have changed it.
 */
export function explainMatch(
  knowledge: KnowledgeBase,
  explained: ExplainedMatch,
): readonly WhyFact[] {
  const { match, explanation } = explained;
  const { rule, ours, confidence, form } = explanation;
  return [
    fact('match', describe(match)),
    fact('recognised', recognised(knowledge, explained)),
    fact('rule', rule),
    fact('confidence', confidence.toFixed(3)),
    fact('ours', `${ours.toFixed(3)}, that the question is ours to answer`),
    fact('form', `${form.label} (${form.score.toFixed(3)})`),
    fact('readings', ...bestReadings(knowledge, explained)),
    ...(match.kind === 'topics' ? partyFacts(knowledge, match.topics, explained) : []),
  ].filter(({ values }) => values.length > 0);
}

/** Why a pressed button got its answer: nothing was guessed, so only the rule of the knowledge is left to tell. */
export function explainLookup(knowledge: KnowledgeBase, lookup: Lookup): readonly WhyFact[] {
  const picked = fact('match', 'picked with a button, so nothing had to be guessed');
  if (lookup.kind !== 'control') return [picked];
  const { control, service = null, variant = null, class: serviceClass = null } = lookup;
  const topic = { control, service, variant, class: serviceClass, duty: null, confidence: 1 };
  return [picked, ...partyFacts(knowledge, [topic], undefined)];
}

function fact(name: string, ...values: readonly string[]): WhyFact {
  return { name, values };
}

function partyFacts(
  knowledge: KnowledgeBase,
  topics: readonly Topic[],
  explained: ExplainedMatch | undefined,
): readonly WhyFact[] {
  const parties = topics.map((topic) => {
    const control = knowledge.controls.get(topic.control)?.name ?? topic.control;
    return `${control}: ${partyReason(knowledge, topic)}`;
  });
  const changes = [
    ...topics.flatMap((topic) => wouldChange(knowledge, topic)),
    ...(explained ? secondReading(knowledge, topics, explained) : []),
  ];
  const nothing = 'nothing that the question could have named';
  return [fact('party', ...parties), fact('changes it', ...(changes.length ? changes : [nothing]))];
}

function recognised(knowledge: KnowledgeBase, { match, explanation }: ExplainedMatch): string {
  const services = explanation.services.map((id) => knowledge.services.get(id)?.name ?? id);
  const variants =
    match.kind === 'topics' ? match.topics.flatMap(({ variant }) => variant ?? []) : [];
  const parts = [
    services.length ? services.join(' and ') : 'no service',
    ...variants.map((variant) => `in the mode ${variant}`),
    ...explanation.cues.map((family) => CUES[family]),
  ];
  return parts.join('; ');
}

interface NamedReading {
  readonly kind: string;
  readonly id: string;
  readonly name: string;
  readonly score: number;
}

function readingsOf(
  knowledge: KnowledgeBase,
  { explanation }: ExplainedMatch,
): readonly NamedReading[] {
  return explanation.readings.slice(0, SHOWN).map(({ label, score }) => {
    const colon = label.indexOf(':');
    const kind = label.slice(0, colon);
    const id = label.slice(colon + 1);
    const name = knowledge.controls.get(id)?.name ?? knowledge.concepts.get(id)?.question ?? id;
    return { kind, id, name: kind === 'control' || kind === 'concept' ? name : id, score };
  });
}

function bestReadings(knowledge: KnowledgeBase, explained: ExplainedMatch): readonly string[] {
  return readingsOf(knowledge, explained).map(
    ({ kind, id, name, score }) =>
      `${kind}:${id} (${score.toFixed(3)})${name === id ? '' : `, ${name}`}`,
  );
}

/** Whose the best reading that was not chosen would have been. */
function secondReading(
  knowledge: KnowledgeBase,
  topics: readonly Topic[],
  explained: ExplainedMatch,
): readonly string[] {
  const [topic] = topics;
  const chosen = new Set(topics.map(({ control }) => control));
  const others = readingsOf(knowledge, explained).filter(
    ({ kind, id }) => kind === 'control' && !chosen.has(id),
  );
  return others.slice(0, 1).flatMap(({ id, name }) => {
    const owner = topic && otherParty(knowledge, topic, id);
    return owner ? [`read as ${name}, it would be ${owner}`] : [];
  });
}

function describe(match: ExplainedMatch['match']): string {
  switch (match.kind) {
    case 'topics':
      return match.topics.map(describeTopic).join('; ');
    case 'ambiguous':
      return `ambiguous (${match.cause}): ${match.candidates.map(describeTopic).join(' or ')}`;
    case 'concept':
      return `concept ${match.concept}`;
    case 'overview':
      return `overview of ${modeKey(match.service, match.variant)} (${match.side})`;
    case 'comparison':
      return `comparison of ${match.services.join(' and ')}`;
    case 'unmatched':
      return `none: ${match.reason}${match.outOfScope ? ` (${match.outOfScope})` : ''}`;
    case 'smalltalk':
      return `small talk ${match.id}`;
    case 'explain':
      return `explanation of the answer before (${match.what})`;
    default:
      return assertNever(match);
  }
}

function describeTopic({ control, service, variant, class: serviceClass, duty }: Topic): string {
  const place = [service ?? serviceClass, variant].filter(Boolean).join(', ');
  const part = duty ? `, ${duty.side}'s part${duty.id ? `: ${duty.id}` : ''}` : '';
  return `${place ? `${control} on ${place}` : control}${part}`;
}
