import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { readStoredDigest } from '../../lib/store/read-stored-digest';
import { Profile, values } from './support/open-test-document';
import { RawDatabase } from './support/raw-database';

const DIGEST = new Uint8Array([1, 2, 3]);

async function withDigest(): Promise<Profile> {
  const profile = new Profile();
  const stored = await profile.open();
  values(stored).set('a', 1);
  await stored.committed();
  values(stored).set('b', 2);
  await stored.writeDigest(DIGEST);
  await stored.close();
  return profile;
}

describe('rule 11: the digest', () => {
  test('is found for the rows it was made of, by the open document and without loading it', async () => {
    const profile = await withDigest();
    const stored = await profile.open();
    expect(await stored.readDigest()).toEqual(DIGEST);
    await stored.close();
    expect(await readStoredDigest('doc', profile)).toEqual(DIGEST);
  });

  test('is gone after the next edit', async () => {
    const profile = await withDigest();
    const stored = await profile.open();
    values(stored).set('c', 3);
    await stored.committed();
    expect(await stored.readDigest()).toBeUndefined();
    await stored.close();
    expect(await readStoredDigest('doc', profile)).toBeUndefined();
  });

  test('is gone when another writer added a row, and none is written by one who has not read that row', async () => {
    const profile = await withDigest();
    const stored = await profile.open();
    const peer = new Y.Doc();
    peer.getMap('values').set('theirs', 1);
    await RawDatabase.use(profile.indexedDB, (raw) => raw.add(Y.encodeStateAsUpdate(peer)));
    expect(await stored.readDigest()).toBeUndefined();
    await stored.writeDigest(DIGEST);
    expect(await stored.readDigest()).toBeUndefined();
    await stored.close();
  });

  test('stays valid when the rows are folded, since their content is the same', async () => {
    const profile = await withDigest();
    const stored = await profile.open();
    await stored.compact();
    expect(await stored.readDigest()).toEqual(DIGEST);
    await stored.close();
    expect(await RawDatabase.use(profile.indexedDB, (raw) => raw.keys())).toHaveLength(1);
  });

  test('an old one does not become valid by folding', async () => {
    const profile = await withDigest();
    const stored = await profile.open();
    values(stored).set('c', 3);
    await stored.committed();
    await stored.compact();
    expect(await stored.readDigest()).toBeUndefined();
    await stored.close();
  });

  test('is left out when the document was changed while it was being written', async () => {
    const profile = new Profile();
    const stored = await profile.open();
    values(stored).set('a', 1);
    const writing = stored.writeDigest(DIGEST);
    values(stored).set('b', 2);
    await writing;
    await stored.committed();
    expect(await stored.readDigest()).toBeUndefined();
    await stored.close();
  });

  test('a damaged one is none', async () => {
    const profile = await withDigest();
    await RawDatabase.use(profile.indexedDB, async (raw) => {
      const key = (await raw.keys('custom')).find(
        (custom) => Array.isArray(custom) && custom[1] === 'digest',
      );
      if (key === undefined) throw new Error('no digest');
      await raw.put(key, { rows: [1, 2], checksum: 1, bytes: DIGEST }, 'custom');
    });
    expect(await readStoredDigest('doc', profile)).toBeUndefined();
  });

  test('asking for that of a document that does not exist creates nothing', async () => {
    const profile = new Profile();
    expect(await readStoredDigest('doc', profile)).toBeUndefined();
    expect(await profile.indexedDB.databases()).toEqual([]);
  });
});
