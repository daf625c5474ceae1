import fc from 'fast-check';
import { SCRUB_PATTERNS, SCRUBBED_MARK, scrub, warningOf } from '../../../src/scrubbing';
import { aSecretOf, some, WORD } from '../../support/secrets';

describe('scrub', () => {
  it.each(Object.entries(aSecretOf))('takes out %s wherever it stands', (id, secrets) => {
    const around = fc.constantFrom(' ', '\n', '"', "'", '`', '(', ')', ', ', '<', '>', ': ');
    fc.assert(
      fc.property(secrets, around, around, (secret, before, after) => {
        const { text, found } = scrub(`who rotates${before}${secret}${after}on IAM?`);

        expect(text).toBe(`who rotates${before}${SCRUBBED_MARK}${after}on IAM?`);
        expect(found.map((each) => each.id)).toEqual([id]);
      }),
    );
  });

  it('takes out passwords of addresses and leaves the address', () => {
    fc.assert(
      fc.property(some([...WORD, '!', '%', '-'], 1, 60), (password) => {
        expect(scrub(`is postgres://app:${password}@db.internal:5432/x ours?`).text).toBe(
          `is postgres://app:${SCRUBBED_MARK}@db.internal:5432/x ours?`,
        );
      }),
    );
  });

  it.each([
    ['aws_secret_access_key = wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY', 'wJalr'],
    ['password: hunter2hunter2', 'hunter2'],
    ['{"password":"Tr0ub4dor&3x"}', 'Tr0ub'],
    ['client_secret=abc123def456', 'abc123'],
    ['Authorization: Bearer abcdefgh12345678ijkl', 'abcdefgh1'],
    ['https://hooks.slack.com/services/T000/B000/XXXXXXXXXXXX', 'XXXX'],
    ['https://contoso.webhook.office.com/webhookb2/ab12-cd34@ef/IncomingWebhook/1', 'ab12'],
    [`https://b.s3.amazonaws.com/k?X-Amz-Signature=${'0a'.repeat(32)}`, '0a0a'],
    ['-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk', 'b3Blb'],
    ['-----BEGIN EC PRIVATE KEY-----\nMHcC\n-----END EC PRIVATE KEY----- who rotates?', 'MHcC'],
  ])('takes the secret out of %j', (text, secret) => {
    const scrubbed = scrub(text);

    expect(scrubbed.text).not.toContain(secret);
    expect(warningOf(scrubbed.found)).toBeDefined();
  });

  it.each([
    ['who owns 123456789012?', 'who owns […]?'],
    ['who owns 1234-5678-9012?', 'who owns […]?'],
    ['is arn:aws:iam::123456789012:role/x ours?', 'is arn:aws:iam::[…]:role/x ours?'],
    ['ask anna.smith+aws@corp.example.com.', 'ask […].'],
    ['ask jörg@büro.example', 'ask […]'],
  ])('takes out what tells about people, without a warning: %j', (text, kept) => {
    const scrubbed = scrub(text);

    expect(scrubbed).toMatchObject({ text: kept, asked: text });
    expect(warningOf(scrubbed.found)).toBeUndefined();
  });

  it.each([
    'who patches the OS of RDS?',
    'AKIA keys: who rotates them?',
    'who is responsible for password: rotation or storage?',
    'the commit da39a3ee5e6b4b0d3255bfef95601890afd80709 broke our backups',
    'see https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Welcome.html',
    'http://localhost:8080/a@b',
    'ticket 1234567890123 of 2026-11-30, order 12345678901',
    'i-0123456789abcdef0 and vpc-0a1b2c3d4e5f60718',
    'is @demarc right about token rotation?',
    'Basic authentication on API Gateway',
    'skip-level and sk-learn',
  ])('leaves %j alone', (text) => {
    expect(scrub(text)).toEqual({ text, asked: text, found: [] });
  });

  it('changes nothing the second time', () => {
    const piece = fc.oneof(fc.string(), ...Object.values(aSecretOf));
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (pieces) => {
        const once = scrub(pieces.join(' ')).text;

        expect(scrub(once)).toEqual({ text: once, asked: once, found: [] });
      }),
    );
  });

  it.each([
    'eyJ',
    'eyJ-',
    'a@',
    'a.',
    '-----BEGIN PRIVATE KEY-----',
    'password=',
    'x://a:',
    'https://hooks.slack.com/',
    'Aa0',
    '?sig=',
    'Bearer ',
    'xoxb-',
    '1',
    "'",
  ])('reads the longest message of %j in a moment', (piece) => {
    const text = piece.repeat(40_000 / piece.length);
    const begun = process.cpuUsage();

    scrub(text);

    // Time of the processor, since a loaded machine takes its own.
    expect(process.cpuUsage(begun).user / 1000).toBeLessThan(500);
  });
});

describe('SCRUB_PATTERNS', () => {
  it.each(SCRUB_PATTERNS.map((each) => [each.id, each] as const))(
    'finds every %s in a text and says where its form is described',
    (_id, { pattern, source }) => {
      expect(pattern.global).toBe(true);
      expect(source).toMatch(/^https:\/\//);
    },
  );

  it('names each kind once', () => {
    const ids = SCRUB_PATTERNS.map(({ id }) => id);

    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe('warningOf', () => {
  it('names what was found and says what to do', () => {
    const { found } = scrub('AKIAIOSFODNN7EXAMPLE and xoxb-12345678901-abcdefgh');

    expect(warningOf(found)).toBe(
      'The message holds what looks like a Slack token and an AWS access key. I keep none of it, but it is in this chat now: replace it at once where it was issued, then delete the message.',
    );
  });
});
