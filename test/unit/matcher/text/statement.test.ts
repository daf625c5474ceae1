import { createStatementReader } from '../../../../src/matcher/text/statement';
import { aLexicon, CONFIRMATIONS } from '../../../support/dialog-knowledge';

const read = createStatementReader(
  aLexicon({
    confirmations: CONFIRMATIONS,
    openers: ['hi'],
    shortForms: { "isn't": 'is not', "don't": 'do not', "i'm": 'i am' },
  }),
);

describe('createStatementReader', () => {
  it.each([
    ['AWS patches RDS, right?', 'AWS patches RDS'],
    ['AWS patches RDS right', 'AWS patches RDS'],
    ["RDS is patched, isn't it?", 'RDS is patched'],
    ["we don't patch it, do we", "we don't patch it"],
    ['they patch it, or do they?', 'they patch it'],
    ["hi, correct me if I'm wrong: AWS patches RDS", 'AWS patches RDS'],
    ['So I assume we patch EC2.', 'we patch EC2'],
    ['Am I right that we patch EC2? Yes?', 'we patch EC2'],
    ["it is AWS who patches it, isn't it", 'it is AWS who patches it'],
    ['we are the ones who patch it, right', 'we are the ones who patch it'],
    ['we patch what is ours in it, right', 'we patch what is ours in it'],
  ])('finds what %j wants confirmed', (text, statement) => {
    expect(read(text)).toMatchObject({ text: statement, asked: 'said' });
  });

  it.each([
    ['so we never patch it?', { text: 'we never patch it', asked: 'open' }],
    ['hosts = AWS, code = us', { text: 'hosts = AWS, code = us', asked: 'none' }],
    ['do we back up both', { text: 'we back up both', asked: 'question', verb: 'do' }],
    ["isn't it ours?", { text: 'it ours', words: ['it', 'ours'], asked: 'question', verb: 'is' }],
    ['we never patch hosts or images', { text: 'we never patch hosts or images', asked: 'none' }],
  ])('tells how %j asks', (text, statement) => {
    expect(read(text)).toMatchObject(statement);
  });

  it.each([
    ['our auditor says AWS patches it', 'AWS patches it'],
    ['somebody told us that we patch it', 'we patch it'],
    ['so our new auditor says we patch it, right?', 'we patch it'],
    ['can I tell the auditor that AWS patches it?', 'AWS patches it'],
    ['can I tell our new auditor AWS patches it', 'AWS patches it'],
  ])('leaves out who says what %j tells', (text, statement) => {
    expect(read(text)).toMatchObject({ text: statement, asked: 'said', isReported: true });
  });

  it.each([
    'who patches RDS, right?',
    'if is AWS patching it?',
    'we never patch or they?',
    'is it AWS or us',
    'do they patch it, or do we?',
    '',
    'what is ours, yes',
  ])('reads no statement in %j', (text) => {
    expect(read(text)).toBeUndefined();
  });
});
