import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import { deleteStoredDocument } from '../../lib/store/delete-stored-document';
import { MemoryWipeMarker } from '../../lib/store/memory-wipe-marker';
import { Profile, values, valuesOf } from './support/open-test-document';
import { RawDatabase } from './support/raw-database';
import { acceptWipeMarker } from './support/wipe-marker-acceptance';

acceptWipeMarker('memory', () => {
  const marker = new MemoryWipeMarker();
  return { marker, restart: () => marker };
});

async function edited(profile: Profile): Promise<void> {
  const stored = await profile.open();
  values(stored).set('a', 1);
  await stored.close();
}

describe('rule 10: wiped is not new', () => {
  test('a new document is not wiped, nor is one that was opened and never written to', async () => {
    const profile = new Profile();
    for (let round = 0; round < 2; round += 1) {
      const stored = await profile.open();
      expect(stored.wiped).toBe(false);
      await stored.close();
    }
  });

  test('a document that held data and is empty now was wiped', async () => {
    const profile = new Profile();
    await edited(profile);
    await deleteStoredDocument('doc', { indexedDB: profile.indexedDB });
    const stored = await profile.open();
    expect(stored.wiped).toBe(true);
    await stored.close();
  });

  test('it is told again until something is stored, and others are not touched by it', async () => {
    const profile = new Profile();
    await edited(profile);
    await deleteStoredDocument('doc', { indexedDB: profile.indexedDB });
    await (await profile.open()).close();
    const stored = await profile.open();
    expect(stored.wiped).toBe(true);
    const other = await profile.open('other');
    expect(other.wiped).toBe(false);
    values(stored).set('restored', 1);
    await Promise.all([stored.close(), other.close()]);
    const restored = await profile.open();
    expect(restored.wiped).toBe(false);
    await restored.close();
  });

  test('data that a plain y-indexeddb or an older version wrote is marked when it is first seen', async () => {
    const profile = new Profile();
    const doc = new Y.Doc();
    doc.getMap('values').set('a', 1);
    await RawDatabase.use(profile.indexedDB, (raw) => raw.add(Y.encodeStateAsUpdate(doc)));
    await (await profile.open()).close();
    expect(profile.marker.read('doc')).toBe(true);
  });

  test('a document deleted on purpose may be new again', async () => {
    const profile = new Profile();
    await edited(profile);
    await deleteStoredDocument('doc', profile);
    const stored = await profile.open();
    expect(stored.wiped).toBe(false);
    await stored.close();
  });

  test('a marker that throws is reported and stops neither opening nor saving', async () => {
    const profile = new Profile();
    const fail = () => {
      throw new DOMException('denied', 'SecurityError');
    };
    const stored = await profile.open('doc', { marker: { read: fail, write: fail } });
    values(stored).set('a', 1);
    await stored.committed();
    expect(profile.reports.length).toBeGreaterThan(0);
    expect(valuesOf(stored)).toEqual({ a: 1 });
    await stored.close();
  });
});
