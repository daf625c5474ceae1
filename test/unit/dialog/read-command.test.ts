import { readCommand } from '../../../src/dialog/read-command';

describe('readCommand', () => {
  it.each([
    ['help', 'help'],
    [' Help! ', 'help'],
    ['HELP...', 'help'],
    ['?', 'help'],
    ['forget me', 'forget-me'],
    ['Forget me!', 'forget-me'],
    ['forget', 'forget'],
    ['forget this', 'forget'],
    ['Forget this conversation.', 'forget'],
    ['Reset.', 'forget'],
  ])('reads %j as %s', (text, command) => {
    expect(readCommand(text)).toBe(command);
  });

  it.each([
    '',
    'help me',
    'who can help?',
    'do not forget',
    'constructor',
    'toString',
    '__proto__',
  ])('takes %j for no command', (text) => {
    expect(readCommand(text)).toBeUndefined();
  });
});
