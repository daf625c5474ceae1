import { fitMessage, lineSections, section } from '../../../../src/adapters/slack/blocks';

describe('section', () => {
  it('is never empty and never over its limit', () => {
    expect(section(' ')).toMatchObject({ text: { text: '–' } });
    expect(section('x'.repeat(4_000))).toMatchObject({
      text: { text: expect.stringMatching(/…$/) },
    });
  });

  it('keeps Slack from making links of words', () => {
    expect(section('x')).toMatchObject({ text: { verbatim: true } });
  });
});

describe('lineSections', () => {
  it('fills as few sections as the limit allows', () => {
    const lines = new Array(7).fill('x'.repeat(999));

    expect(lineSections(lines)).toHaveLength(3);
    expect(lineSections([])).toEqual([]);
  });
});

describe('fitMessage', () => {
  it('leaves a message that fits as it is', () => {
    const body = [section('a'), section('b')];

    expect(fitMessage(body, [section('c')])).toEqual([...body, section('c')]);
  });

  it.each([
    ['blocks', new Array(80).fill(section('x'))],
    ['characters', new Array(10).fill(section('x'.repeat(2_900)))],
  ])('cuts a message of too many %s before its tail', (_name, body) => {
    const blocks = fitMessage(body, [section('tail')]);

    expect(blocks.length).toBeLessThanOrEqual(50);
    expect(blocks.slice(-2)).toMatchObject([{ type: 'context' }, { text: { text: 'tail' } }]);
  });
});
