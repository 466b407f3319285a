import { register } from 'tsx/esm/api';

// A thread of Node reads TypeScript only when it is told how.
register();
const { serveInspections } = await import('./inspection-thread.ts');
serveInspections();
