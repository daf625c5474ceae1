import { cutsOf } from '../../../../src/matcher/decision/cuts';
import { isOnlyBegun, withTakenOver } from '../../../../src/matcher/decision/taken-over';
import { aControl, aKnowledge, aLexicon, aService } from '../../../support/dialog-knowledge';
import { aCandidate, anEvidence } from '../../../support/dialog-readings';

const TOPICS = { floods: /\bflood/, licences: /\blicen/, abuse: /\bstops/, users: /\bexport/ };

const knowledge = aKnowledge({
  controls: Object.keys(TOPICS).map((id) => aControl({ id, name: id })),
  services: [
    aService({ aliases: { proper: ['RDS'] } }),
    aService({ id: 'ec2', aliases: { proper: ['EC2'] } }),
  ],
  lexicon: aLexicon({
    fillers: ['and', 'the', 'a', 'it', 'for', 'who', 'on'],
    cues: { who: ['who'] },
    talk: { pointers: ['it'] },
  }),
});
const read = (text: string) =>
  anEvidence(knowledge, {
    text,
    controls: Object.entries(TOPICS)
      .map(([id, word]) => aCandidate(id, word.test(text) ? (id === 'floods' ? 2 : 1) : 0))
      .sort((a, b) => b.score - a.score),
  });

/** The topic of the second half of a text, in which the whole has the topics of `whole`. */
function topicOf(text: string, whole = ''): string | undefined {
  const [cut] = cutsOf(text);
  if (!cut) throw new TypeError(`nothing to cut in ${text}`);
  const halves = [read(cut.left), read(cut.right)] as const;
  return withTakenOver(cut, read(whole), halves, read).reading.controls[0]?.id;
}

describe('isOnlyBegun', () => {
  const half = (text: string, score: number) =>
    anEvidence(knowledge, { text, controls: [aCandidate('abuse', score)] });
  const whole = (score: number) => half('who pays for a flood and who stops it', score);

  it.each([
    ['a mere verb of which the whole message has nothing', 'who stops it', 1, -0.1, true],
    ['a mere verb that the whole message bears out', 'who stops it', 1, 0.1, false],
    ['a weak one that points back', 'who shuts it all down', 0.6, 0.1, true],
    ['a weak one that points at nothing', 'who shuts the gate down', 0.6, 0.1, false],
    ['a clear one', 'who shuts it all down', 1, 0.1, false],
  ])('judges %s', (_, text, score, borne, isBegun) => {
    expect(isOnlyBegun(whole(borne), half(text, score))).toBe(isBegun);
  });
});

describe('withTakenOver', () => {
  it('gives a second "who for" the verb of the first', () => {
    expect(topicOf('who pays the licence for RDS and who for Windows on EC2')).toBe('licences');
  });

  it('gives a mere verb the thing to which it points', () => {
    expect(topicOf('who pays for a flood, who stops it?')).toBe('floods');
  });

  it('leaves a verb whose topic is one of the whole message, and one that points at nothing', () => {
    expect(topicOf('who pays for a flood, who stops it?', 'stops')).toBe('abuse');
    expect(topicOf('who pays for a flood, who stops thieves?')).toBe('abuse');
  });
});
