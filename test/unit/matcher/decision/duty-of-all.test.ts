import { withDutyOfAll } from '../../../../src/matcher/decision/duty-of-all';
import type { ReadPart } from '../../../../src/matcher/reading/read-part';
import { aControl, aKnowledge, aLexicon } from '../../../support/dialog-knowledge';
import { aTopicMatch } from '../../../support/dialog-parts';
import { aCandidate, anEvidence } from '../../../support/dialog-readings';

const knowledge = aKnowledge({
  controls: [aControl({ id: 'keys', name: 'Keys' })],
  lexicon: aLexicon({ fillers: ['and', 'the', 'who'], cues: { who: ['who'] } }),
});
const read: ReadPart = (text) =>
  anEvidence(knowledge, {
    text,
    controls: [aCandidate('keys', 1)],
    readDuty: ({ words }) => {
      const says = (word: string) => words.some(({ lower }) => lower === word);
      if (says('turns')) return { id: null, side: 'customer' };
      return says('guards') ? { id: null, side: 'aws' } : null;
    },
  });
const duty = { id: null, side: 'aws' } as const;
const answered = (text: string) =>
  withDutyOfAll(aTopicMatch([{ control: 'keys', duty }]), read(text, null), text, read);

describe('withDutyOfAll', () => {
  it('drops the part of one side where the halves ask for the parts of both', () => {
    expect(answered('who guards the box, who turns the screw')).toMatchObject({
      topics: [{ control: 'keys', duty: null }],
    });
  });

  it.each([
    'who guards the box, who guards the hall',
    'who guards the box, who paints the wall',
    'who guards the box',
    'he guards the box, who turns the screw',
  ])('leaves the part in %j', (text) => {
    expect(answered(text)).toBeUndefined();
  });

  it('leaves several topics, and one without a part', () => {
    const text = 'who guards the box, who turns the screw';
    const two = aTopicMatch([{ duty }, { duty }]);

    expect(withDutyOfAll(two, read(text, null), text, read)).toBeUndefined();
    expect(withDutyOfAll(aTopicMatch(), read(text, null), text, read)).toBeUndefined();
  });
});
