import { addBytes, takeBytes } from './bytes';
import './protocol';
import { seedDocument } from './seed-document';
import { startBare } from './start-bare';
import { keepEngine, startEngine } from './start-engine';

/** What must not be collected while the heap is looked at. */
const kept: unknown[] = [];

globalThis.bench = {
  addBytes,
  seed: seedDocument,
  startEngine,
  startBare,
  async keepEngine(wanted) {
    kept.push(await keepEngine(wanted));
  },
  keepParsed() {
    const records: unknown[] = JSON.parse(new TextDecoder().decode(takeBytes()));
    kept.push(records);
    return records.length;
  },
};
