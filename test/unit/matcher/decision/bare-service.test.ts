import { bareService, whoCares } from '../../../../src/matcher/decision/bare-service';
import type { MatchContext } from '../../../../src/matcher/match';
import { aKnowledge, aLexicon, aService } from '../../../support/dialog-knowledge';
import { aCandidate, anEvidence } from '../../../support/dialog-readings';

const knowledge = aKnowledge({
  services: [
    aService({ aliases: { proper: ['Athena'] } }),
    aService({ id: 'glue', aliases: { ordinary: ['glue'] } }),
    aService({ id: 'ec2', aliases: { generic: ['instances'] } }),
  ],
  lexicon: aLexicon({
    fillers: ['please', 'our', 'for', 'what', 'is', 'used'],
    cues: { who: ['who', 'in charge'], us: ['ours'], vendors: ['azure'] },
    carers: ['looks after', 'runs'],
  }),
});
const read = (text: string, context: MatchContext = {}) =>
  bareService.decide(anEvidence(knowledge, { text, context }));

describe('bareService', () => {
  it.each([
    ['athena?', 'rds'],
    ['Athena please', 'rds'],
    ['glue?', 'glue'],
  ])('shows all of the service that is all of %j', (text, service) => {
    expect(read(text)).toEqual({ kind: 'overview', service, side: 'both' });
  });

  it.each([
    'athena logs?',
    'who, athena',
    'athena, ours',
    'instances?',
    'athena glue',
    'what is athena used for',
    'hm',
    '',
  ])('leaves %j to others', (text) => {
    expect(read(text)).toBeUndefined();
  });

  it.each<MatchContext>([
    { control: 'backups' },
    { asked: [] },
    { compared: [] },
    { concept: 'x' },
  ])('leaves the service to a talk: %j', (context) => {
    expect(read('athena?', context)).toBeUndefined();
  });
});

describe('whoCares', () => {
  const cares = (text: string, context: MatchContext = {}, score = 1, confidence = 0.8) => {
    const controls = [aCandidate('backups', score)];
    return whoCares.decide(anEvidence(knowledge, { text, context, controls, confidence }));
  };

  it.each([
    ['who looks after our Athena', 'rds'],
    ['who runs our Athena shop', undefined],
    ['who runs our instances?', 'ec2'],
    ['who is in charge for Athena', 'rds'],
  ])('shows all of the service of which %j asks nothing else', (text, service) => {
    const expected = service && { kind: 'overview', service, side: 'both' };

    expect(cares(text)).toEqual(expected);
  });

  it('leaves it to others in a talk, beside a clear topic, of other vendors, and where nobody is asked for', () => {
    expect(cares('who runs Athena', { control: 'backups' })).toBeUndefined();
    expect(cares('who runs Athena', {}, 3)).toBeUndefined();
    expect(cares('who runs Athena', {}, 1, 0.96)).toBeUndefined();
    expect(cares('who runs Athena for azure')).toBeUndefined();
    expect(cares('Athena: who')).toBeUndefined();
  });
});
