import { bareService } from '../../../../src/matcher/decision/bare-service';
import type { MatchContext } from '../../../../src/matcher/match';
import { aKnowledge, aLexicon, aService } from '../../../support/dialog-knowledge';
import { anEvidence } from '../../../support/dialog-readings';

const knowledge = aKnowledge({
  services: [
    aService({ aliases: { proper: ['Athena'] } }),
    aService({ id: 'glue', aliases: { ordinary: ['glue'] } }),
    aService({ id: 'ec2', aliases: { generic: ['instances'] } }),
  ],
  lexicon: aLexicon({ fillers: ['please'], cues: { who: ['who'], us: ['ours'] } }),
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

  it.each(['athena logs?', 'who, athena', 'athena, ours', 'instances?', 'athena glue', 'hm', ''])(
    'leaves %j to others',
    (text) => {
      expect(read(text)).toBeUndefined();
    },
  );

  it.each<MatchContext>([
    { control: 'backups' },
    { asked: [] },
    { compared: [] },
    { concept: 'x' },
  ])('leaves the service to a talk: %j', (context) => {
    expect(read('athena?', context)).toBeUndefined();
  });
});
