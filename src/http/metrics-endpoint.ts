import type { Metrics } from '../telemetry';
import type { Endpoint } from './endpoint';

/** Creates `GET /metrics` for whoever watches the bot, in OpenMetrics. */
export function createMetricsEndpoint(metrics: Metrics): Endpoint {
  return {
    method: 'GET',
    path: '/metrics',
    async handle(_request, response) {
      const { contentType, text } = await metrics.render();
      response.writeHead(200, { 'content-type': contentType, 'cache-control': 'no-store' });
      response.end(text);
    },
  };
}
