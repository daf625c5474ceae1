import { render, renderCard } from '../../../../src/adapters/teams/render';
import type { NoticeReply } from '../../../../src/replies';
import { validateCard } from '../../../support/teams-card-walker';

describe('renderCard of a notice', () => {
  const learn = (act: string) => ({ label: act, lookup: { kind: 'learn', act } as const });
  const noticeOf = (parts: Partial<NoticeReply>): NoticeReply => ({
    kind: 'notice',
    text: 'One.\nTwo.',
    choices: [],
    ...parts,
  });

  it('gives each line a paragraph, and the first the lead', () => {
    expect(renderCard(noticeOf({})).body).toEqual([
      { type: 'TextBlock', text: 'One.', wrap: true, weight: 'Bolder', style: 'heading' },
      { type: 'TextBlock', text: 'Two.', wrap: true, spacing: 'Small' },
    ]);
    expect(render(noticeOf({}))).toMatchObject({ text: '', summary: 'One. Two.' });
    expect(render(noticeOf({ text: 'One.' }))).toMatchObject({ text: 'One.', attachments: [] });
  });

  it('lets the question stand out whose answers are the buttons', () => {
    const choices = [learn('answer s 0 0'), learn('answer s 0 1')];

    expect(renderCard(noticeOf({ choices })).body[1]).toMatchObject({ weight: 'Bolder' });
    expect(renderCard(noticeOf({ choices: [learn('continue'), learn('pause')] })).body[1]).toEqual({
      type: 'TextBlock',
      text: 'Two.',
      wrap: true,
      spacing: 'Small',
    });
  });

  it('shows a picture with what it says in words, if it is on the web', () => {
    const picture = { url: 'https://demarc.example/verify/AB.png', alt: 'Ada has passed.' };
    const [, , image] = renderCard(noticeOf({ picture })).body;

    expect(image).toEqual({
      type: 'Image',
      url: picture.url,
      altText: 'Ada has passed.',
      size: 'Stretch',
      spacing: 'Medium',
    });
    expect(validateCard(renderCard(noticeOf({ picture, text: 'One.' })))).toEqual([]);
    for (const url of ['/verify/AB.png', 'javascript:alert(1)']) {
      expect(renderCard(noticeOf({ picture: { ...picture, url } })).body).toHaveLength(2);
    }
  });

  it('links a source by its title and its own page, and no other address', () => {
    const picture = { url: 'https://demarc.example/verify/AB.png', alt: 'Ada has passed.' };
    const text = [
      'Right.',
      'Source: KMS concepts, https://docs.aws.amazon.com/kms/',
      'Check it: verify AB, or https://demarc.example/verify/AB',
      'Ada says: https://evil.example/',
    ].join('\n');
    const [, source, page, other] = renderCard(noticeOf({ text, picture })).body;

    expect(source).toMatchObject({
      text: 'Source: [KMS concepts](https://docs.aws.amazon.com/kms/)',
    });
    expect(page).toMatchObject({
      text: expect.stringMatching(
        / or \[demarc\.example[^\]]*\]\(https:\/\/demarc\.example\/verify\/AB\)$/,
      ),
    });
    expect(JSON.stringify(other)).not.toMatch(/\]\(|https:\/\//);
  });

  it('says how much it leaves out of a very long one', () => {
    const text = Array.from({ length: 500 }, (_, at) => `Line ${at}`).join('\n');
    const card = renderCard(noticeOf({ text }));

    expect(validateCard(card)).toEqual([]);
    expect(JSON.stringify(card.body.at(-1))).toMatch(/… and \d+ more lines\./);
  });

  it('sets buttons below each other that a phone has no room for in a row', () => {
    const named = (...labels: readonly string[]) =>
      renderCard(noticeOf({ choices: labels.map((label) => ({ ...learn('continue'), label })) }));

    expect(named('RDS', 'S3', 'EC2', 'EKS').actions).toHaveLength(4);
    const long = named('Operating-system access and accounts', 'Encryption in transit');
    expect(long.actions).toBeUndefined();
    expect(long.body.slice(2)).toMatchObject([
      { type: 'ActionSet', actions: [{ title: 'Operating-system access and accounts' }] },
      { type: 'ActionSet', actions: [{ title: 'Encryption in transit' }] },
    ]);
  });
});
