import { tellsTopic } from '../../../../src/matcher/decision/told-topic';
import { aControl, aKnowledge, aLexicon, aService } from '../../../support/dialog-knowledge';
import { aCandidate, anEvidence } from '../../../support/dialog-readings';

const knowledge = aKnowledge({
  controls: [aControl({ id: 'upgrades', name: 'Version upgrades' })],
  services: [aService({ aliases: { proper: ['MQ'] } })],
  lexicon: aLexicon({ fillers: ['the'], cues: { howTo: ['steps'], price: ['cost'] } }),
});

const tells = (text: string, score = 1.5, elsewhere = 1) =>
  tellsTopic(
    anEvidence(knowledge, {
      text,
      controls: [aCandidate('upgrades', score)],
      outOfScope: [aCandidate('weather', elsewhere)],
    }),
  );

describe('tellsTopic', () => {
  it.each(['MQ upgrades', 'the version upgrade', 'upgrades?'])('is true of %j', (text) => {
    expect(tells(text)).toBe(true);
  });

  it.each(['upgrade flight', 'MQ', 'the upgrade of MQ', 'upgrade cost', 'upgrade steps'])(
    'is false of %j',
    (text) => {
      expect(tells(text)).toBe(false);
    },
  );

  it('is false where the words fit little, or something out of scope better', () => {
    expect(tells('MQ upgrades', 1.1)).toBe(false);
    expect(tells('MQ upgrades', 1.5, 1.6)).toBe(false);
  });
});
