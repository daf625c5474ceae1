import { renderReply } from '../../../../src/adapters/slack/render';
import { renderMrkdwn } from '../../../../src/adapters/web/slack-mrkdwn';
import { renderSlackMessage } from '../../../../src/adapters/web/slack-preview';
import { aNotice, anAnswer, anAnswerReply } from '../../../support/slack-replies';

describe('renderMrkdwn', () => {
  it.each([
    ['*AWS* · plain', '<strong>AWS</strong> · plain'],
    ['_soft_ ~gone~ `code`', '<em>soft</em> <s>gone</s> <code>code</code>'],
    ['a\nb', 'a<br>b'],
    ['snake_case_name', 'snake_case_name'],
    ['2 &lt; 3 &amp;&amp; 4 &gt; 3', '2 &lt; 3 &amp;&amp; 4 &gt; 3'],
    ['&amp;lt;b&amp;gt;', '&amp;lt;b&amp;gt;'],
    ['<b>x</b>', '<span class="slack-mention">b</span>x<span class="slack-mention">/b</span>'],
    ['<javascript:alert(1)|go>', '<span class="slack-mention">go</span>'],
    [
      '<https://a.example/?x=1&amp;y=2|RDS *Guide*>',
      '<a href="https://a.example/?x=1&amp;y=2" rel="noopener noreferrer" target="_blank">RDS *Guide*</a>',
    ],
    ['<@U1>', '<span class="slack-mention">@U1</span>'],
  ])('shows %j as Slack does', (text, markup) => {
    expect(renderMrkdwn(text).markup).toBe(markup);
  });
});

describe('renderSlackMessage', () => {
  const preview = (reply = anAnswerReply()) =>
    renderSlackMessage(renderReply(reply, 'answer-1')).markup;

  it('draws every block, and buttons that send what Slack would send back', () => {
    const markup = preview();

    expect(markup).toContain('<strong>AWS</strong> · Guest OS patching on Amazon RDS');
    expect(markup).toMatch(/<div class="slack-context">Source: <a href="https:/);
    expect(markup).toMatch(/<button class="slack-button" name="lookup" value="\{&quot;kind/);
    expect(markup).toContain('name="vote" value="not-right"');
    expect(markup).not.toContain('A block of the kind');
  });

  it('shows a picture with its words', () => {
    const picture = { url: 'https://demarc.example/verify/7K.png', alt: 'Certificate of "Ada"' };

    const markup = renderSlackMessage(renderReply({ ...aNotice(), picture }, 'answer-1')).markup;

    expect(markup).toContain(
      '<img class="slack-image" src="https://demarc.example/verify/7K.png" alt="Certificate of &quot;Ada&quot;">',
    );
  });

  it('keeps hostile text as text', () => {
    const markup = preview(anAnswerReply({ answers: [anAnswer({ title: '<img src=x>' })] }));

    expect(markup).toContain('&lt;img src=x&gt;');
    expect(markup).not.toContain('<img src=x>');
  });
});
