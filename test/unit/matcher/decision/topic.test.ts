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

describe('topicOf, of a service that tells of something', () => {
  const told = aKnowledge({
    controls: [aControl(), aControl({ id: 'logging', name: 'Logging', aliases: ['logs'] })],
    services: [
      aService({ aliases: { proper: ['RDS'] } }),
      aService({
        id: 'advisor',
        name: 'Advisor',
        aliases: { proper: ['Advisor'] },
        overrides: [anOverride({ control: 'logging' })],
      }),
    ],
    lexicon: aLexicon({ reporters: { services: ['advisor'], verbs: ['shows'] } }),
  });
  it.each([
    ['is asked of no service', 'Advisor shows missing copies, who makes them', 'backups', null],
    ['is asked of the other one', 'Advisor shows RDS without copies', 'backups', 'rds'],
    ['is asked of it where it has a fact of its own', 'Advisor shows logs', 'logging', 'advisor'],
    ['is asked of it where it tells nothing', 'Advisor: who makes copies', 'backups', 'advisor'],
    ['is asked of a service that is no such one', 'RDS shows copies', 'backups', 'rds'],
  ])('%s', (_, text, control, service) => {
    const carried = text.startsWith('RDS') ? 'rds' : 'advisor';
    const evidence = anEvidence(told, { text, carried: { service: carried } });

    expect(topicOf(evidence, control, 1).service).toBe(service);
  });
});
