import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import { openIndexedDbShelf } from '../../../lib/sync/identity/keys/indexed-db-shelf';
import type { KeyShelf } from '../../../lib/sync/identity/keys/key-shelf';
import { MemoryShelf } from '../../../lib/sync/identity/keys/memory-shelf';
import { createDeviceKeys, OwnDevice } from '../../../lib/sync/identity/keys/own-device';
import type { InviteId } from '../../../lib/sync/identity/roster/roster-entry';

const invite = '0123456789abcdefghjkmnpqrs' as InviteId;

describe.each<[string, () => Promise<KeyShelf>]>([
  ['in memory', async () => new MemoryShelf()],
  ['in IndexedDB', () => openIndexedDbShelf(new IDBFactory())],
])('a shelf %s', (_, open) => {
  it('is empty at first', async () => {
    const shelf = await open();
    expect([await shelf.keys(), await shelf.entries(), await shelf.seeds()]).toEqual([undefined, [], []]);
  });

  it('gives entries back in the order in which they were kept', async () => {
    const shelf = await open();
    await shelf.keepEntries([Uint8Array.of(3), Uint8Array.of(1)]);
    await shelf.keepEntries([Uint8Array.of(2)]);
    expect(await shelf.entries()).toEqual([Uint8Array.of(3), Uint8Array.of(1), Uint8Array.of(2)]);
  });

  it('keeps seeds until they are dropped, one for each invite', async () => {
    const shelf = await open();
    const kept = { invite, seed: Uint8Array.of(1, 2, 3) };
    await shelf.keepSeed(kept);
    await shelf.keepSeed(kept);
    expect(await shelf.seeds()).toEqual([kept]);
    await shelf.dropSeed(invite);
    expect(await shelf.seeds()).toEqual([]);
  });

  it('forgets everything when it is told to', async () => {
    const shelf = await open();
    await shelf.keepKeys(await createDeviceKeys());
    await shelf.keepEntries([Uint8Array.of(1)]);
    await shelf.clear();
    expect([await shelf.keys(), await shelf.entries()]).toEqual([undefined, []]);
  });
});

it('the private halves of a device’s keys can be read out by nobody', async () => {
  const keys = await createDeviceKeys();
  for (const key of [keys.signing.privateKey, keys.agreement.privateKey]) {
    expect(key.extractable).toBe(false);
    await expect(crypto.subtle.exportKey('pkcs8', key)).rejects.toThrow();
    await expect(crypto.subtle.exportKey('jwk', key)).rejects.toThrow();
  }
  expect((await OwnDevice.open(keys)).card.signingKey).toHaveLength(32);
});
