import { readActivity, type TeamsActivity } from './activity';
import { CHANNEL } from './names';
import type { TeamsOptions } from './options';
import { isPayload } from './payload';
import { createServiceUrlCheck } from './service-url';

/** What the policy says about a request before its signature is checked. */
export type Admission =
  | { readonly kind: 'admitted'; readonly activity: TeamsActivity; readonly payload: object }
  | { readonly kind: 'refused'; readonly status: 400 | 401 | 403; readonly reason: string };

/** Applies the policy to the raw parts of a request. */
export type Admit = (authorization: string | undefined, body: Buffer) => Admission;

/**
 * Refuses what no signature could make good: no activity, another channel, another tenant, a connector outside the
 * allow-list. It runs before the SDK, which accepts an activity without a `serviceUrl` and rejects without an answer
 * on one without a type.
 */
export function createAdmission(options: TeamsOptions): Admit {
  const isAnonymous = options.credential.kind === 'anonymous';
  const check = createCheck(options);
  return (authorization, body) => {
    const payload = parseBody(body);
    if (!isPayload(payload)) return refused(400, 'no-object');
    if (!isAnonymous && !authorization) return refused(401, 'no-token');
    const activity = readActivity(payload);
    if (!activity) return refused(400, 'no-activity');
    const reason = check(activity);
    return reason ? refused(403, reason) : { kind: 'admitted', activity, payload };
  };
}

/** Says why an activity is none of ours; `undefined` when it may be. */
function createCheck(options: TeamsOptions): (activity: TeamsActivity) => string | undefined {
  const isAllowed = createServiceUrlCheck(options);
  const tenant = options.appType === 'MultiTenant' ? undefined : options.tenantId?.toLowerCase();
  return (activity) => {
    if (activity.channelId !== CHANNEL) return 'other-channel';
    if (tenant !== undefined && activity.tenant !== tenant) return 'other-tenant';
    return isAllowed(activity.serviceUrl) ? undefined : 'service-url';
  };
}

function refused(status: 400 | 401 | 403, reason: string): Admission {
  return { kind: 'refused', status, reason };
}

function parseBody(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
