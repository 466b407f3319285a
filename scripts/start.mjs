// `npm start`: works in a fresh clone.
import { runTypeScript } from './lib/run-typescript.mjs';

runTypeScript('scripts/start.ts');
