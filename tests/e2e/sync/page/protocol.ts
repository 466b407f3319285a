/** What a test page with a mesh in it offers to the test. Everything is given and taken as JSON. */
export interface MeshPage {
  /** Starts a mesh; `devices`: whom it wants. */
  start(me: string, urls: readonly string[], devices: readonly string[]): void;
  /** Stops it. */
  stop(me: string): void;
  state(me: string, device: string): string;
  /** Sends one message of `bytes` bytes, in frames; resolves with ms when the channel took all of it. */
  send(me: string, device: string, bytes: number): Promise<number>;
  /** Lengths of the whole messages that came from a device, the wrong ones as -1. */
  received(me: string, device: string): number[];
  /** The most bytes that were ever queued in one data channel. */
  mostQueued(): number;
  /** Channels that were admitted from a device so far. */
  admitted(me: string, device: string): number;
  /** Peer connections that are not closed. */
  open(): number;
  /** Peer connections made so far. */
  made(): number;
}

declare global {
  var meshPage: MeshPage | undefined;
}
