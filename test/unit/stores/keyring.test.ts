import fc from 'fast-check';
import { createKeyring } from '../../../src/stores';

const OLD = Buffer.alloc(32, 1);
const NEW = Buffer.alloc(32, 2);

describe('createKeyring', () => {
  it('opens what it sealed, whatever that is', () => {
    const keyring = createKeyring(OLD);

    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (text, place) => {
        expect(keyring.open(keyring.seal(text, place), place)).toBe(text);
      }),
    );
  });

  it('seals the same text differently each time', () => {
    const keyring = createKeyring(OLD);

    expect(keyring.seal('a', 'p').text).not.toBe(keyring.seal('a', 'p').text);
  });

  it('refuses a text with any bit changed or any byte cut off', () => {
    const keyring = createKeyring(OLD);
    const { keyId, text } = keyring.seal('xoxb-secret', 'place');
    const bytes = Buffer.from(text, 'base64');

    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(7), (index, bit) => {
        const changed = Buffer.from(bytes);
        changed[index] = (changed[index] ?? 0) ^ (1 << bit);
        const cut = bytes.subarray(0, index);

        for (const each of [changed, cut]) {
          const open = () => keyring.open({ keyId, text: each.toString('base64') }, 'place');
          expect(open).toThrow(expect.objectContaining({ code: 'SECRET_UNREADABLE' }));
        }
      }),
    );
  });

  it('refuses a text at another place', () => {
    const keyring = createKeyring(OLD);
    const sealed = keyring.seal('xoxb-secret', 'T1');

    expect(() => keyring.open(sealed, 'T2')).toThrow(/was changed or moved/);
  });

  it('opens with an earlier key and seals with the current one', () => {
    const before = createKeyring(OLD).seal('xoxb-secret', 'T1');
    const keyring = createKeyring(NEW, [OLD]);

    expect(keyring.open(before, 'T1')).toBe('xoxb-secret');
    expect(keyring.seal('xoxb-secret', 'T1').keyId).toBe(createKeyring(NEW).current);
  });

  it('names the key that is missing and where it belongs', () => {
    const before = createKeyring(OLD).seal('xoxb-secret', 'T1');

    expect(() => createKeyring(NEW).open(before, 'T1')).toThrow(
      `sealed with the key ${before.keyId}, which is not here: add it to DEMARC_ENCRYPTION_KEY_PREVIOUS`,
    );
  });

  it('gives ids that tell nothing of the keys', () => {
    const { current } = createKeyring(OLD);

    expect(current).toMatch(/^[0-9a-f]{16}$/);
    expect(OLD.toString('hex')).not.toContain(current);
  });
});
