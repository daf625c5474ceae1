import fc from 'fast-check';
import { readSubcommand } from '../../../src/dialog';
import { loadKnowledge } from '../../../src/knowledge';
import { KNOWLEDGE_FOLDER } from '../../../src/locations';
import { createCatalogue } from '../../../src/replies';
import { ANY_TEXT } from '../../support/hostile-texts';

describe('readSubcommand', () => {
  const catalogue = createCatalogue(loadKnowledge(KNOWLEDGE_FOLDER));
  const read = (text: string) => readSubcommand(text, catalogue, '/demarc');
  const lookup = (text: string) => {
    const asked = read(text);
    return asked.kind === 'ask' && asked.input.kind === 'lookup' ? asked.input.lookup : asked;
  };

  it.each([
    ['overview fargate', 'fargate'],
    ['overview  Elastic Beanstalk ', 'elastic-beanstalk'],
    ['Overview for dynamo', 'dynamodb'],
    ['overview bucket', 's3'],
  ])('reads "%s" as an overview', (text, service) => {
    expect(lookup(text)).toEqual({ kind: 'overview', service });
  });

  it.each([
    ['diff ec2 fargate', ['ec2', 'fargate']],
    ['diff between EC2 and Lambda', ['ec2', 'lambda']],
    ['diff elastic beanstalk app runner', ['elastic-beanstalk', 'app-runner']],
    ['diff elastic beanstalk vs. app runner', ['elastic-beanstalk', 'app-runner']],
    ['diff s3 ebs efs', ['s3', 'ebs', 'efs']],
    ['diff s3, ebs and efs', ['s3', 'ebs', 'efs']],
  ])('reads "%s" as a comparison', (text, services) => {
    expect(lookup(text)).toEqual({ kind: 'comparison', services });
  });

  it.each(['diff', 'diff ec2', 'diff ec2 and', 'overview', 'overview of '])(
    'says how after "%s"',
    (text) => {
      expect(read(text)).toMatchObject({ kind: 'say', text: expect.stringContaining('/demarc') });
    },
  );

  it.each([
    ['diff ec2 nonsense', 'nonsense'],
    ['diff nonsense ec2', 'nonsense'],
    ['overview zzzz', 'zzzz'],
  ])('names what it does not know in "%s"', (text, word) => {
    expect(read(text)).toMatchObject({ kind: 'say', text: expect.stringContaining(`"${word}"`) });
  });

  it('leaves a question to the dialog, word for word', () => {
    const text = 'who patches RDS, overview or not?';

    expect(read(text)).toEqual({ kind: 'ask', input: { kind: 'text', text } });
  });

  it('takes any words', () => {
    const text = fc.tuple(fc.constantFrom('', 'overview ', 'diff ', 'forget '), ANY_TEXT);
    fc.assert(
      fc.property(text, ([word, rest]) => {
        const asked = read(word + rest);

        if (asked.kind === 'choose') expect(asked.reply.choices.length).toBeLessThanOrEqual(5);
        if (asked.kind === 'say') expect(asked.text.length).toBeLessThanOrEqual(200);
      }),
      { numRuns: 200, seed: 20261123 },
    );
  });

  it.each([
    ['/demarc', 'Name a service: /demarc overview RDS.'],
    ['', 'Name a service: overview RDS.'],
  ])('names itself as people type it: "%s"', (command, text) => {
    expect(readSubcommand('overview', catalogue, command)).toEqual({ kind: 'say', text });
  });
});
