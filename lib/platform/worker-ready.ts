/** The first word of a worker: it is loaded and listens. */
export const WORKER_READY = 'ready';
