import { asksForCare, createRefuseHowTo } from '../../../../src/matcher/decision/how-to';
import type { ExplainedMatch, Match } from '../../../../src/matcher/match';
import type { ReadPart } from '../../../../src/matcher/reading/read-part';
import { aKnowledge, aLexicon } from '../../../support/dialog-knowledge';
import { aTopicMatch } from '../../../support/dialog-parts';
import { aCandidate, anEvidence, type EvidenceParts } from '../../../support/dialog-readings';

const knowledge = aKnowledge({
  lexicon: aLexicon({
    cues: {
      howTo: ['how do i', 'how to', 'what now'],
      who: ['who', 'on us'],
      assurance: ['make sure', 'handled'],
      us: ['we', 'our', 'i'],
      aws: ['aws'],
    },
  }),
});
const TOPIC = aTopicMatch([{ control: 'backups' }], null);
const decided = (match: Match): ExplainedMatch => ({
  match,
  explanation: {
    rule: 'the best topic',
    services: [],
    cues: [],
    readings: [],
    ours: 1,
    confidence: 1,
    form: { label: 'plain', score: 0 },
  },
});
function refuse(text: string, match: Match = TOPIC, ours = 0.1, parts: EvidenceParts = {}) {
  const read: ReadPart = (part) => anEvidence(knowledge, { text: part, judged: { ours } });
  const refuseHowTo = createRefuseHowTo(knowledge.lexicon, read);
  return refuseHowTo(decided(match), anEvidence(knowledge, { text, ...parts }), text)?.match;
}

describe('createRefuseHowTo', () => {
  it.each([
    'the disk is full, how do I make it bigger',
    'our disk is full: how to extend it?',
    'the disk is full so how do i extend it',
    'The disk is full. What now?',
    'the disk is full since noon how do i fix this?',
  ])('refuses to tell how what is wrong is mended: %j', (text) => {
    expect(refuse(text)).toEqual({ kind: 'unmatched', reason: 'how-to', outOfScope: 'howto' });
  });

  it.each([
    ['takes a side for granted', 'AWS saves the disk, how do I get the copy'],
    ['takes one for us', 'as we save the disk, how do I get the copy'],
    ['asks who', 'the disk is full, how do I extend it, or who does'],
    ['asks to be sure', 'the disk is full, how do i make sure it is kept'],
    ['asks how to from the start', 'how do i make it bigger'],
    ['only mentions it', 'training our people how to save'],
    ['asks nothing', 'the disk is full'],
  ])('leaves a message that %s', (_, text) => {
    expect(refuse(text)).toBeUndefined();
  });

  it('leaves one that asks about responsibility after all', () => {
    expect(refuse('the doors are shut, how do I vet the guards', TOPIC, 0.9)).toBeUndefined();
  });

  it('leaves one that goes on about the turn before', () => {
    const parts: EvidenceParts = { carried: { kind: 'hint' } };

    expect(refuse('it is full, how do i extend it', TOPIC, 0.1, parts)).toBeUndefined();
  });

  it('keeps another refusal, and leaves what is no topic', () => {
    const pricing: Match = { kind: 'unmatched', reason: 'pricing', outOfScope: 'pricing' };
    const concept: Match = { kind: 'concept', concept: 'the-model', confidence: 1 };

    expect(refuse('the bill is high, how do i lower it', pricing)).toBe(pricing);
    expect(refuse('the bill is high, how do i lower it', concept)).toBeUndefined();
  });
});

describe('asksForCare', () => {
  const asks = (text: string, ours = 0.4, score = 0.9) =>
    asksForCare(
      anEvidence(knowledge, {
        text,
        controls: [aCandidate('backups', score)],
        judged: { ours },
      }),
    );

  it.each(['how is the backup handled', 'how do we make sure that it is saved'])(
    'hears how a topic is taken care of: %j',
    (text) => {
      expect(asks(text)).toBe(true);
    },
  );

  it.each([
    ['how to do it', 'how do i save it', 0.4, 0.9],
    ['it without "how"', 'it is handled', 0.4, 0.9],
    ['what is surely not ours', 'how is the dog handled', 0.1, 0.9],
    ['what fits no topic', 'how is it handled', 0.4, 0.2],
  ])('does not hear %s', (_, text, ours, score) => {
    expect(asks(text, ours, score)).toBe(false);
  });
});
