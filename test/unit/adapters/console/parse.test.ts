import { parseLine } from '../../../../src/adapters/console/parse';
import { aChoiceReply } from '../../../support/slack-replies';

const CONTEXT = { turnId: 't1', conversation: 'c1', choices: aChoiceReply().choices };

describe('parseLine', () => {
  it('makes a personal turn of a typed question', () => {
    expect(parseLine('  who patches RDS? ', CONTEXT)).toEqual({
      kind: 'turn',
      turn: {
        id: 't1',
        conversation: { platform: 'console', tenant: 'local', channel: 'c1' },
        user: { id: 'local' },
        scope: 'personal',
        input: { kind: 'text', text: 'who patches RDS?' },
      },
    });
  });

  it('picks the choice of a number', () => {
    expect(parseLine('2', CONTEXT)).toMatchObject({
      turn: { input: { kind: 'lookup', lookup: { control: 'host-os-patching' } } },
    });
  });

  it('picks the choice whose words are typed, in whatever letters', () => {
    const [, second] = CONTEXT.choices;

    expect(parseLine(second?.label.toUpperCase() ?? '', CONTEXT)).toMatchObject({
      turn: { input: { kind: 'lookup', lookup: { control: 'host-os-patching' } } },
    });
  });

  it.each(['0', '3', '99', '100', '1.', '-1'])('takes %s, which is no choice, as text', (text) => {
    expect(parseLine(text, CONTEXT)).toMatchObject({ turn: { input: { kind: 'text', text } } });
  });

  it.each(['exit', 'QUIT', ' exit ', ':q'])('leaves on %j', (line) => {
    expect(parseLine(line, CONTEXT)).toEqual({ kind: 'exit' });
  });

  it.each(['', '   ', '\t'])('passes over the empty line %j', (line) => {
    expect(parseLine(line, CONTEXT)).toEqual({ kind: 'nothing' });
  });

  it('cuts what is longer than a turn carries', () => {
    expect(parseLine('x'.repeat(50_000), CONTEXT)).toMatchObject({
      turn: { input: { text: 'x'.repeat(40_000) } },
    });
  });
});
