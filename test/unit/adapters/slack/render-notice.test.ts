import { renderReply } from '../../../../src/adapters/slack/render';
import { labelChoices, renderNotice } from '../../../../src/adapters/slack/render-notice';
import type { Choice, NoticeReply } from '../../../../src/replies';
import { validateMessage } from '../../../support/slack-blocks';
import { aNotice } from '../../../support/slack-replies';

const option = (label: string, index: number): Choice => {
  return { label, lookup: { kind: 'learn', act: `answer seed 0 ${index}` } };
};
const SHORT = ['AWS does it', 'You do it', 'Both do a part', 'Nobody has to'].map(option);
const LONG = ['Backups', 'Hardware lifecycle and maintenance', 'MFA', 'Security groups'].map(
  option,
);

const wordsOf = (notice: NoticeReply): readonly string[] => {
  return renderNotice(notice).map((block) => {
    if (block.type === 'section') return block.text?.text ?? '';
    if (block.type === 'context') return JSON.stringify(block.elements);
    return block.type;
  });
};

describe('renderNotice', () => {
  it('shows one line as it is', () => {
    expect(wordsOf(aNotice('Noted.'))).toEqual(['Noted.']);
  });

  it('lets the first of several lines stand out, each apart', () => {
    expect(wordsOf(aNotice('Step 1 of 6\nWelcome.\nBoth halves.'))).toEqual([
      '*Step 1 of 6*',
      'Welcome.',
      'Both halves.',
    ]);
  });

  it('puts many lines close together', () => {
    const lines = Array.from({ length: 30 }, (_, index) => `Person ${index}`);

    expect(wordsOf(aNotice(['Team', ...lines].join('\n')))).toEqual(['*Team*', lines.join('\n')]);
  });

  it('sets a question apart from what came of the last one, and its source small with a link', () => {
    const text = 'Right.\nBackups.\nSource: A page, https://a.example/x?y=1\nQuestion 2 of 2. Who?';

    expect(wordsOf({ ...aNotice(text), choices: SHORT })).toEqual([
      '*Right.*',
      'Backups.',
      expect.stringContaining('Source: <https://a.example/x?y=1|A page>'),
      'divider',
      '*Question 2 of 2. Who?*',
    ]);
  });

  it('spells options out where a button would cut one, with the letter on the button', () => {
    const question = { ...aNotice('Question 1 of 2. Which?'), choices: LONG };

    expect(wordsOf(question)[1]).toBe(
      '*A*  Backups\n*B*  Hardware lifecycle and maintenance\n*C*  MFA\n*D*  Security groups',
    );
    expect(labelChoices(LONG).map(({ label }) => label)).toEqual([
      'A: Backups',
      'B: Hardware lifecycle and maintenance',
      'C: MFA',
      'D: Security groups',
    ]);
    expect(labelChoices(SHORT)).toEqual(SHORT);
  });

  it('shows a picture with its words, and none without an address', () => {
    const picture = { url: 'https://demarc.example/verify/7K.png', alt: 'Certificate of Ada' };

    expect(renderNotice({ ...aNotice('Ada has passed.'), picture }).at(-1)).toEqual({
      type: 'image',
      image_url: picture.url,
      alt_text: 'Certificate of Ada',
    });
    const nowhere = {
      ...aNotice('Ada has passed.'),
      picture: { ...picture, url: '/verify/7K.png' },
    };
    expect(wordsOf(nowhere)).toEqual(['Ada has passed.']);
  });

  it('leaves the rows of a file as they are', () => {
    const rows = 'person,score\r\n"Ada, _L_",100\r\n\'=Bo*,`8`\r\n';

    expect(wordsOf(aNotice(rows))).toEqual(['```person,score\n"Ada, _L_",100\n\'=Bo*,ˋ8ˋ```']);
  });

  it.each([
    ['a long file', 'Ada <U1> & Bo,in progress,4 of 6,80 %\r\n'.repeat(400)],
    ['a long list', 'Ada <!channel> & *Bo*, 4 of 6\n'.repeat(400)],
    ['nothing', ''],
    ['blank lines', '\n\n'],
  ])('stays within the limits of a message with %s', (_, text) => {
    expect(validateMessage({ ...renderReply(aNotice(text), 'id') })).toEqual([]);
  });
});
