import { createHmac } from 'node:crypto';
import { readRequest } from '../../../../src/adapters/slack/request';
import { signedRequest } from '../../../support/slack-events';

const NOW = Date.UTC(2026, 10, 23, 12);
const MAX_AGE = 300_000;

function read(payload: unknown, options: Partial<Parameters<typeof signedRequest>[1]> = {}) {
  const { body, headers } = signedRequest(payload, { secret: 's', now: NOW, ...options });
  const given = headers as Record<string, string>;
  return readRequest(given, Buffer.from(String(body)), 's', NOW, MAX_AGE);
}

describe('readRequest', () => {
  it('reads JSON', () => {
    expect(read({ a: 1 })).toEqual({ kind: 'payload', payload: { a: 1 } });
  });

  it('reads the fields of a form, the first of each name', () => {
    expect(read('a=1&b=x%20y&a=2', { form: true })).toEqual({
      kind: 'payload',
      payload: { a: '1', b: 'x y' },
    });
  });

  it('reads the payload inside a form', () => {
    expect(read({ type: 'block_actions' }, { form: true })).toEqual({
      kind: 'payload',
      payload: { type: 'block_actions' },
    });
  });

  it.each([
    [NOW - MAX_AGE, 'payload'],
    [NOW - MAX_AGE - 1_000, 'unsigned'],
    [NOW + MAX_AGE, 'payload'],
    [NOW + MAX_AGE + 1_000, 'unsigned'],
  ])('holds a stamp of %d against the clock: %s', (now, kind) => {
    expect(read({ a: 1 }, { now }).kind).toBe(kind);
  });

  it.each([
    ['ssl_check=1&token=x', 'application/x-www-form-urlencoded', 'ssl-check'],
    ['ssl_check=1&token=x', 'application/x-www-form-urlencoded; charset=UTF-8', 'ssl-check'],
    ['ssl_check=1&token=x', 'application/json', 'unsigned'],
    ['{"ssl_check":1}', 'application/json', 'unsigned'],
  ])('reads unsigned %j of %s as %s', (body, contentType, kind) => {
    expect(read(body, { contentType, secret: 'other' }).kind).toBe(kind);
  });

  it.each([
    [
      'of another body',
      (signature: string) => signature.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
    ],
    ['that is cut', (signature: string) => signature.slice(0, -1)],
    ['with something behind it', (signature: string) => `${signature}=`],
    ['of another version', (signature: string) => signature.replace('v0', 'v1')],
    ['of far letters', () => 'ü'.repeat(67)],
    ['that is empty', () => ''],
  ])('refuses a signature %s', (_, change) => {
    const { body, headers } = signedRequest({ a: 1 }, { secret: 's', now: NOW });
    const given = { ...(headers as Record<string, string>) };
    given['x-slack-signature'] = change(given['x-slack-signature'] ?? '');

    expect(readRequest(given, Buffer.from(String(body)), 's', NOW, MAX_AGE).kind).toBe('unsigned');
  });

  it('holds the signature against the bytes, not against what they look like as text', () => {
    const [signed, sent] = [0xfe, 0xff].map((byte) => Buffer.from([0x22, byte, 0x22]));
    const hash = createHmac('sha256', 's')
      .update(`v0:${NOW / 1000}:`)
      .update(signed ?? '')
      .digest('hex');
    const given = {
      'x-slack-signature': `v0=${hash}`,
      'x-slack-request-timestamp': `${NOW / 1000}`,
    };

    expect(readRequest(given, sent ?? Buffer.alloc(0), 's', NOW, MAX_AGE).kind).toBe('unsigned');
  });

  it('refuses a request without headers', () => {
    expect(readRequest({}, Buffer.from('{}'), 's', NOW, MAX_AGE).kind).toBe('unsigned');
  });

  it('refuses everything while there is no secret', () => {
    const { body, headers } = signedRequest({}, { secret: 'x', now: NOW });
    const given = headers as Record<string, string>;

    expect(readRequest(given, Buffer.from(String(body)), '', NOW, MAX_AGE).kind).toBe('unsigned');
  });
});
