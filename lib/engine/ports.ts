import type * as Y from 'yjs';
import type { NotSaved, StoredDocument } from '../store/stored-document';
import type { TeamPorts } from './team/team-ports';

/** The durable store as the engine needs it. */
export interface EngineStore {
  /** Tries until the document is open; `onTrouble` is told of each attempt that failed or takes long. */
  open(name: string, doc: Y.Doc, onTrouble?: (trouble: NotSaved) => void): Promise<StoredDocument>;
  /** Names of the stored documents that start with `prefix`. */
  list(prefix: string): Promise<readonly string[]>;
  /** The digest of a document that is not loaded; undefined when there is none for exactly the rows now stored. */
  digest(name: string): Promise<Uint8Array | undefined>;
  remove(name: string): Promise<void>;
}

/** What is worth a word between two starts and no record. */
export interface SmallMemory {
  get(key: string): string | undefined;
  set(key: string, value: string): void;
}

/** The world outside the engine, handed in so that tests can hold it still. */
export interface EnginePorts {
  readonly store: EngineStore;
  /** Epoch ms. */
  readonly now: () => number;
  /** 20 or more random characters of [0-9a-z]. */
  readonly random: () => string;
  /** IANA zone of this device. */
  readonly zone: () => string;
  /** Our own bugs end here: never swallowed, never shown with client data. */
  readonly report: (error: unknown) => void;
  readonly version: string;
  /** A few short texts that outlive a restart; undefined = nothing does. */
  readonly memory?: SmallMemory | undefined;
  /** How teammates are reached; undefined = this engine works alone. */
  readonly team?: (() => Promise<TeamPorts>) | undefined;
}
