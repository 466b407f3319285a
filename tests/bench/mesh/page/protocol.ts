import type { Bare } from './bare';

/** One replica in a frame of its own, by our mesh or by y-webrtc. */
export interface BenchPeer {
  start(how: 'mesh' | 'y-webrtc', me: string, devices: readonly string[], url: string): Promise<void>;
  /** Other replicas it is linked to now. */
  links(): number;
  /** What went out through data channels so far. */
  sent(): { readonly messages: number; readonly bytes: number };
  /** Makes so many edits, each in a transaction and a task of its own. */
  edit(count: number): Promise<void>;
  /** Keys that the document has. */
  keys(): number;
  /** Writes records until the document has so many bytes. */
  fill(bytes: number): void;
  /** ms for so many bytes through the channel to a device. */
  push(device: string, bytes: number): Promise<number>;
  /** Confirms so many bytes that come from a device. */
  confirm(device: string, bytes: number): void;
  readonly bare: Bare;
}

declare global {
  var benchPeer: BenchPeer | undefined;
}
