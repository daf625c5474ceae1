import {
  createHash,
  createPrivateKey,
  createPublicKey,
  hkdfSync,
  type KeyObject,
  sign,
  verify,
} from 'node:crypto';

const DAY_MS = 24 * 60 * 60 * 1000;

/** For how many days a certificate is good. */
export const VALID_DAYS = 365;

/** So many days before its end a certificate can be renewed, and its holder is reminded. */
export const RENEW_DAYS = 30;

/** What a certificate says; days are UTC, `YYYY-MM-DD`. */
export interface Certificate {
  /** Twelve letters and digits, to be read out and looked up. */
  readonly id: string;
  readonly name: string;
  readonly journey: string;
  readonly title: string;
  readonly journeyVersion: string;
  readonly knowledgeVersion: string;
  readonly score: number;
  readonly issued: string;
  /** The first day on which it is good no more. */
  readonly expires: string;
}

/** Whether a token is one of ours and good today. */
export type CertificateVerdict =
  | { readonly kind: 'valid'; readonly certificate: Certificate }
  | { readonly kind: 'expired'; readonly certificate: Certificate }
  /** Not signed by us, or changed since. */
  | { readonly kind: 'forged' };

/** Signs certificates and tells real ones from others. */
export interface Certifier {
  issue(
    facts: Omit<Certificate, 'id' | 'issued' | 'expires'>,
    now: number,
  ): { readonly id: string; readonly token: string };
  verify(token: string, now: number): CertificateVerdict;
}

/**
 * Creates a certifier whose Ed25519 key comes from a secret of at least 32 bytes, the same in every process. Tokens
 * signed under an earlier secret are still good.
 */
export function createCertifier(secret: Buffer, earlier: readonly Buffer[] = []): Certifier {
  const key = deriveKey(secret);
  const publicKeys = [key, ...earlier.map(deriveKey)].map((each) => createPublicKey(each));
  return {
    issue(facts, now) {
      const issued = dayAt(now);
      const content = { ...facts, issued, expires: dayAt(now + VALID_DAYS * DAY_MS) };
      const id = idOf(sign(null, Buffer.from(JSON.stringify([content, now])), key));
      const body = Buffer.from(JSON.stringify({ id, ...content })).toString('base64url');
      return { id, token: `${body}.${sign(null, Buffer.from(body), key).toString('base64url')}` };
    },
    verify(token, now) {
      const certificate = readSigned(token, publicKeys);
      if (certificate === undefined) return { kind: 'forged' };
      return { kind: dayAt(now) < certificate.expires ? 'valid' : 'expired', certificate };
    },
  };
}

/** RFC 8410: an Ed25519 private key in PKCS #8 is this prefix and 32 bytes. */
const PKCS8_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

function deriveKey(secret: Buffer): KeyObject {
  const seed = Buffer.from(hkdfSync('sha256', secret, '', 'demarc certificates', 32));
  const key = Buffer.concat([PKCS8_PREFIX, seed]);
  return createPrivateKey({ key, format: 'der', type: 'pkcs8' });
}

/** Only our own key makes such a signature, so what it covers has the shape that we wrote. */
function readSigned(token: string, keys: readonly KeyObject[]): Certificate | undefined {
  const [body = '', signature = '', ...rest] = token.split('.');
  const bytes = Buffer.from(signature, 'base64url');
  // Base64 has several spellings of the same bytes; one of them is ours.
  const isPlain = rest.length === 0 && bytes.toString('base64url') === signature;
  const isOurs = keys.some((key) => verify(null, Buffer.from(body), key, bytes));
  return isPlain && isOurs ? JSON.parse(Buffer.from(body, 'base64url').toString()) : undefined;
}

/** Letters and digits that nobody takes for another (Crockford's base 32). */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

function idOf(signature: Buffer): string {
  const bytes = createHash('sha256').update(signature).digest().subarray(0, 12);
  return [...bytes].map((byte) => ALPHABET[byte % ALPHABET.length]).join('');
}

function dayAt(at: number): string {
  return new Date(at).toISOString().slice(0, 10);
}
