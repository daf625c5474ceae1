import { tokenize } from '../../../../src/matcher/text/tokenize';

const raws = (text: string) => tokenize(text).map(({ raw }) => raw);

describe('tokenize', () => {
  it.each([
    ['who patches RDS?', ['who', 'patches', 'RDS', '?']],
    ["who's on-call", ["who's", 'on', 'call']],
    ['TLS 1.2', ['TLS', '1', '2']],
    ['S3/EBS, EC2', ['S3', 'EBS', 'EC2']],
    ['so?? really', ['so', '?', '?', 'really']],
    ['Größe 日本', ['Größe', '日本']],
    ["'quoted'", ['quoted']],
    ['… — !', []],
    ['', []],
  ])('splits %j', (text, words) => {
    expect(raws(text)).toEqual(words);
  });

  it('keeps the words as typed beside their lower case', () => {
    expect(tokenize('AWS Config')).toEqual([
      { raw: 'AWS', lower: 'aws', initial: true },
      { raw: 'Config', lower: 'config', initial: false },
    ]);
  });

  it.each(['.', '?', '!', ';'])('begins a sentence after %s', (mark) => {
    const words = tokenize(`One${mark} Two three`).filter(({ raw }) => raw !== '?');

    expect(words.map(({ initial }) => initial)).toEqual([true, true, false]);
  });
});
