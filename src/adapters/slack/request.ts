import type { IncomingHttpHeaders } from 'node:http';
import { parse as parseForm } from 'node:querystring';
import { isValidSlackRequest } from '@slack/bolt';
import { isPayload } from './payload';

/** A signed request's content, or the reason it is refused. */
export type SlackRequest =
  | { readonly kind: 'payload'; readonly payload: Record<string, unknown> }
  | { readonly kind: 'ssl-check' }
  | { readonly kind: 'unsigned' }
  | { readonly kind: 'malformed' };

/**
 * Checks a request's signature and age, then reads its content. Pure.
 *
 * `maxAgeMs` counts in both directions: Bolt refuses old requests only, and one from the future could be
 * replayed for as long as it lies ahead. Slack's unsigned `ssl_check` is recognised; nothing in it is used.
 */
export function readRequest(
  headers: IncomingHttpHeaders,
  body: Buffer,
  signingSecret: string,
  now: number,
  maxAgeMs: number,
): SlackRequest {
  const text = body.toString('utf8');
  const isForm = /^application\/x-www-form-urlencoded\s*(;|$)/i.test(headers['content-type'] ?? '');
  const form = isForm ? parseForm(text) : undefined;
  if (form?.ssl_check === '1') return { kind: 'ssl-check' };
  if (!isSigned(headers, text, signingSecret, now, maxAgeMs)) return { kind: 'unsigned' };
  const payload = form === undefined ? readJson(text) : readForm(form);
  return payload === undefined ? { kind: 'malformed' } : { kind: 'payload', payload };
}

function isSigned(
  headers: IncomingHttpHeaders,
  body: string,
  signingSecret: string,
  nowMilliseconds: number,
  maxAgeMs: number,
): boolean {
  const signature = headers['x-slack-signature'];
  const stamp = headers['x-slack-request-timestamp'];
  if (typeof signature !== 'string' || typeof stamp !== 'string') return false;
  if (!/^\d{1,12}$/.test(stamp)) return false;
  const timestamp = Number(stamp);
  if (Math.abs(nowMilliseconds - timestamp * 1000) > maxAgeMs) return false;
  return isValidSlackRequest({
    signingSecret,
    body,
    headers: { 'x-slack-signature': signature, 'x-slack-request-timestamp': timestamp },
    nowMilliseconds,
  });
}

function readForm(form: NodeJS.Dict<string | string[]>): Record<string, unknown> | undefined {
  if (form.payload !== undefined) {
    return typeof form.payload === 'string' ? readJson(form.payload) : undefined;
  }
  const fields = Object.entries(form).map(([key, value]) => {
    return [key, Array.isArray(value) ? value[0] : value] as const;
  });
  return fields.length === 0 ? undefined : Object.fromEntries(fields);
}

function readJson(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isPayload(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}
