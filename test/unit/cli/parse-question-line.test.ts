import { parseQuestionLine } from '../../../src/cli/parse-question-line';

describe('parseQuestionLine', () => {
  it('makes a turn of a question', () => {
    expect(
      parseQuestionLine('{"id":"7","conversation":"c1","text":"who patches rds?"}', 3),
    ).toEqual({
      kind: 'question',
      id: '7',
      turn: {
        id: 'line:3',
        conversation: { platform: 'console', tenant: 'local', channel: 'named:c1' },
        user: { id: 'local' },
        scope: 'personal',
        input: { kind: 'text', text: 'who patches rds?' },
      },
    });
  });

  it('takes a number as id', () => {
    expect(parseQuestionLine('{"id":7,"text":"a"}', 1)).toMatchObject({ id: '7' });
  });

  it.each([
    ['{"id":"1","text":"a"}', '{"id":"2","text":"a"}'],
    ['{"id":"1","text":"a","conversation":null}', '{"id":"2","text":"a"}'],
    ['{"id":"1","text":"a"}', '{"id":"2","text":"a","conversation":"line:1"}'],
  ])('keeps %s and %s in conversations apart', (first, second) => {
    const [one, two] = [parseQuestionLine(first, 1), parseQuestionLine(second, 2)];

    const channels = [one, two].map((each) => 'turn' in each && each.turn.conversation.channel);
    expect(new Set(channels).size).toBe(2);
  });

  it('cuts what is longer than a turn carries', () => {
    const line = JSON.stringify({ id: '1', text: 'x'.repeat(50_000) });

    expect(parseQuestionLine(line, 1)).toMatchObject({
      turn: { input: { text: 'x'.repeat(40_000) } },
    });
  });

  it('names the line and the fault of what it cannot read', () => {
    expect(parseQuestionLine('{"id":"1"}', 12)).toEqual({
      kind: 'malformed',
      reason: 'line 12: "text" is missing or no text',
    });
  });
});
