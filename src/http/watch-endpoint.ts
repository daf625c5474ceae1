import type { Metrics } from '../telemetry';
import type { Endpoint } from './endpoint';

/** The same endpoint, timed from a request to the end of its response: to its acknowledgement. */
export function watchEndpoint(endpoint: Endpoint, platform: string, metrics: Metrics): Endpoint {
  return {
    ...endpoint,
    handle(request, response, body) {
      const begun = performance.now();
      response.once('finish', () => {
        metrics.time('demarc_ack_seconds', { platform }, performance.now() - begun);
      });
      return endpoint.handle(request, response, body);
    },
  };
}
