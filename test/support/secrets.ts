import fc from 'fast-check';

const BASE32 = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'];
/** Letters and digits. */
export const WORD = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'];
const DIGITS = [...'0123456789'];
/** A text of some of these letters. */
export const some = (letters: readonly string[], minLength: number, maxLength = minLength) =>
  fc.string({ unit: fc.constantFrom(...letters), minLength, maxLength });
const joined = (...parts: readonly (string | fc.Arbitrary<string>)[]) =>
  fc
    .tuple(...parts.map((part) => (typeof part === 'string' ? fc.constant(part) : part)))
    .map((all) => all.join(''));

/** Made-up values of each kind, as its issuer makes them; what must be gone is the whole or the last part. */
export const aSecretOf: Readonly<Record<string, fc.Arbitrary<string>>> = {
  'private-key': joined(
    '-----BEGIN RSA PRIVATE KEY-----\n',
    some(WORD, 64, 200),
    '\n-----END RSA PRIVATE KEY-----',
  ),
  'web-token': joined('eyJ', some(WORD, 20), '.eyJ', some(WORD, 20, 90), '.', some(WORD, 43)),
  'slack-token': joined(
    fc.constantFrom('xoxb-', 'xoxp-', 'xoxe.xoxp-1-', 'xapp-1-A0'),
    some(DIGITS, 11),
    '-',
    some(WORD, 24),
  ),
  'github-token': joined(
    fc.constantFrom('ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_', 'github_pat_'),
    some(WORD, 36),
  ),
  'vendor-token': joined(fc.constantFrom('glpat-', 'sk-', 'sk_live_'), some(WORD, 24)),
  'azure-client-secret': joined(some(WORD, 3), '8Q~', some([...WORD, '~'], 34)),
  'aws-access-key-id': joined(fc.constantFrom('AKIA', 'ASIA'), some(BASE32, 16)),
  'aws-session-token': joined('IQoJ', some([...WORD, '/', '+'], 100, 900), '=='),
  'aws-secret-access-key': joined('aB3', some([...WORD, '/', '+'], 37)),
};
