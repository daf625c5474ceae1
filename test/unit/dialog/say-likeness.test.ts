import { sayLikeness } from '../../../src/dialog/say-likeness';

describe('sayLikeness', () => {
  it.each([
    ['yes', 'aws', 'aws', 'Yes, that is on AWS too.'],
    ['yes', 'customer', 'customer', 'Yes, that is on you too.'],
    ['yes', 'shared', 'shared', 'Yes, here too both sides have a part in it.'],
    ['yes', 'aws', 'customer', 'No, that is yours.'],
    ['yes', 'customer', 'aws', "No, that is AWS's."],
    ['yes', 'aws', 'shared', 'Not quite: here both sides have a part in it.'],
    ['yes', 'customer', 'depends', 'Not quite: here it depends on how you run it.'],
    ['yes', 'shared', 'customer', 'Not quite: that is yours alone.'],
    ['no', 'aws', 'aws', "No, not here either: that is AWS's."],
    ['no', 'aws', 'customer', 'Here it is different: that is yours.'],
  ] as const)('says %s after %s for %s', (same, there, here, sentence) => {
    expect(sayLikeness(same, there, here)).toBe(sentence);
  });
});
