import { renderReply } from '../../../../src/adapters/console/render';
import { aChoiceReply, anAnswer, anAnswerReply } from '../../../support/slack-replies';

describe('renderReply', () => {
  it('numbers the choices below the plain text', () => {
    const lines = renderReply(anAnswerReply()).split('\n');

    expect(lines[0]).toBe('AWS · Guest OS patching on Amazon RDS');
    expect(lines.at(-2)).toBe('');
    expect(lines.at(-1)).toBe('  1. Ask about RDS Custom');
  });

  it('lists the choices of a question back once', () => {
    expect(renderReply(aChoiceReply())).toBe(
      'Which one do you mean?\n\n  1. Guest OS patching\n  2. Host OS patching',
    );
  });

  it('lets nothing reach the terminal as a command', () => {
    const lookup = { kind: 'help' } as const;
    const text = renderReply(
      aChoiceReply({
        question: 'a\u001b[31mb\u0007c\u009b2J',
        choices: [{ label: 'd\re\u0000', lookup }],
      }),
    );

    expect(text).toBe('a[31mbc2J\n\n  1. de');
  });

  it('breaks long lines between words where the output has a width', () => {
    const reply = anAnswerReply({ answers: [anAnswer({ aws: 'word '.repeat(60).trim() })] });

    const lines = renderReply(reply, { columns: 40 }).split('\n');

    const words = lines.filter((line) => line.startsWith('word') || line.startsWith('AWS does'));
    expect(words.length).toBeGreaterThan(5);
    expect(Math.max(...words.map((line) => line.length))).toBeLessThanOrEqual(40);
    expect(words.join(' ').match(/word/g)).toHaveLength(60);
  });

  it('gives a pipe the lines as they are', () => {
    const reply = anAnswerReply({ answers: [anAnswer({ aws: 'x'.repeat(300) })] });

    expect(renderReply(reply, {})).toContain('x'.repeat(300));
  });
});
