import fc from 'fast-check';
import { createCorrections } from '../../../../src/matcher/text/rejected';
import { aLexicon } from '../../../support/dialog-knowledge';
import { HOSTILE_TEXTS } from '../../../support/hostile-texts';

const corrections = {
  before: ['but not', 'not', 'rather than'],
  unless: ['even'],
  after: ['was a typo'],
  turns: ['but', 'i meant'],
  openings: ['i meant', 'i was talking about'],
};
const drop = createCorrections(aLexicon({ corrections, fillers: ['no', 'sorry'] }));
const always = () => true;

describe('createCorrections', () => {
  it('keeps what a doubt is about', () => {
    const text = 'really? never, not even on EC2?';

    expect(drop(text, always)).toBe(text);
  });

  it.each([
    ['not EC2, ECS', 'ECS'],
    ['Not EC2 but ECS', 'but ECS'],
    ['ECS, not EC2', 'ECS'],
    ['ECS rather than EC2', 'ECS'],
    ['not EC2 I meant ECS', 'I meant ECS'],
    ['no sorry, I was talking about ECS', 'ECS'],
    ['I meant: the keys', 'the keys'],
    ['ECS I meant', 'ECS I meant'],
    ['the nodes, I meant ECS', 'the nodes, I meant ECS'],
    ['not at-rest: in transit', 'in transit'],
    ['EC2 was a typo, ECS', 'ECS'],
    ['sorry, EC2 was a typo. ECS', 'sorry . ECS'],
  ])('takes out of %j what it rejects', (text, rest) => {
    expect(drop(text, always)).toBe(rest);
  });

  it.each(['not EC2', 'why not?', 'ECS', 'knot EC2, ECS', 'EC2 was a typo', ''])(
    'leaves %j whole',
    (text) => {
      expect(drop(text, always)).toBe(text);
    },
  );

  it('leaves whole what rejects no topic', () => {
    expect(drop('not our job, is it', (clause) => clause !== 'our job')).toBe('not our job, is it');
  });

  it('leaves a long message whole, since it is no correction', () => {
    const text = `not EC2, ${'word '.repeat(12)}`;

    expect(drop(text, always)).toBe(text);
  });

  it('never gives more than it was given, and never nothing for something', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom(...HOSTILE_TEXTS)), (text) => {
        const rest = drop(text, always);

        expect(rest.length).toBeLessThanOrEqual(text.length + 1);
        if (text) expect(rest).not.toBe('');
      }),
    );
  });
});
