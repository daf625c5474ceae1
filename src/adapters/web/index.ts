import type { Adapter } from '../adapter';
import { createInbox, createLocalPeople } from './inbox';
import { createEndpoints } from './listeners';
import type { WebPorts } from './ports';

export type { PlatformRenderers, SetupState, WebPorts } from './ports';
export { type CertificateView, createVerifyPages } from './verify-pages';

/** Creates the playground: the same bot in a browser, and what it knows to look at; no account needed. */
export function createWebAdapter(ports: WebPorts): Adapter {
  const { profileOf } = ports;
  const inbox = createInbox();
  let isReady = false;
  return {
    platform: 'web',
    endpoints: createEndpoints(ports, inbox),
    ...(profileOf && { people: createLocalPeople(inbox, profileOf) }),
    async start() {
      isReady = true;
    },
    async stop() {
      isReady = false;
    },
    isReady: () => isReady,
  };
}
