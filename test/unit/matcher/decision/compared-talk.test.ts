import { narrowed, weighed } from '../../../../src/matcher/decision/compared-talk';
import type { MatchContext } from '../../../../src/matcher/match';
import { aControl, aKnowledge, aLexicon, aService } from '../../../support/dialog-knowledge';
import { aCandidate, anEvidence } from '../../../support/dialog-readings';

const knowledge = aKnowledge({
  controls: [aControl(), aControl({ id: 'logging', name: 'Logging', aliases: ['logs'] })],
  services: [
    aService({ aliases: { proper: ['RDS'] } }),
    aService({ id: 'aurora', aliases: { proper: ['Aurora'] } }),
    aService({ id: 'lambda', aliases: { proper: ['Lambda'] } }),
  ],
  lexicon: aLexicon({
    fillers: ['and', 'the', 'who', 'which', 'is', 'in'],
    cues: { who: ['who'], otherClouds: ['azure'] },
    talk: { each: ['each'], weighing: ['less work'] },
  }),
});
const TALK: MatchContext = { compared: ['rds', 'aurora'], service: 'aurora' };

function evidence(text: string, score = 0, context = TALK) {
  return anEvidence(knowledge, { text, context, controls: [aCandidate('logging', score)] });
}

describe('weighed', () => {
  it.each(['which is less work', 'so is RDS less work?'])(
    'weighs what was compared: %s',
    (text) => {
      expect(weighed.decide(evidence(text, 0, { ...TALK, control: 'backups' }))).toEqual({
        kind: 'comparison',
        services: ['rds', 'aurora'],
        control: 'backups',
        weighed: true,
      });
    },
  );

  it.each([
    ['and the logs', TALK],
    ['is Lambda less work', TALK],
    ['less work on azure', TALK],
    ['which is less work', { service: 'rds' }],
  ])('weighs nothing: %s', (text, context) => {
    expect(weighed.decide(evidence(text, 0, context))).toBeUndefined();
  });
});

describe('narrowed', () => {
  it.each([
    ['and the logs?', 0],
    ['and the records?', 1.2],
    ['who keeps the records in each?', 1.2],
  ])('narrows to a topic: %s', (text, score) => {
    expect(narrowed.decide(evidence(text, score))).toEqual({
      kind: 'comparison',
      services: ['rds', 'aurora'],
      control: 'logging',
    });
  });

  it.each([
    ['who keeps the logs?', 2],
    ['and the records?', 0.5],
    ['and the logs on Lambda?', 2],
    ['and old dusty paper logs there', 2],
  ])('leaves to others: %s', (text, score) => {
    expect(narrowed.decide(evidence(text, score))).toBeUndefined();
  });
});
