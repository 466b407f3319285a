import { IDBFactory } from 'fake-indexeddb';
import * as Y from 'yjs';
import { MemoryWipeMarker } from '../../../lib/store/memory-wipe-marker';
import { mirrorName } from '../../../lib/store/mirror-place';
import type { OpenOptions } from '../../../lib/store/open-options';
import { openStoredDocument } from '../../../lib/store/open-stored-document';
import type { StoredDocument } from '../../../lib/store/stored-document';

/** A browser profile for one test: its databases and its marker. */
export class Profile {
  readonly indexedDB: IDBFactory = new IDBFactory();
  readonly marker = new MemoryWipeMarker();
  /** What was reported while its documents were open. */
  readonly reports: unknown[] = [];

  open(name = 'doc', options: Partial<OpenOptions> = {}, doc = new Y.Doc()): Promise<StoredDocument> {
    const report = (error: unknown) => this.reports.push(error);
    return openStoredDocument(name, doc, {
      indexedDB: this.indexedDB,
      marker: this.marker,
      report,
      ...options,
    });
  }

  /** Takes the mirror away, as if it had never been. */
  loseMirror(name = 'doc'): Promise<void> {
    return dropDatabase(this.indexedDB, mirrorName(name));
  }

  /** Takes the document away and leaves the mirror: what Chromium does when it finds its log torn. */
  loseDocument(name = 'doc'): Promise<void> {
    return dropDatabase(this.indexedDB, name);
  }

  /** The content under `name` as somebody sees it who opens it now. */
  async contents(name = 'doc'): Promise<Record<string, unknown>> {
    const stored = await this.open(name);
    const contents = valuesOf(stored);
    await stored.close();
    return contents;
  }
}

export function values(stored: StoredDocument): Y.Map<unknown> {
  return stored.doc.getMap('values');
}

export function valuesOf(stored: StoredDocument): Record<string, unknown> {
  return Object.fromEntries(values(stored).entries());
}

function dropDatabase(factory: IDBFactory, name: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.deleteDatabase(name);
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}
