import { createDropLead } from '../../../../src/matcher/text/leads';

const dropLead = createDropLead(['what about', 'and what about', 'what of']);

describe('createDropLead', () => {
  it.each([
    ['what about backups', 'backups?'],
    ['And what about the OS patches?', 'OS patches?'],
    ['what of our keys', 'keys?'],
  ])('leaves the topic of %j', (text, topic) => {
    expect(dropLead(text)).toBe(topic);
  });

  it.each(['what about', 'what about the', 'what about who does the backups', 'who backs up', ''])(
    'keeps %j whole',
    (text) => {
      expect(dropLead(text)).toBe(text);
    },
  );
});
