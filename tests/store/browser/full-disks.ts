import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import type { CDPSession } from 'playwright-core';
import type { Disk } from './disk-run';

const BLOCK = Buffer.alloc(4096);

/** The browser's own limit. It can only be set before the first write, and taken back at any time. */
export function smallQuota(bytes: number): Disk {
  let lift = async (): Promise<void> => undefined;
  return {
    prepare: async (session: CDPSession, origin) => {
      await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: bytes });
      lift = async () => void (await session.send('Storage.overrideQuotaForOrigin', { origin }));
    },
    fill: async () => undefined,
    free: () => lift(),
  };
}

/** A file system of its own, in memory, that is filled to the last block by a ballast file. Needs the right to mount. */
export class SmallDevice implements Disk {
  private constructor(
    readonly folder: string,
    private readonly ballast: string,
  ) {}

  /** Undefined where mounting is not allowed. */
  static mount(folder: string, megabytes: number): SmallDevice | undefined {
    mkdirSync(folder, { recursive: true });
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], {
        stdio: 'ignore',
      });
    } catch {
      return undefined;
    }
    return new SmallDevice(folder, join(folder, 'ballast'));
  }

  async prepare(): Promise<void> {}

  /**
   * Writes until the device refuses: the browser writes too, so asking first how much room there is would not do. A browser that has
   * given up files of its own meanwhile is filled up again by the next call.
   */
  async fill(): Promise<void> {
    const file = openSync(this.ballast, 'a');
    try {
      for (;;) writeSync(file, BLOCK);
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'ENOSPC')) throw error;
    } finally {
      closeSync(file);
    }
  }

  async free(): Promise<void> {
    rmSync(this.ballast);
  }

  unmount(): void {
    execFileSync('umount', ['-l', this.folder], { stdio: 'ignore' });
  }
}
