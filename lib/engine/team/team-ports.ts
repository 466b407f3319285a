import type { Archive } from '../../store/archive';
import type { answerByCode, offerByCode } from '../../sync/code/pair-by-code';
import type { KeyShelf } from '../../sync/identity/keys/key-shelf';
import type { DeviceId } from '../../sync/peer';
import type { Inspector } from '../../sync/replicate/gate/inspection';
import type { Timers } from '../../sync/replicate/timers';
import type { Signaling, SignalingState } from '../../sync/signaling';
import type { DeviceLink, MeshOptions } from '../../sync/webrtc/mesh-options';

/** Several signaling servers as one, and how it stands with each. */
export interface SignalingLines extends Signaling {
  readonly states: readonly SignalingState[];
}

/** Live channels to devices: `Mesh` in a browser. */
export interface TeamMesh {
  link(device: DeviceId): DeviceLink;
  refresh(): void;
  close(): void;
}

/** What a team needs of the world outside the engine. */
export interface TeamPorts {
  /** Where this profile keeps its keys and the roster. */
  readonly shelf: KeyShelf;
  /** Where the changes of the last days and the snapshots are kept. */
  readonly archive: Archive;
  readonly timers: Timers;
  readonly inspector: Inspector;
  /** Lines to all these servers at once; without addresses nobody is reached. */
  openSignaling(addresses: readonly string[]): SignalingLines;
  openMesh(options: MeshOptions): TeamMesh;
  /** Connections that are agreed on by two codes. */
  readonly codes: { readonly offer: typeof offerByCode; readonly answer: typeof answerByCode };
}
