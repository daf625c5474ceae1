import { overview } from '../../../../src/matcher/decision/whole-services';
import { aControl, aKnowledge, aLexicon, aService } from '../../../support/dialog-knowledge';
import { aCandidate, anEvidence } from '../../../support/dialog-readings';

const knowledge = aKnowledge({
  controls: [aControl()],
  services: [aService({ aliases: { proper: ['RDS'] } })],
  lexicon: aLexicon({
    fillers: ['does', 'do', 'on', 'we', 'is', 'for', 'us'],
    cues: { us: ['we', 'us'], aws: ['aws'] },
    amounts: { everything: ['everything'], nothing: ['nothing'] },
  }),
});
const decided = (text: string, score = 0.4) =>
  overview.decide(anEvidence(knowledge, { text, controls: [aCandidate('backups', score)] }));

describe('overview', () => {
  it.each(['does AWS do everything on RDS', 'is nothing left for us on RDS'])(
    'tells what is ours where a message gives all of a service to a side: %s',
    (text) => {
      expect(decided(text.replace('AWS', 'aws'))).toEqual({
        kind: 'overview',
        service: 'rds',
        side: 'customer',
      });
    },
  );

  it.each([
    ['names no side', 'everything on RDS', 0.4],
    ['names no service', 'does aws do everything', 0.4],
    ['says more', 'does aws do everything old people want on RDS', 0.4],
    ['fits a topic', 'does aws save everything on RDS', 1.5],
  ])('leaves a message that %s', (_, text, score) => {
    expect(decided(text, score)).toBeUndefined();
  });
});
