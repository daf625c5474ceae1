import { cutsOf } from '../../../../src/matcher/decision/cuts';

const cuts = (text: string) => cutsOf(text).map(({ left, right }) => `${left} | ${right}`);

describe('cutsOf', () => {
  it.each([
    ['patches and copies', ['patches | copies']],
    ['patches? copies?', ['patches? | copies?']],
    ['agents/nodes', ['agents | nodes']],
    ['patches + copies', ['patches | copies']],
    ['a) patches b) copies', ['a) patches | copies']],
    ['who is for (i) patches or (ii) copies', ['who is for (i) patches | copies']],
    ['who is for (a) patches and (b) copies', ['who is for (a) patches | (b) copies']],
    ['which of these is ours: patches or copies', ['which of these is ours: patches | copies']],
    [
      'which is ours, patches or copies',
      ['which is ours | patches or copies', 'which is ours, patches | copies'],
    ],
    ['who patches or copies', []],
    ['which side patches or copies', []],
    ['patches', []],
    ['CI/CD', []],
    ['patches from 0.0.0.0/0 or 1.5', []],
  ])('cuts %j', (text, parts) => {
    expect(cuts(text)).toEqual(parts);
  });

  it('leaves no joining word at the end of a part', () => {
    expect(cuts('who patches it? plus, who copies it')).toEqual([
      'who patches it? | plus, who copies it',
    ]);
  });

  it('keeps two places of one thing together', () => {
    expect(cuts('whose records are in S3 and backups')).toEqual([]);
    expect(cuts('our records are in S3 and who copies them')).toHaveLength(1);
  });

  it('keeps two ends of one line together', () => {
    expect(cuts('who encrypts between our office and the VPC')).toEqual([]);
    expect(cuts('who encrypts between A and B and who copies')).toEqual([
      'who encrypts between A and B | who copies',
    ]);
  });

  it('takes what goes on after a question for joined', () => {
    const [added, next] = ['who patches it? And the code?', 'who patches it? Who copies it?'].map(
      (text) => cutsOf(text)[0],
    );

    expect([added?.isJoined, next?.isJoined]).toEqual([true, false]);
  });

  it('tells marks from joining words', () => {
    const [and, plus, comma] = ['a and b', 'a plus b', 'a, b'].map((text) => cutsOf(text)[0]);

    expect([and?.isMarked, plus?.isMarked, comma?.isMarked]).toEqual([false, true, false]);
    expect([and?.isJoined, plus?.isJoined, comma?.isJoined]).toEqual([true, true, false]);
  });

  it('tells what one may choose from what is asked as well', () => {
    const [or, and] = ['which is ours: a or b', 'which are ours: a and b'].map((text) =>
      cutsOf(text).at(-1),
    );

    expect([or?.isChoice, and?.isChoice]).toEqual([true, false]);
  });
});
