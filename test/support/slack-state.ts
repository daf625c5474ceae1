import { createHmac } from 'node:crypto';

/** A state as Slack's package signs it, begun at a time of the test's own (UTC milliseconds). */
export function aState(secret: string, begun: number): string {
  const encode = (part: object) => Buffer.from(JSON.stringify(part)).toString('base64url');
  const claims = { installOptions: { scopes: [] }, now: new Date(begun).toJSON(), random: 1 };
  const text = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode(claims)}`;
  return `${text}.${createHmac('sha256', secret).update(text).digest('base64url')}`;
}
