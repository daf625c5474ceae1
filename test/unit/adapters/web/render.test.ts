import { renderReply } from '../../../../src/adapters/web/render';
import type { Reply } from '../../../../src/replies';
import {
  aChoiceReply,
  aNotice,
  anAnswer,
  anAnswerReply,
  anOverviewReply,
} from '../../../support/slack-replies';

const PLACE = { conversation: 'c1', answerId: 'a1', exposure: 'local' } as const;
const HOSTILE = '<img src=x onerror="alert(1)">&\'';
const ESCAPED = '&lt;img src=x onerror=&quot;alert(1)&quot;&gt;&amp;&#39;';

const render = (reply: Reply) => renderReply(reply, PLACE).markup;

const CONCEPT: Reply = {
  kind: 'concept',
  concept: { id: 'of-vs-in', name: 'Security of and in the cloud' },
  party: 'shared',
  short: 'AWS secures the cloud, you secure what is in it.',
  example: 'The builder builds a solid house; the owner locks the doors.',
  detail: 'More of it.',
  sources: [],
  reviewed: '2026-11-24',
  choices: [],
};

const COMPARISON: Reply = {
  kind: 'comparison',
  services: [
    { id: 'ec2', name: 'Amazon EC2' },
    { id: 'lambda', name: 'AWS Lambda' },
  ],
  summary: 'Three topics move to AWS.',
  sections: [
    {
      title: 'Guest operating system',
      lines: [
        {
          control: { id: 'guest-os-patching', name: 'Guest OS patching' },
          parties: ['customer', 'aws'],
          text: 'moves to AWS',
        },
      ],
    },
  ],
  page: 1,
  pages: 1,
  sources: [],
  reviewed: '2026-11-24',
  choices: [],
};

describe('renderReply', () => {
  it('says the verdict as a word, then both duties, then source, basis and date', () => {
    const markup = render(anAnswerReply());

    const order = [
      '>AWS</strong> <span>Guest OS patching on Amazon RDS',
      'AWS does',
      'You do',
      'Good to know',
      'Source: <a href="https://docs.aws.amazon.com/rds/?a=1&amp;b=2"',
      'stated by AWS · checked Nov 2026',
      'Ask about RDS Custom',
      'Helpful',
    ].map((text) => markup.indexOf(text));
    expect(order).not.toContain(-1);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it('renders each of several verdicts', () => {
    const markup = render(anAnswerReply({ answers: [anAnswer(), anAnswer({ party: 'depends' })] }));

    expect(markup.match(/<h2>/g)).toHaveLength(2);
    expect(markup).toContain('It depends');
  });

  it('shows where the verdict differs', () => {
    const split = [{ party: 'customer', names: ['EC2', 'EMR'] } as const];

    expect(render(anAnswerReply({ answers: [anAnswer({ split })] }))).toContain(
      '<strong>You</strong>: EC2, EMR',
    );
  });

  it('explains a concept with the verdict it settles', () => {
    const markup = render(CONCEPT);

    expect(markup).toContain('Shared');
    expect(markup).toContain('The builder builds a solid house');
  });

  it('shows an overview by layer with its page', () => {
    const markup = render(anOverviewReply());

    expect(markup).toContain('<h3>Data</h3>');
    expect(markup).toContain('Part 1 of 2');
  });

  it('shows from whom to whom a topic moves', () => {
    expect(render(COMPARISON)).toContain('<span class="tag tag-aws">You → AWS</span>');
  });

  it('escapes everything that is data', () => {
    const answer = anAnswer({
      title: HOSTILE,
      lead: HOSTILE,
      aws: HOSTILE,
      customer: HOSTILE,
      notes: [HOSTILE],
      sources: [{ id: 'x', url: `https://x.example/${HOSTILE}`, title: HOSTILE }],
      split: [{ party: 'aws', names: [HOSTILE] }],
    });
    const choices = [{ label: HOSTILE, lookup: { kind: 'concept', concept: HOSTILE } as const }];

    const markup = render(anAnswerReply({ answers: [answer], choices }));

    expect(markup).not.toContain('<img');
    expect(markup.split(ESCAPED).length).toBeGreaterThanOrEqual(9);
  });

  it('links web addresses only', () => {
    const sources = [{ id: 'x', url: 'javascript:alert(1)', title: 'Page' }];

    const markup = render(anAnswerReply({ answers: [anAnswer({ sources })] }));

    expect(markup).not.toContain('javascript:');
    expect(markup).toContain('Source: Page');
  });

  it('asks for a vote only on what can be right or wrong', () => {
    expect(render(anAnswerReply())).toContain('name="vote"');
    expect(render(aChoiceReply())).not.toContain('name="vote"');
    expect(render(aNotice())).not.toContain('<form');
  });

  it('asks nobody for a vote on a page that is open to everybody', () => {
    const markup = renderReply(anAnswerReply(), { ...PLACE, exposure: 'public' }).markup;

    expect(markup).toContain('Ask about RDS Custom');
    expect(markup).not.toContain('name="vote"');
  });

  it('leads to the other views of the answer', () => {
    expect(render(anAnswerReply())).toContain('<a href="/answers/a1/slack" data-view="slack">');
  });

  it('offers the examples of the help as questions', () => {
    const markup = render({
      kind: 'help',
      text: 'Ask in plain words.',
      examples: ['Are backups on us?'],
      disclaimer: 'Guidance, not legal advice.',
      choices: [{ label: 'Are backups on us?', lookup: { kind: 'control', control: 'backups' } }],
    });

    expect(markup.match(/<button/g)).toHaveLength(1);
    expect(markup).toContain('<button name="text" value="Are backups on us?">');
  });

  it('gives each line of a notice a paragraph, its addresses as links, and its picture with words', () => {
    const markup = render({
      kind: 'notice',
      text: `${HOSTILE}\nSource: A page, https://docs.aws.amazon.com/a?b=1.`,
      picture: { url: '/verify/A.png', alt: HOSTILE },
      choices: [],
    });

    expect(markup).toContain(`<p>${ESCAPED}</p>`);
    expect(markup).toContain(
      '<a href="https://docs.aws.amazon.com/a?b=1">https://docs.aws.amazon.com/a?b=1</a>.</p>',
    );
    expect(markup).toContain(`<img src="/verify/A.png" alt="${ESCAPED}">`);
  });

  it('gives the same bytes for the same reply', () => {
    expect(render(anAnswerReply())).toBe(render(anAnswerReply()));
  });
});
