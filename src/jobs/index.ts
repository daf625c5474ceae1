export { backoffMs, MAX_ATTEMPTS } from './backoff';
export type { JobHandler, JobHandlers, JobResult } from './handler';
export type { JobCounts, JobEnd, JobOwner, LeasedJob, NewJob } from './job';
export type { JobStore, LeaseRequest } from './job-store';
export { createWorker, type Worker, type WorkerOptions, type WorkerTiming } from './worker';
