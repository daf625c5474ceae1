import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { renderReply, renderSentence } from '../../../../src/adapters/slack/render';
import type { Reply } from '../../../../src/replies';
import { validateMessage } from '../../../support/slack-blocks';
import {
  aChoiceReply,
  aComparisonReply,
  aConceptReply,
  aHelpReply,
  aNotice,
  anAnswer,
  anAnswerReply,
  anOverviewReply,
} from '../../../support/slack-replies';

const ID = 'slack:T1:C1:1.1';

function textOf(reply: Reply): string {
  return JSON.stringify(renderReply(reply, ID).blocks);
}

function golden(name: string): unknown {
  const file = resolve(__dirname, `../../../fixtures/slack/${name}.json`);
  return JSON.parse(readFileSync(file, 'utf8'));
}

describe('renderReply', () => {
  it.each<[string, Reply]>([
    ['answer', anAnswerReply()],
    ['concept', aConceptReply()],
    ['overview', anOverviewReply()],
    ['comparison', aComparisonReply()],
    ['choice', aChoiceReply()],
    ['help', aHelpReply()],
    ['notice', aNotice()],
  ])('renders the reviewed message for %s', (name, reply) => {
    const message = renderReply(reply, ID);

    expect(message.blocks).toEqual(golden(name));
    expect(message.text).not.toBe('');
    expect(validateMessage({ ...message })).toEqual([]);
  });

  it.each([
    ['aws', '*AWS*'],
    ['customer', '*You*'],
    ['shared', '*Shared*'],
    ['depends', '*It depends*'],
  ] as const)('starts with the verdict %s as a word', (party, word) => {
    const { blocks } = renderReply(anAnswerReply({ answers: [anAnswer({ party })] }), ID);

    expect(blocks[0]).toMatchObject({ text: { text: expect.stringMatching(escaped(word)) } });
  });

  it.each([
    [{ basis: 'generalised' }, 'AWS says it of a typical service of this kind'],
    [{ basis: 'derived' }, 'follows from the model'],
    [{ confirmed: false }, 'not confirmed on an AWS page'],
  ] as const)('says how far AWS backs %j', (parts, words) => {
    expect(textOf(anAnswerReply({ answers: [anAnswer(parts)] }))).toContain(words);
  });

  it('divides two answers and votes on them once', () => {
    const { blocks } = renderReply(anAnswerReply({ answers: [anAnswer(), anAnswer()] }), ID);

    expect(blocks.filter((block) => block.type === 'divider')).toHaveLength(1);
    expect(blocks.filter((block) => block.type === 'context_actions')).toHaveLength(1);
  });

  it('separates pages, which replace their message, from follow-ups, which do not', () => {
    const follow = { label: 'Backups', lookup: { kind: 'control', control: 'backups' } } as const;
    const { choices } = anOverviewReply();
    const { blocks } = renderReply(anOverviewReply({ choices: [follow, ...choices] }), ID);

    const actions = blocks.filter((block) => block.type === 'actions');
    expect(actions.map((block) => block.block_id)).toEqual([
      'demarc_readings',
      'demarc_follow_ups',
    ]);
  });

  it('drops a choice that would not fit into a button', () => {
    const control = 'x'.repeat(2_000);
    const reply = anAnswerReply({
      choices: [{ label: 'A', lookup: { kind: 'control', control } }],
    });

    expect(renderReply(reply, ID).blocks.some((block) => block.type === 'actions')).toBe(false);
  });

  it('lists choices as words where nothing can be pressed', () => {
    const message = renderReply(aChoiceReply(), ID, { buttons: false, feedback: false });

    expect(JSON.stringify(message.blocks)).toContain('• Guest OS patching\\n• Host OS patching');
    expect(message.blocks.every((block) => block.type === 'section')).toBe(true);
  });

  it('shortens what is too long for one message and keeps its buttons', () => {
    const line = anOverviewReply().sections[0]?.lines[0];
    const lines = new Array(200).fill({ ...line, text: 'Classify your data. '.repeat(20) });
    const message = renderReply(anOverviewReply({ sections: [{ title: 'Data', lines }] }), ID);

    expect(validateMessage({ ...message })).toEqual([]);
    expect(JSON.stringify(message.blocks)).toContain('Shortened.');
    expect(message.blocks.at(-1)?.type).toBe('context_actions');
  });

  it('renders the same bytes for the same reply', () => {
    expect(textOf(anAnswerReply())).toBe(textOf(anAnswerReply()));
  });
});

describe('renderSentence', () => {
  it('escapes the sentence', () => {
    expect(renderSentence('<!here>')).toMatchObject({
      text: '&lt;!here&gt;',
      blocks: [{ text: { text: '&lt;!here&gt;' } }],
    });
  });
});

function escaped(word: string): RegExp {
  return new RegExp(`^${word.replaceAll('*', '\\*')} · `);
}
