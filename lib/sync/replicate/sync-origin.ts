import type { DeviceId } from '../peer';

/** The origin of every transaction that brings a teammate's changes into a document. */
export class SyncOrigin {
  constructor(
    /** The device that brought them. */
    readonly from: DeviceId,
    /** The device that made them; undefined when they are of several. */
    readonly by: DeviceId | undefined,
  ) {}
}
