import type { MemberId } from '../../../domain/ids';
import type { DeviceId } from '../../peer';

/** How a teammate's device stands to ours in one document. */
export interface DocumentStatus {
  readonly kind: string;
  /** Operations of ours that are not known to be on their disk. One is a field written or a character typed. */
  readonly theyLack: number;
  /** Operations they told of that we do not have yet. */
  readonly weLack: number;
  /** Both hold the same, show the same, and have it on disk. */
  readonly inSync: boolean;
  /** Same operations, different content, and asking again did not help: somebody forged or damaged something. */
  readonly diverged: boolean;
}

/** How a device of the team stands to ours. Nothing here is guessed: what was not acknowledged counts as lacking. */
export interface DeviceStatus {
  readonly device: DeviceId;
  readonly member: MemberId;
  readonly own: boolean;
  readonly connected: boolean;
  /** Epoch ms of their last sign of life; undefined when we never met. */
  readonly lastSeen: number | undefined;
  /** Epoch ms when everything was last in sync both ways; undefined when it never was. */
  readonly lastSynced: number | undefined;
  /** In sync in every document, and connected so that it can be known. */
  readonly inSync: boolean;
  readonly theyLack: number;
  readonly weLack: number;
  readonly diverged: boolean;
  /** Something they sent since they connected was refused. */
  readonly refused: boolean;
  readonly documents: readonly DocumentStatus[];
}

/** Who looks at a client's card right now. Told while it lasts, never stored. */
export interface Looking {
  readonly device: DeviceId;
  readonly member: MemberId;
  readonly client: string;
}

/** What is kept about a device while it is away, so that a restart does not forget it. Storable as it is. */
export interface RememberedDevice {
  readonly device: DeviceId;
  readonly member: MemberId;
  readonly own: boolean;
  readonly lastSeen: number;
  readonly lastSynced: number | undefined;
  /** What they last told to be on their disk: document and Yjs state vector. */
  readonly acknowledged: readonly (readonly [kind: string, vector: Uint8Array])[];
}
