import type { Context } from '@slack/bolt';
import type { Origin } from './parse';

/** A workspace, or the whole organisation where the app is installed for all of it. */
export function originOf(context: Context): Origin {
  return {
    tenant: context.teamId ?? context.enterpriseId ?? '',
    botUserId: context.botUserId ?? '',
  };
}
