import { buildHelp, DISCLAIMER, EXAMPLE_QUESTIONS, LABEL_LENGTH } from '../../../src/replies';

describe('buildHelp', () => {
  it('shows what can be asked, with examples that a click asks', () => {
    const { examples, choices } = buildHelp();

    expect(examples).toEqual(EXAMPLE_QUESTIONS);
    expect(choices.map(({ lookup }) => lookup.kind)).toEqual(['control', 'overview', 'comparison']);
    expect(choices.every(({ label }) => label.length <= LABEL_LENGTH)).toBe(true);
  });

  it('says whose the bot is not', () => {
    expect(buildHelp().disclaimer).toBe(DISCLAIMER);
    expect(DISCLAIMER).toMatch(/not affiliated with or endorsed by AWS, Slack or Microsoft/);
    expect(DISCLAIMER).toMatch(/not legal advice/);
  });
});
