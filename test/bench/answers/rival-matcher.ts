import type { KnowledgeBase } from '../../../src/knowledge';
import type { Match, MatchContext, Matcher, Topic } from '../../../src/matcher';
import { createGazetteer } from '../../../src/matcher/entities/gazetteer';
import { createNames } from '../../../src/matcher/entities/names';
import { createReader } from '../../../src/matcher/reading/read-message';
import type { ScoredLabel } from '../classifiers/classifier';

/** Gives the labels of a text, best first, as a rival classified it beforehand. */
export type Classified = (text: string) => readonly ScoredLabel[];

const EXPLANATION = {
  rule: 'the best label of a plain classifier',
  services: [],
  cues: [],
  readings: [],
  ours: 1,
  confidence: 1,
  form: { label: 'plain', score: 0 },
};

/**
 * A matcher that takes a rival's best label at its word, with Demarc's own names of services and variants: what
 * a careful team would build on the rival in a day.
 */
export function createRivalMatcher(knowledge: KnowledgeBase, classified: Classified): Matcher {
  const read = createReader(knowledge, {
    gazetteer: createGazetteer(knowledge.services.values()),
  });
  const names = createNames(knowledge);
  return {
    match(text, context = {}) {
      const { words, services } = read(text);
      const topicOf = (control: string): Topic => {
        const service = services[0] ?? context.service ?? null;
        return {
          control,
          service,
          variant: names.variant(words, service, control),
          class: service ? null : names.serviceClass(words),
          duty: null,
          confidence: 1,
        };
      };
      const match = decide(knowledge, classified(text), services, context, topicOf);
      return { match, explanation: EXPLANATION };
    },
  };
}

function idsOf(labels: readonly ScoredLabel[], family: string): readonly string[] {
  const prefix = `${family}:`;
  return labels.flatMap(({ label }) =>
    label.startsWith(prefix) ? [label.slice(prefix.length)] : [],
  );
}

function decide(
  knowledge: KnowledgeBase,
  labels: readonly ScoredLabel[],
  services: readonly string[],
  context: MatchContext,
  topicOf: (control: string) => Topic,
): Match {
  const [family = '', id = ''] = (labels[0]?.label ?? '').split(':');
  const [control = ''] = idsOf(labels, 'control');
  const topics = (chosen: string): Match => ({
    kind: 'topics',
    topics: [topicOf(chosen)],
    belief: null,
  });
  switch (family) {
    case 'control':
      return topics(id);
    case 'concept':
      return { kind: 'concept', concept: id, confidence: 1 };
    case 'smalltalk':
      return { kind: 'smalltalk', id };
    case 'form':
      return decideForm(id, services) ?? topics((id === 'followup' && context.control) || control);
    default: {
      const reason = knowledge.outOfScope.get(id)?.reason ?? 'out-of-scope';
      return { kind: 'unmatched', reason, outOfScope: family === 'oos' ? id : null };
    }
  }
}

/** What a form alone decides; `undefined` leaves the message to its topic. */
function decideForm(form: string, services: readonly string[]): Match | undefined {
  const [first, second] = services;
  if (form === 'who-internal')
    return { kind: 'unmatched', reason: 'out-of-scope', outOfScope: null };
  if (form === 'overview' && first) return { kind: 'overview', service: first, side: 'both' };
  if (form === 'compare' && first && second) {
    return { kind: 'comparison', services: [first, second], control: null };
  }
  if (form === 'clarify' && !first) return { kind: 'ambiguous', cause: 'vague', candidates: [] };
  return undefined;
}
