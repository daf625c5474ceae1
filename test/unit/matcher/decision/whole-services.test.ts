import { overview, wholeModel } from '../../../../src/matcher/decision/whole-services';
import {
  aConcept,
  aControl,
  aKnowledge,
  aLexicon,
  aService,
  CONFIRMATIONS,
} from '../../../support/dialog-knowledge';
import { aCandidate, anEvidence, type EvidenceParts } from '../../../support/dialog-readings';

const knowledge = aKnowledge({
  controls: [aControl()],
  services: [aService({ aliases: { proper: ['RDS'] } })],
  concepts: [aConcept({ id: 'who-is-responsible-both' })],
  lexicon: aLexicon({
    fillers: ['does', 'do', 'on', 'we', 'is', 'for', 'us'],
    cues: { us: ['we', 'us'], aws: ['aws'] },
    amounts: { everything: ['everything'], nothing: ['nothing'] },
    confirmations: CONFIRMATIONS,
  }),
});
const decided = (text: string, score = 0.4) =>
  overview.decide(anEvidence(knowledge, { text, controls: [aCandidate('backups', score)] }));

describe('overview', () => {
  it.each([
    'does AWS do everything on RDS',
    'is nothing left for us on RDS',
    'AWS does everything on RDS, so old people need not configure it',
  ])('tells what is ours where a message gives all of a service to a side: %s', (text) => {
    expect(decided(text.replace('AWS', 'aws'))).toEqual({
      kind: 'overview',
      service: 'rds',
      side: 'customer',
    });
  });

  it.each([
    ['names no side', 'everything on RDS', 0.4],
    ['names no service', 'does aws do everything', 0.4],
    ['says more', 'does aws do everything old people want on RDS', 0.4],
    ['fits a topic', 'does aws save everything on RDS', 1.5],
  ])('leaves a message that %s', (_, text, score) => {
    expect(decided(text, score)).toBeUndefined();
  });
});

describe('wholeModel', () => {
  const all = (text: string, parts: EvidenceParts = {}) =>
    wholeModel.decide(
      anEvidence(knowledge, { text, controls: [aCandidate('backups', 0.4)], ...parts }),
    );

  it.each(['aws does everything', 'we do nothing, so sleep well'])(
    'meets who gives all of it to one side: %s',
    (text) => {
      expect(all(text)).toMatchObject({ kind: 'concept', concept: 'who-is-responsible-both' });
    },
  );

  it.each<[string, string, EvidenceParts]>([
    ['names a service', 'aws does everything on RDS', {}],
    ['names no side', 'everything', {}],
    ['says more', 'aws does everything old people want', {}],
    ['fits a topic', 'aws saves everything', { controls: [aCandidate('backups', 1.5)] }],
    ['goes on with a talk', 'aws does everything', { context: { control: 'backups' } }],
  ])('leaves a message that %s', (_, text, parts) => {
    expect(all(text, parts)).toBeUndefined();
  });
});
