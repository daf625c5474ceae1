import { createWhichService } from '../../../../src/matcher/decision/which-service';
import type { ExplainedMatch, Match, MatchContext } from '../../../../src/matcher/match';
import {
  aControl,
  aKnowledge,
  aLexicon,
  anOverride,
  aService,
} from '../../../support/dialog-knowledge';
import { aCandidate, anEvidence } from '../../../support/dialog-readings';

const service = (id: string, party?: 'aws' | 'customer') =>
  aService({
    id,
    name: `Amazon ${id}`,
    aliases: { proper: [id] },
    overrides: party ? [anOverride({ control: 'saving', party })] : [],
  });

const knowledge = aKnowledge({
  controls: [
    aControl({ id: 'saving', name: 'saves', general: { party: 'customer' } }),
    aControl({ id: 'logging', name: 'logs', general: { party: 'aws' } }),
  ],
  services: [service('eks', 'customer'), service('msk', 'aws'), service('mq', 'aws')],
  lexicon: aLexicon({
    fillers: ['the', 'our', 'who', 'is', 'whose'],
    kinds: [
      { said: ['cluster', 'clusters'], services: [{ service: 'eks' }, { service: 'msk' }] },
      { said: ['message broker'], services: [{ service: 'msk' }, { service: 'mq' }] },
    ],
  }),
});

const read = (text: string, context: MatchContext = {}, ours = 1) => {
  const best = /log/.test(text) ? 'logging' : 'saving';
  const controls = [aCandidate(best, /sav|log/.test(text) ? 2 : 0.1)];
  return anEvidence(knowledge, { text, context, controls, judged: { ours } });
};

function decide(evidence: ReturnType<typeof read>): ExplainedMatch {
  const [first] = evidence.reading.controls;
  const at = evidence.reading.message.services[0] ?? null;
  const topic = { control: first?.id ?? '', service: at, variant: null, class: null, duty: null };
  const topics = [{ ...topic, confidence: 1 }];
  const match: Match = { kind: 'topics', topics, belief: null };
  return { match, explanation: { rule: '' } as ExplainedMatch['explanation'] };
}

const whichService = createWhichService(knowledge, (text) => read(text), decide);

function ask(text: string, whole: Partial<Match> = {}, context: MatchContext = {}) {
  const decided = decide(read(text));
  const match = { ...decided.match, ...whole } as Match;
  const found = whichService(read(text, context), text, { ...decided, match })?.match;
  if (found?.kind === 'topics') return found.topics.map((topic) => topic.control);
  if (found?.kind !== 'ambiguous') return found;
  return ['?', ...(found.services ?? found.candidates.map((one) => one.service))];
}

const REFUSED = { kind: 'unmatched' } as const;

describe('createWhichService', () => {
  it.each(['who saves the cluster', 'our Clusters: who saves', 'saves cluster, who'])(
    'offers the services on which the answer to %j differs',
    (text) => {
      expect(ask(text)).toEqual(['?', 'eks', 'msk']);
    },
  );

  it('offers them where they agree on another answer than the one for all services', () => {
    expect(ask('who saves the message broker')).toEqual(['?', 'msk', 'mq']);
  });

  it('leaves the answer for all services where it is theirs', () => {
    expect(ask('who logs the cluster')).toBeUndefined();
    expect(ask('who logs the cluster', REFUSED)).toEqual(['logging']);
  });

  it('offers whole services where the message names no topic', () => {
    expect(ask('the cluster is whose')).toEqual(['?', 'eks', 'msk']);
    expect(ask('cluster', REFUSED)).toEqual(['?', 'eks', 'msk']);
    expect(ask('the cluster: bananas', REFUSED)).toBeUndefined();
  });

  it('offers nothing for what is surely none of ours', () => {
    const decided = {
      ...decide(read('cluster')),
      match: { ...REFUSED, reason: 'unclear' } as Match,
    };

    expect(whichService(read('cluster', {}, 0.1), 'cluster', decided)).toBeUndefined();
    expect(whichService(read('cluster'), 'cluster', decided)).toBeDefined();
  });

  it.each([
    ['names a service', 'who saves the mq cluster'],
    ['says which one it is', 'who saves the banana cluster'],
    ['means a part of it', 'who saves the cluster machines'],
    ['only holds the word in another', 'who saves the sub-cluster'],
    ['is long', `who saves the cluster ${'now '.repeat(60)}`],
  ])('leaves a message alone that %s', (_, text) => {
    expect(ask(text)).toBeUndefined();
  });

  it('asks nothing back within a talk', () => {
    expect(ask('who saves the cluster', {}, { service: 'eks' })).toBeUndefined();
  });
});
