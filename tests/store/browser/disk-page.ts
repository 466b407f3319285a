import * as Y from 'yjs';
import { openStoredDocument } from '../../../lib/store/open-stored-document';
import type { SaveState, StoredDocument } from '../../../lib/store/stored-document';

/** What the harness may do with a stored document from outside the page. */
export interface DiskPage {
  open(): Promise<number>;
  /** Makes an edit of `bytes` and does not wait for it. */
  edit(key: string, bytes: number): void;
  /** Resolves with the state after `ms`, or as soon as it is `kind`. */
  stateWithin(ms: number, kind: SaveState['kind']): Promise<SaveState>;
}

declare global {
  var disk: DiskPage;
}

let stored: StoredDocument;

globalThis.disk = {
  async open() {
    stored = await openStoredDocument('disk', new Y.Doc(), {
      marker: { read: () => false, write: () => undefined },
    });
    return stored.doc.getMap('values').size;
  },
  edit(key, bytes) {
    const letters = Array.from({ length: bytes }, () => String.fromCharCode(33 + Math.random() * 94));
    stored.doc.getMap('values').set(key, letters.join(''));
  },
  stateWithin(ms, kind) {
    return new Promise((resolve) => {
      const end = () => {
        stop();
        clearTimeout(timer);
        resolve(stored.state);
      };
      const timer = setTimeout(end, ms);
      const stop = stored.onState((state) => {
        if (state.kind === kind) end();
      });
      if (stored.state.kind === kind) end();
    });
  },
};
