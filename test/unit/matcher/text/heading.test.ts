import { createFindHeading } from '../../../../src/matcher/text/heading';
import { aLexicon } from '../../../support/dialog-knowledge';

const find = createFindHeading(
  aLexicon({
    headings: { before: ['re', 'on the subject of', 'topic', 'the'], after: ['question'] },
    leads: ['regarding'],
    openers: ['hi', 'quick one'],
  }),
);
const heading = (text: string) =>
  find(text)
    .map(({ lower }) => lower)
    .join(' ');

describe('createFindHeading', () => {
  it.each([
    ['Regarding backups: who keeps them', 'backups'],
    ['re. MFA: who turns it on', 'mfa'],
    ['Re: key rotation - who does it', 'key rotation'],
    ['Hi, topic: logging. Who keeps them?', 'logging'],
    ['on the subject of the guest OS, who patches it', 'guest os'],
    ['[maintenance windows] who picks them', 'maintenance windows'],
    ['licence question – who pays', 'licence'],
    ['quick one: question – who pays', 'question'],
  ])('finds what %j is about', (text, words) => {
    expect(heading(text)).toBe(words);
  });

  it.each(['who keeps the backups?', 'backups? who keeps them', 'backups', 're:', ''])(
    'finds none in %j',
    (text) => {
      expect(heading(text)).toBe('');
    },
  );
});
