import { PassThrough } from 'node:stream';
import { createConsoleAdapter } from '../../../../src/adapters/console';
import type { Dialog, Turn } from '../../../../src/dialog';
import { aChoiceReply } from '../../../support/slack-replies';

function create() {
  const turns: Turn[] = [];
  const dialog: Dialog = {
    async handleTurn(turn) {
      turns.push(turn);
      return aChoiceReply();
    },
  };
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `id-${ids}`;
  };
  return { turns, adapter: createConsoleAdapter({ dialog, newId }, {}) };
}

async function converse(lines: string, prompt = '') {
  const { turns, adapter } = create();
  const input = new PassThrough();
  const output = new PassThrough();
  input.end(lines);
  await adapter.converse({ input, output, prompt });
  return { turns, text: String(output.read() ?? '') };
}

describe('createConsoleAdapter', () => {
  it('asks in a conversation of its own', async () => {
    const { turns, adapter } = create();

    await adapter.ask('a');
    await adapter.ask('b');

    const [first, second] = turns;
    expect(first?.conversation.channel).not.toBe(second?.conversation.channel);
    expect(first?.id).not.toBe(second?.id);
  });

  it('answers lines in order, in one conversation, until the input ends', async () => {
    const { turns } = await converse('one\n\ntwo\r\nthree');

    expect(turns.map((turn) => turn.input)).toEqual(
      ['one', 'two', 'three'].map((text) => ({ kind: 'text', text })),
    );
    expect(new Set(turns.map((turn) => turn.conversation.channel)).size).toBe(1);
  });

  it('ends on exit and leaves the rest unanswered', async () => {
    const { turns } = await converse('one\nexit\ntwo\n');

    expect(turns).toHaveLength(1);
  });

  it('picks a choice of the last reply by its number', async () => {
    const { turns } = await converse('one\n2\n');

    expect(turns[1]?.input).toEqual({
      kind: 'lookup',
      lookup: { kind: 'control', control: 'host-os-patching' },
    });
  });

  it('writes nothing but replies when nobody types', async () => {
    const { text } = await converse('one\n');

    expect(text.trim()).toBe(
      'Which one do you mean?\n\n  1. Guest OS patching\n  2. Host OS patching',
    );
  });

  it('shows a prompt to a person', async () => {
    const { text } = await converse('one\n', 'you> ');

    expect(text).toContain('you> ');
  });

  it('ends quietly on no input at all', async () => {
    const { turns, text } = await converse('');

    expect([turns.length, text]).toEqual([0, '']);
  });
});
