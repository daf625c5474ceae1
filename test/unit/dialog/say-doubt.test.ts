import { backing, meetDoubt } from '../../../src/dialog/say-doubt';
import type { Answer } from '../../../src/replies';

describe('meetDoubt', () => {
  it.each([
    ['aws', undefined, 'It is so: that is on AWS.', false],
    ['customer', 'customer', 'It is so: that is on you.', false],
    ['shared', undefined, 'It is so: both sides have a part in it.', false],
    ['depends', undefined, 'It is so: it depends on how you run it.', false],
    ['customer', 'aws', "No, that is yours, not AWS's.", true],
    ['aws', 'customer', "No, that is AWS's, not yours.", true],
    ['shared', 'aws', "Not AWS's alone: both sides have a part in it.", true],
    ['depends', 'customer', 'Not yours alone: it depends on how you run it.', true],
  ] as const)('says of %s after %s: %s', (party, supposed, text, corrects) => {
    expect(meetDoubt(party, supposed, true)).toEqual({ text, corrects });
  });

  it('says nothing to a why that supposes nothing wrong', () => {
    expect(meetDoubt('aws', 'aws', false)).toEqual({ text: null, corrects: false });
  });
});

describe('backing', () => {
  const answer = (parts: Partial<Answer>) =>
    ({
      basis: 'stated',
      confirmed: true,
      sources: [{ id: 'guide', url: 'https://docs.example', title: 'The Guide' }],
      ...parts,
    }) as Answer;

  it.each<[string, Partial<Answer>, string | null]>([
    ['what AWS states', {}, 'AWS says so in The Guide.'],
    ['what follows', { basis: 'derived' }, 'It follows from The Guide.'],
    [
      'what holds of its kind',
      { basis: 'generalised' },
      'AWS says it of a typical service of this kind in The Guide.',
    ],
    [
      'nothing confirmed',
      { confirmed: false },
      'I rest it on The Guide, which I could not confirm.',
    ],
    ['no page', { sources: [] }, null],
  ])('names the page of %s', (_, parts, sentence) => {
    expect(backing(answer(parts))).toBe(sentence);
  });
});
