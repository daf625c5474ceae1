export { createRequestHandler, type RequestHandlerOptions } from './create-request-handler';
export type { Endpoint } from './endpoint';
export type { Readiness, ReadReadiness } from './health';
export { createLegalPages } from './legal-pages';
export { createMetricsEndpoint } from './metrics-endpoint';
export { type HttpServer, type HttpServerOptions, startHttpServer } from './server';
export { watchEndpoint } from './watch-endpoint';
