import { type Reply, renderPlainText } from '../../../src/replies';
import {
  aChoiceReply,
  aComparisonReply,
  aConceptReply,
  aHelpReply,
  aNotice,
  anAnswer,
  anAnswerReply,
  anOverviewReply,
} from '../../support/slack-replies';

const lines = (reply: Reply) => renderPlainText(reply).split('\n');

describe('renderPlainText', () => {
  it('gives verdict, duties, notes and source of an answer, a line each', () => {
    expect(lines(anAnswerReply())).toEqual([
      'AWS · Guest OS patching on Amazon RDS',
      'AWS does: Patches the operating system of DB instances in the maintenance window.',
      'You do: Choose the window and do not defer required updates.',
      'Good to know: On RDS Custom for Oracle the operating system is yours.',
      'Source: RDS User Guide (https://docs.aws.amazon.com/rds/?a=1&b=2) · stated by AWS · checked Nov 2026',
    ]);
  });

  it.each([
    ['aws', 'AWS'],
    ['customer', 'You'],
    ['shared', 'Shared'],
    ['depends', 'It depends'],
  ] as const)('says %s as a word', (party, word) => {
    const [first] = lines(anAnswerReply({ answers: [anAnswer({ party })] }));

    expect(first).toBe(`${word} · Guest OS patching on Amazon RDS`);
  });

  it('begins with the lead and leaves out what an answer does not have', () => {
    const answer = anAnswer({
      lead: 'No, that is yours.',
      aws: null,
      customer: null,
      notes: [],
      split: [{ party: 'customer', names: ['Amazon EC2', 'Amazon EKS'] }],
      confirmed: false,
      reviewed: 'unknown',
    });

    expect(lines(anAnswerReply({ answers: [answer] }))).toEqual([
      'No, that is yours.',
      'AWS · Guest OS patching on Amazon RDS',
      'You: Amazon EC2, Amazon EKS',
      'Source: RDS User Guide (https://docs.aws.amazon.com/rds/?a=1&b=2) · not confirmed on an AWS page',
    ]);
  });

  it('names no source where there is none', () => {
    expect(lines(anOverviewReply()).at(-1)).toBe('checked Nov 2026');
  });

  it('keeps two answers apart by an empty line', () => {
    const answers = [anAnswer(), anAnswer({ title: 'Backups on Amazon RDS' })];
    const all = lines(anAnswerReply({ answers }));

    expect(all.filter((line) => line === '')).toHaveLength(1);
    expect(all[all.indexOf('') + 1]).toBe('AWS · Backups on Amazon RDS');
  });

  it.each<[string, Reply, readonly string[]]>([
    [
      'a concept',
      aConceptReply(),
      [
        'AWS secures the cloud, you secure what you put in it.',
        'In plain words: The builder builds a solid house; the owner locks the doors.',
        'The line moves with the kind of service.',
        'Source: AWS Compliance (https://aws.amazon.com/compliance/) · checked Nov 2026',
      ],
    ],
    [
      'an overview',
      anOverviewReply({ note: 'Renamed.', sources: anAnswer().sources }),
      [
        'Amazon RDS: who does what',
        'AWS runs the platform. 1 topic is yours.',
        '',
        'Data',
        '- Data classification (You): Classify your data.',
        '',
        'Page 1 of 2',
        'Good to know: Renamed.',
        'Source: RDS User Guide (https://docs.aws.amazon.com/rds/?a=1&b=2) · checked Nov 2026',
      ],
    ],
    [
      'a comparison',
      aComparisonReply({ sources: anAnswer().sources }),
      [
        'Amazon EC2 compared with Amazon RDS',
        '1 topic moves to AWS, 1 stays.',
        '',
        'What moves',
        '- Guest OS patching (You → AWS): AWS patches the operating system.',
        '- Data classification (You): ',
        '',
        'Source: RDS User Guide (https://docs.aws.amazon.com/rds/?a=1&b=2) · checked Nov 2026',
      ],
    ],
    [
      'a question back',
      aChoiceReply(),
      ['Which one do you mean?', '- Guest OS patching', '- Host OS patching'],
    ],
    [
      'help',
      aHelpReply(),
      [
        'Ask me who is responsible for something on AWS.',
        '- Who patches RDS?',
        'Not affiliated with AWS. Guidance, not legal advice.',
      ],
    ],
    ['a refusal', { kind: 'fallback', reason: 'pricing', text: 'No.', choices: [] }, ['No.']],
    ['a courtesy', { kind: 'smalltalk', text: 'Hello!', choices: [] }, ['Hello!']],
    ['a confirmation', aNotice('Done.'), ['Done.']],
  ])('writes %s', (_, reply, text) => {
    expect(lines(reply)).toEqual(text);
  });
});
