import { closest } from '../../../../src/knowledge/validation/closest';

describe('closest', () => {
  it.each([
    ['bakups', 'backups'],
    ['mfaa', 'mfa'],
    ['loging', 'logging'],
    ['logging', 'logging'],
  ])('takes %s for %s', (word, meant) => {
    expect(closest(word, ['mfa', 'backups', 'logging'])).toBe(meant);
  });

  it.each(['encryption', 'x', ''])('takes "%s" for nothing', (word) => {
    expect(closest(word, ['mfa', 'backups', 'logging'])).toBeUndefined();
  });
});
