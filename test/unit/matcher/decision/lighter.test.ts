import { lighterLast } from '../../../../src/matcher/decision/lighter';
import { aControl, aKnowledge, aLexicon, aService } from '../../../support/dialog-knowledge';
import { anEvidence } from '../../../support/dialog-readings';

const knowledge = aKnowledge({
  controls: [aControl()],
  services: [
    aService({ id: 'rds', aliases: { proper: ['RDS'] } }),
    aService({ id: 'ec2', class: 'iaas', aliases: { proper: ['EC2'] } }),
  ],
  lexicon: aLexicon({ cues: { relief: ['drops off'] } }),
});

describe('lighterLast', () => {
  it.each([
    ['the lighter one last where work falls away', 'RDS vs EC2, what drops off', ['ec2', 'rds']],
    ['the order of the message else', 'RDS vs EC2', ['rds', 'ec2']],
    ['the order of a move', 'from RDS to EC2, what drops off', ['rds', 'ec2']],
  ])('puts %s', (_, text, keys) => {
    expect(lighterLast(anEvidence(knowledge, { text }), ['rds', 'ec2'])).toEqual(keys);
  });

  it('leaves three as they are', () => {
    const evidence = anEvidence(knowledge, { text: 'what drops off' });

    expect(lighterLast(evidence, ['rds', 'ec2', 's3'])).toEqual(['rds', 'ec2', 's3']);
  });
});
