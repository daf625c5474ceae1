import type { Logger } from '../../../telemetry';
import { failureName } from '../web-api';
import { within } from '../within';
import type { Installation, InstallationStore } from './installation-store';

/**
 * Keeps installations through a store that may fail or hang.
 *
 * While it does, what was read or written last holds: a workspace goes on getting answers, and a token that Slack
 * gives out only once is written as soon as the store takes it. `read` rejects only for what it has never seen;
 * `write` rejects where the store fails, but has remembered all the same.
 */
export function createRememberedInstallations(
  store: InstallationStore,
  storeMilliseconds: number,
  logger: Logger,
): InstallationStore {
  const last = new Map<string, Installation>();
  const unwritten = new Set<string>();

  return {
    async read(tenant) {
      const kept = last.get(tenant);
      if (kept !== undefined && unwritten.has(tenant)) {
        await this.write(tenant, kept).catch(() => undefined);
        return kept;
      }
      try {
        const read = await within(store.read(tenant), storeMilliseconds, 'installation');
        if (read === undefined) last.delete(tenant);
        else last.set(tenant, read);
        return read;
      } catch (error) {
        logger.warn('slack-installation-unread', { error: failureName(error) });
        if (kept === undefined) throw error;
        return kept;
      }
    },
    async write(tenant, installation) {
      last.set(tenant, installation);
      unwritten.add(tenant);
      try {
        await within(store.write(tenant, installation), storeMilliseconds, 'installation');
        unwritten.delete(tenant);
      } catch (error) {
        logger.error('slack-installation-unwritten', { error: failureName(error) });
        throw error;
      }
    },
    async forget(tenant) {
      last.delete(tenant);
      unwritten.delete(tenant);
      await within(store.forget(tenant), storeMilliseconds, 'installation');
    },
  };
}
