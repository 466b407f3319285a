import type { ChannelBinding, ChannelEnd } from '../../../../lib/sync/channel';
import type { HostileResult } from './hostile';

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
  /** Begins an exchange of pasted codes under a name; gives the code. */
  offerCode(name: string): Promise<string>;
  /** Answers a code under a name; gives the other code, or what is wrong with the text. */
  answerCode(name: string, pasted: string): Promise<string>;
  /** Gives the answer to whoever offered; empty when it is good, else what is wrong with it. */
  acceptCode(name: string, pasted: string): Promise<string>;
  /** Resolves with the open channel's binding. Its frames are echoed once, with a 1 in front. */
  codeBinding(name: string): Promise<ChannelBinding | undefined>;
  /** Sends one byte over it and resolves with the answer. */
  codeEcho(name: string): Promise<number[]>;
  /** Ends the channel so. */
  endCode(name: string, reason: ChannelEnd): void;
  /** How it ended. */
  codeEnded(name: string): Promise<ChannelEnd>;
  hostile(restarts: number): Promise<HostileResult>;
  /** Peer connections that are not closed. */
  open(): number;
  /** Peer connections made so far. */
  made(): number;
}

declare global {
  var meshPage: MeshPage | undefined;
}
