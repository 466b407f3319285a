import type { DeviceId } from '../../peer';

/** Updates as they came: what is needed to undo what one device did. */
export interface IncomingEntry {
  readonly kind: string;
  /** Who made the changes, as far as that is told; a first sync has changes of many and none. */
  readonly origin: DeviceId | undefined;
  /** Who brought them. */
  readonly from: DeviceId;
  /** Epoch ms by our clock. */
  readonly at: number;
  readonly updates: readonly Uint8Array[];
}

export interface QuarantinedEntry extends IncomingEntry {
  /** In words, after “it was refused because”. */
  readonly reason: string;
}

/** The durable log before the live document. `append` resolves once the entry is on disk. */
export interface IncomingLog {
  append(entry: IncomingEntry): Promise<void>;
  quarantine(entry: QuarantinedEntry): Promise<void>;
}
