import { topicOf } from '../../../../src/matcher/decision/topic';
import {
  aControl,
  aKnowledge,
  aLexicon,
  anOverride,
  aService,
} from '../../../support/dialog-knowledge';
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

describe('topicOf in a talk about a tool', () => {
  const tools = aKnowledge({
    controls: [
      aControl({ id: 'keys', name: 'Keys' }),
      aControl({ id: 'passwords', name: 'Passwords' }),
      aControl({ id: 'limits', name: 'Limits' }),
    ],
    services: [
      aService({
        id: 'kms',
        class: 'security-management',
        aliases: { proper: ['KMS'] },
        overrides: [anOverride({ control: 'limits' })],
      }),
    ],
  });
  const serviceOf = (text: string, control: string) => {
    const evidence = anEvidence(tools, {
      text,
      context: { control: 'keys', service: 'kms' },
      carried: { kind: 'hint', service: 'kms' },
    });
    return topicOf(evidence, control, 1).service;
  };

  it('leaves the tool for another topic by its name, of which it has no fact', () => {
    expect(serviceOf('and the passwords', 'passwords')).toBeNull();
  });

  it.each([
    ['the topic before', 'and the keys', 'keys'],
    ['one that it has a fact of', 'and the limits', 'limits'],
    ['one that is not named', 'and the rest', 'passwords'],
    ['one that is asked of it', 'and the passwords of KMS', 'passwords'],
  ])('keeps the tool for %s', (_, text, control) => {
    expect(serviceOf(text, control)).toBe('kms');
  });
});
