import { topicOf } from '../../../../src/matcher/decision/topic';
import { aControl, aKnowledge, aLexicon } from '../../../support/dialog-knowledge';
import { anEvidence } from '../../../support/dialog-readings';

const knowledge = aKnowledge({
  controls: [aControl({ id: 'ddos-protection', name: 'DDoS protection', aliases: ['DDoS'] })],
  lexicon: aLexicon({
    fillers: ['who', 'the', 'with', 'our'],
    carers: ['deals with', 'fights off', 'headache'],
  }),
});
const PART = { id: 'stop-floods', side: 'customer' } as const;

/** The part of the topic that a message asks for where its words fit one. */
function dutyOf(text: string) {
  const evidence = anEvidence(knowledge, { text, readDuty: () => PART });
  return topicOf(evidence, 'ddos-protection', 1).duty;
}

describe('topicOf', () => {
  it.each(['DDoS?', 'who deals with DDoS', 'who fights off the DDoS', 'DDoS: our headache?'])(
    'takes the whole of a topic that is named beside who takes care of it: %s',
    (text) => {
      expect(dutyOf(text)).toBeNull();
    },
  );

  it.each(['who configures DDoS alarms', 'who fights DDoS', 'who deals with floods'])(
    'takes a part that further words tell: %s',
    (text) => {
      expect(dutyOf(text)).toEqual(PART);
    },
  );
});
