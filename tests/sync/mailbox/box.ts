import { jetstreamManager } from '@nats-io/jetstream';
import { wsconnect } from '@nats-io/nats-core';
import WebSocket from 'ws';
import type { MailboxCursor } from '../../../lib/sync/mailbox/incoming';
import { Mailbox } from '../../../lib/sync/mailbox/mailbox';
import type { MailboxSettings } from '../../../lib/sync/mailbox/mailbox-settings';
import type { MailboxStatus } from '../../../lib/sync/mailbox/mailbox-status';
import type { DeviceId } from '../../../lib/sync/peer';

// Browsers have one; this Node does not yet.
Object.assign(globalThis, { WebSocket });

/** A device with its mailbox, and what it keeps on its disk. */
export interface Device {
  readonly mailbox: Mailbox;
  /** Texts of the letters that came, in order. */
  readonly came: string[];
  /** How often it was told that the box holds nothing of it. */
  readonly renewals: () => number;
  /** How far it has read: survives the mailbox's end. */
  readonly disk: { cursor: MailboxCursor | undefined };
  until(met: (status: MailboxStatus) => boolean): Promise<void>;
  /** Resolves when everything up to a sequence is on disk. */
  read(seq: number): Promise<void>;
  /** Resolves when so many letters have come. */
  letters(count: number): Promise<void>;
}

/** `letter`: the device's id is it, 32 times. `disk`: of an earlier run of the same device. */
export function openDevice(
  url: string,
  letter: string,
  more: Partial<MailboxSettings> & { readonly disk?: Device['disk'] } = {},
): Device {
  const { disk = { cursor: undefined }, ...settings } = more;
  const came: string[] = [];
  const waiting = new Set<() => void>();
  const look = () => {
    for (const again of [...waiting]) again();
  };
  let renewals = 0;
  const mailbox = new Mailbox(
    { servers: [url], team: 'team', device: letter.repeat(32) as DeviceId, ...settings },
    {
      cursor: async () => disk.cursor,
      keepCursor: async (cursor) => {
        disk.cursor = cursor;
      },
      renewed: () => {
        renewals += 1;
      },
      deliver: async ({ sealed }) => {
        came.push(sealed.length > 100 ? `${sealed.length} bytes` : new TextDecoder().decode(sealed));
        look();
      },
    },
  );
  mailbox.onStatus(look);
  const wait = (met: () => boolean) =>
    new Promise<void>((resolve) => {
      const again = () => {
        if (!met()) return;
        waiting.delete(again);
        resolve();
      };
      waiting.add(again);
      again();
    });
  return {
    mailbox,
    came,
    disk,
    renewals: () => renewals,
    until: (met) => wait(() => met(mailbox.status)),
    read: (seq) => wait(() => mailbox.status.read >= seq),
    letters: (count) => wait(() => came.length >= count),
  };
}

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

/** What an administrator does: sets how many bytes a team's box may have. */
export async function limitBox(url: string, bytes: number): Promise<void> {
  const connection = await wsconnect({ servers: [url] });
  const manager = await jetstreamManager(connection, { checkAPI: false });
  await manager.streams.update('BOX_team', { max_bytes: bytes });
  await connection.close();
}
