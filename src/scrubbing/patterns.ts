/** One kind of thing that people paste and nobody should keep. */
export interface ScrubPattern {
  readonly id: string;
  /** As the warning names it: a noun with its article. */
  readonly what: string;
  /** True = whoever reads it can act with it, so it must be replaced; false = it only tells about somebody. */
  readonly isSecret: boolean;
  /** Global; matches exactly the characters to take out, in time linear in the text. */
  readonly pattern: RegExp;
  /** Where the form is described. */
  readonly source: string;
}

/**
 * What is taken out of people's words, in the order it is looked for; what opens doors before what tells about people.
 *
 * A form without a mark of its own (a secret access key, a value after "password=") is bounded by what stands
 * around it. Repetitions are bounded or begin where none can begin inside another.
 */
export const SCRUB_PATTERNS: readonly ScrubPattern[] = [
  {
    id: 'private-key',
    what: 'a private key',
    isSecret: true,
    pattern:
      /-----BEGIN (?:[A-Z0-9]{1,20} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:(?!-----END)[\s\S])*(?:-----END[^\n-]{0,60}-----)?/g,
    source: 'https://www.rfc-editor.org/rfc/rfc7468#section-10',
  },
  {
    id: 'url-password',
    what: 'a password in an address',
    isSecret: true,
    pattern: /(?<=[a-z][a-z0-9+.-]{0,30}:\/\/[^\s/:@]{0,256}:)[^\s/@]{1,256}(?=@)/gi,
    source: 'https://www.rfc-editor.org/rfc/rfc3986#section-3.2.1',
  },
  {
    id: 'web-token',
    what: 'an access token',
    isSecret: true,
    pattern: /(?<![\w-])eyJ[\w-]{8,}\.[\w-]{8,}(?:\.[\w-]*){0,3}/g,
    source: 'https://www.rfc-editor.org/rfc/rfc7519#section-3',
  },
  {
    id: 'slack-token',
    what: 'a Slack token',
    isSecret: true,
    pattern: /(?<![\w-])(?:xox[a-z](?:\.xox[a-z])?|xapp)-[\w-]{8,}/g,
    source: 'https://docs.slack.dev/authentication/tokens',
  },
  {
    id: 'webhook',
    what: 'the secret address of a webhook',
    isSecret: true,
    pattern:
      /(?<=https:\/\/(?:hooks\.slack(?:-gov)?\.com\/|[\w.-]{1,200}\.webhook\.office\.com\/))[\w/@.-]{8,}/g,
    source: 'https://docs.slack.dev/messaging/sending-messages-using-incoming-webhooks',
  },
  {
    id: 'github-token',
    what: 'a GitHub token',
    isSecret: true,
    pattern: /(?<!\w)(?:gh[oprsu]_\w{30,}|github_pat_\w{22,})/g,
    source:
      'https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats',
  },
  {
    id: 'vendor-token',
    what: 'an access token',
    isSecret: true,
    pattern:
      /(?<![\w-])(?:glpat-[\w.-]{20,}|npm_\w{36}|AIza[\w-]{35}|[rs]k_live_\w{16,}|sk-[\w-]{20,}|hf_\w{30,}|dckr_pat_[\w-]{20,}|SG\.[\w-]{16,}\.[\w-]{16,})/g,
    source:
      'https://docs.github.com/en/code-security/secret-scanning/introduction/supported-secret-scanning-patterns',
  },
  {
    id: 'azure-client-secret',
    what: 'a client secret',
    isSecret: true,
    pattern: /(?<![\w~.-])[\w~.-]{3}\dQ~[\w~.-]{31,34}(?![\w~-])/g,
    source: 'https://learn.microsoft.com/en-us/purview/sit-defn-client-secret-api-key',
  },
  {
    id: 'aws-access-key-id',
    what: 'an AWS access key',
    isSecret: true,
    pattern: /(?<![A-Za-z0-9])(?:AKIA|ASIA|ABIA|ACCA)[A-Z2-7]{16}(?![A-Za-z0-9])/g,
    source:
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html#identifiers-prefixes',
  },
  {
    id: 'aws-session-token',
    what: 'an AWS session token',
    isSecret: true,
    pattern: /(?<![\w/+])(?:IQoJ|FwoG|FQoG|ABSK)[\w/+%]{60,}={0,2}/g,
    source:
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_use-resources.html',
  },
  {
    id: 'aws-secret-access-key',
    what: 'an AWS secret access key',
    isSecret: true,
    pattern:
      /(?<![\w/+.-])(?=[A-Z0-9/+]{0,39}[a-z])(?=[a-z0-9/+]{0,39}[A-Z])(?=[A-Za-z/+]{0,39}\d)[A-Za-z0-9/+]{40}(?![\w/+=-])/g,
    source:
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/security-creds-programmatic-access.html',
  },
  {
    id: 'signed-address',
    what: 'a signed address',
    isSecret: true,
    pattern: /(?<=[?&](?:X-Amz-(?:Signature|Security-Token|Credential)|sig)=)[^\s&#]{16,}/gi,
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-query-string-auth.html',
  },
  {
    id: 'authorization',
    what: 'an access token',
    isSecret: true,
    pattern: /(?<=\b(?:Bearer|Basic) {1,4})(?=[\w.~+/-]{0,200}\d)[\w.~+/-]{16,}={0,2}/g,
    source: 'https://www.rfc-editor.org/rfc/rfc6750#section-2.1',
  },
  {
    id: 'named-secret',
    what: 'a password or key',
    isSecret: true,
    pattern:
      /(?<=(?:passw(?:or)?d|pwd|passphrase|secret|token|api[ _-]?key|access[ _-]?key|secret[ _-]?key|client[ _-]?secret)["']? {0,3}[=:] {0,3}["']?)(?=[^\s"',;]{0,200}\d)(?=[^\s"',;]{0,200}[A-Za-z])[^\s"',;]{8,}/gi,
    source: 'https://cwe.mitre.org/data/definitions/312.html',
  },
  {
    id: 'e-mail',
    what: 'an e-mail address',
    isSecret: false,
    pattern: /[\p{L}\p{N}._%+'-]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.){1,8}\p{L}{2,63}/gu,
    source: 'https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address',
  },
  {
    id: 'aws-account-id',
    what: 'an AWS account id',
    isSecret: false,
    pattern: /(?<![\w.-])(?:\d{12}|\d{4}-\d{4}-\d{4})(?![\w-]|\.\d)/g,
    source: 'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-identifiers.html',
  },
];
