import type { Schedule } from './schedule';
import type { NotSaved } from './stored-document';
import type { WipeMarker } from './wipe-marker';

export interface OpenOptions {
  readonly marker: WipeMarker;
  /** The browser's by default. */
  readonly indexedDB?: IDBFactory;
  /** Where the mirror lives. By default a storage bucket of the browser, or beside the document if `indexedDB` is given. */
  readonly mirror?: IDBFactory;
  readonly schedule?: Schedule;
  /** Told of each attempt to open that failed, or takes longer than 0.8 s. Opening goes on being tried. */
  readonly onOpenTrouble?: (trouble: NotSaved) => void;
  /** Gives up opening: `openStoredDocument` rejects with its reason. Has no effect on an open document. */
  readonly signal?: AbortSignal;
  /** Where errors go that are nobody's answer: of listeners, of work in the background. `console.error` by default. */
  readonly report?: (error: unknown) => void;
}
