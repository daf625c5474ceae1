import { weighAsked } from '../../../../src/matcher/decision/asked-last';
import type { ReadPart } from '../../../../src/matcher/reading/read-part';
import { aKnowledge, aLexicon, aService } from '../../../support/dialog-knowledge';
import { aCandidate, anEvidence, type EvidenceParts } from '../../../support/dialog-readings';

const knowledge = aKnowledge({
  lexicon: aLexicon({
    fillers: ['who', 'whose', 'job', 'is', 'that', 'the', 'does', 'has', 'to'],
    cues: { who: ['who', 'whose', 'which party'] },
  }),
  services: [
    aService({ aliases: { proper: ['RDS'] } }),
    aService({ id: 'ec2', aliases: { proper: ['EC2'] } }),
  ],
});
const CAUSE = 'the hall burned.';
const ASKED = 'who tests the failover';
const read = (score: number): ReadPart => {
  return (text) => anEvidence(knowledge, { text, controls: [aCandidate('failover', score)] });
};
const whole = (text: string, parts: EvidenceParts = {}) =>
  anEvidence(knowledge, {
    text,
    controls: [aCandidate('fire', 1.4), aCandidate('failover', 0.8)],
    ...parts,
  });
const topicOf = (text: string, score = 1.5) =>
  weighAsked(whole(text), text, read(score)).reading.controls[0]?.id;

describe('weighAsked', () => {
  it.each([
    `${CAUSE} ${ASKED}?`,
    `${CAUSE}\n${ASKED}`,
    `it rained. ${CAUSE} And ${ASKED}?`,
    `${CAUSE} Which party tests the failover?`,
  ])('reads a message that tells what happened by what it asks: %j', (text) => {
    expect(topicOf(text)).toBe('failover');
  });

  it.each([
    ['asks in the same sentence', `the hall burned, ${ASKED}?`],
    ['asks before too', `who saw it? ${ASKED}?`],
    ['asks before without a mark', `who saw it. ${ASKED}?`],
    ['names nothing in what it asks', `${CAUSE} whose job is that?`],
    ['asks about what was named', `${CAUSE} who tests and guards that hall?`],
    ['names only what is to be done', `${CAUSE} who tests that?`],
    ['asks late in the sentence', `${CAUSE} the failover is tested by whom?`],
    ['asks nobody', `${CAUSE} the failover tests failed`],
  ])('leaves a message as it is that %s', (_, text) => {
    expect(topicOf(text)).toBe('fire');
  });

  it('leaves a message as it is whose question names no topic clearly', () => {
    expect(topicOf(`${CAUSE} ${ASKED}?`, 0.9)).toBe('fire');
  });

  it('leaves a message as it is that goes on about the turn before', () => {
    const text = `${CAUSE} ${ASKED}?`;
    const evidence = whole(text, { carried: { kind: 'hint' } });

    expect(weighAsked(evidence, text, read(1.5))).toBe(evidence);
  });

  it('reads a question that says where without what was told before', () => {
    const placed = (text: string) => {
      const { message } = weighAsked(whole(text), text, read(1.5)).reading;
      return [message.services, message.words.length];
    };

    expect(placed('we run EC2. who tests RDS?')).toEqual([['rds'], 4]);
    expect(placed('we run EC2. who tests that?')).toEqual([['ec2'], 7]);
  });
});
