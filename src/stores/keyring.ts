import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { BotError } from '../errors';

const CIPHER = 'aes-256-gcm';
const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** An encrypted text and the id of the key that opens it. */
export interface Sealed {
  readonly keyId: string;
  /** Base64 of nonce, tag and ciphertext. */
  readonly text: string;
}

/** Seals texts with the current key and opens them with that or an earlier one. */
export interface Keyring {
  /** The id of the key that seals. */
  readonly current: string;
  has(keyId: string): boolean;
  /** Encrypts a text for the place it is kept at. */
  seal(text: string, place: string): Sealed;
  /** Throws a `BotError` (`SECRET_UNREADABLE`) when the key is missing, the text was changed or the place differs. */
  open(sealed: Sealed, place: string): string;
}

/** Creates a keyring of keys of 32 bytes: the first seals, all open. */
export function createKeyring(current: Buffer, previous: readonly Buffer[] = []): Keyring {
  const keys = new Map([...previous, current].map((key) => [keyIdOf(key), key]));
  const currentId = keyIdOf(current);
  return {
    current: currentId,
    has: (keyId) => keys.has(keyId),
    seal(text, place) {
      const nonce = randomBytes(NONCE_BYTES);
      const cipher = createCipheriv(CIPHER, current, nonce).setAAD(bind(currentId, place));
      const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
      return {
        keyId: currentId,
        text: Buffer.concat([nonce, cipher.getAuthTag(), bytes]).toString('base64'),
      };
    },
    open(sealed, place) {
      const key = keys.get(sealed.keyId);
      if (key === undefined) {
        refuse(
          `is sealed with the key ${sealed.keyId}, which is not here: add it to DEMARC_ENCRYPTION_KEY_PREVIOUS`,
        );
      }
      try {
        return decrypt(key, sealed, place);
      } catch (cause) {
        refuse(
          'was changed or moved in the database: restore it from a backup, or connect the workspace again',
          cause,
        );
      }
    },
  };
}

function decrypt(key: Buffer, { keyId, text }: Sealed, place: string): string {
  const bytes = Buffer.from(text, 'base64');
  const nonce = bytes.subarray(0, NONCE_BYTES);
  const tag = bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES);
  const cipher = createDecipheriv(CIPHER, key, nonce, { authTagLength: TAG_BYTES })
    .setAAD(bind(keyId, place))
    .setAuthTag(tag);
  const rest = bytes.subarray(NONCE_BYTES + TAG_BYTES);
  return Buffer.concat([cipher.update(rest), cipher.final()]).toString('utf8');
}

/** A value moved to another row, or said to be of another key, does not open. */
function bind(keyId: string, place: string): Buffer {
  return Buffer.from(JSON.stringify([keyId, place]));
}

/** Tells keys apart without telling anything about them. */
function keyIdOf(key: Buffer): string {
  return createHash('sha256').update('demarc-key-id').update(key).digest('hex').slice(0, 16);
}

function refuse(problem: string, cause?: unknown): never {
  throw new BotError('SECRET_UNREADABLE', `A secret in the database ${problem}.`, { cause });
}
