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

  it('refuses a request without headers', () => {
    expect(readRequest({}, Buffer.from('{}'), 's', NOW, MAX_AGE).kind).toBe('unsigned');
  });

  it('refuses everything while there is no secret', () => {
    const { body, headers } = signedRequest({}, { secret: 'x', now: NOW });
    const given = headers as Record<string, string>;

    expect(readRequest(given, Buffer.from(String(body)), '', NOW, MAX_AGE).kind).toBe('unsigned');
  });
});
