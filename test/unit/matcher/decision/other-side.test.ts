import { otherSide } from '../../../../src/matcher/decision/other-side';
import type { MatchContext } from '../../../../src/matcher/match';
import { aConcept, aKnowledge, aLexicon, aService } from '../../../support/dialog-knowledge';
import { anEvidence } from '../../../support/dialog-readings';

const knowledge = aKnowledge({
  services: [aService({ aliases: { proper: ['RDS'] } })],
  concepts: [
    aConcept({ id: 'model', party: null, related: ['halves'] }),
    aConcept({ id: 'halves', party: null, related: ['theirs', 'yours'] }),
    aConcept({ id: 'theirs', party: 'aws', related: ['yours'] }),
    aConcept({ id: 'yours', party: 'customer', related: [] }),
  ],
  lexicon: aLexicon({
    fillers: ['and', 'us', 'for', 'aws', 'we', 'what', 'do', 'have'],
    cues: { us: ['us', 'we'], aws: ['aws'] },
  }),
});
const turned = (text: string, context: MatchContext) =>
  otherSide.decide(anEvidence(knowledge, { text, context }));

describe('otherSide', () => {
  it.each([
    ['theirs', 'and us?', 'yours'],
    ['model', 'and for us?', 'yours'],
    ['model', 'and aws?', 'theirs'],
    ['theirs', 'and what do we have to do?', 'yours'],
  ])('turns the concept %s by %j', (concept, text, other) => {
    expect(turned(text, { concept })).toMatchObject({ kind: 'concept', concept: other });
  });

  it('turns an overview', () => {
    expect(turned('and aws?', { service: 'rds', overview: 'customer' })).toEqual({
      kind: 'overview',
      service: 'rds',
      side: 'aws',
    });
  });

  it.each([
    ['yours', 'and aws?', 'a concept that no other side is related to'],
    ['theirs', 'and us on RDS?', 'a service'],
    ['theirs', 'and us with passwords?', 'a topic'],
    ['theirs', 'and us and aws?', 'both sides'],
    ['theirs', 'and?', 'neither side'],
  ])('leaves %s after %j, which has %s', (concept, text) => {
    expect(turned(text, { concept })).toBeUndefined();
  });
});
