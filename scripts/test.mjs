// `npm test`: works in a fresh clone.
import { runTypeScript } from './lib/run-typescript.mjs';

runTypeScript('scripts/test.ts');
