import type { Archive } from '../../store/archive';
import type { answerByCode, offerByCode } from '../../sync/code/pair-by-code';
import type { KeyShelf } from '../../sync/identity/keys/key-shelf';
import type { Mailbox, MailboxPorts } from '../../sync/mailbox/mailbox';
import type { MailboxSettings } from '../../sync/mailbox/mailbox-settings';
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

/** A mailbox that connects by itself until it is closed. */
export type MailboxPort = Pick<Mailbox, 'signaling' | 'status' | 'onStatus' | 'send' | 'compact' | 'close'>;

/** What a team needs of the world outside the engine. */
export interface TeamPorts {
  /** Where this profile keeps its keys and the roster. */
  readonly shelf: KeyShelf;
  /** Where the changes of the last days and the snapshots are kept. */
  readonly archive: Archive;
  readonly timers: Timers;
  readonly inspector: Inspector;
  /** Lines to all these servers at once; without addresses nobody is reached. */
  openSignaling(addresses: readonly string[], further?: readonly Signaling[]): SignalingLines;
  openMesh(options: MeshOptions): TeamMesh;
  /** Sealed letters for who is not there now. */
  openMailbox(settings: MailboxSettings, ports: MailboxPorts): MailboxPort;
  /** Whether a STUN or TURN server answers now. */
  checkServer(server: RTCIceServer): Promise<boolean>;
  /** Connections that are agreed on by two codes. */
  readonly codes: { readonly offer: typeof offerByCode; readonly answer: typeof answerByCode };
}
