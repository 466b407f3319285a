import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import * as Y from 'yjs';
import type { RecordType } from '../../lib/domain/ids';
import { schemas } from '../../lib/domain/records/schemas';
import { migrate, schemaVersion } from '../../lib/engine/migrations';
import { setAsideRecords } from '../../lib/engine/set-aside';
import { MemoryStore } from './memory-store';
import { everyField, FIXTURE_NOW } from './one-of-everything';
import { holdWorld, openWorkspace } from './open-engine';
import { readEverything } from './read-everything';

const folder = fileURLToPath(new URL('../fixtures/documents/', import.meta.url));
const versions = Array.from({ length: schemaVersion }, (_, place) => place + 1);
const kinds = ['book', 'private', 'ledger-2026'];

interface Reading {
  readonly records: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, unknown>>>>>>;
}

describe('a document of every schema version opens for ever (E11)', () => {
  test.each(versions)('version %i: has a stored document', (version) => {
    const hint = 'run `npx tsx scripts/write-document-fixture.ts` and commit what it writes';
    for (const kind of kinds) expect(existsSync(`${folder}${kind}-v${version}.bin`), hint).toBe(true);
  });

  test.each(versions)(
    'version %i: every record reads, as it read then and was migrated since',
    async (version) => {
      const workspace = await openFixture(version);
      const written = JSON.parse(readFileSync(`${folder}reading-v${version}.json`, 'utf8')) as Reading;
      const expected = Object.fromEntries(
        Object.entries(written.records).map(([table, records]) => [
          table,
          Object.fromEntries(
            Object.entries(records).map(([id, { id: _, ...fields }]) => [
              id,
              { ...migrate(typeOf(table), version, fields), id },
            ]),
          ),
        ]),
      );
      expect(readEverything(workspace)).toEqual({ ...written, records: expected });
      expect(setAsideRecords(workspace)).toEqual([]);
    },
  );

  test.each(versions)('version %i: opening and reading it writes nothing', async (version) => {
    const store = storeOf(version);
    const before = kinds.map((kind) => store.bytes(`main:${kind}`));
    const workspace = await openWorkspace(holdWorld({ store, now: FIXTURE_NOW }));
    readEverything(workspace);
    await workspace.documents.committed();
    expect(kinds.map((kind) => store.bytes(`main:${kind}`))).toEqual(before);
  });

  test.each(versions)(
    'version %i: every record can be edited, and what it was born as stays byte for byte',
    async (version) => {
      const workspace = await openFixture(version);
      const born = structuredClone(workspace.client.map.toJSON());
      workspace.write('test', (change) => {
        for (const { id } of workspace.client.all()) workspace.client.edit(change, id, { name: 'Edited' });
        for (const { id } of workspace.note.all()) workspace.note.edit(change, id, { text: 'Edited' });
      });
      expect([...workspace.client.all()].every(({ name }) => name === 'Edited')).toBe(true);
      for (const id of workspace.client.ids()) expect(workspace.client.map.get(id)).toEqual(born[id]);
    },
  );

  test('the document of this version holds every record type with every field', () => {
    for (const [type, schema] of Object.entries(schemas)) {
      expect(Object.keys(everyField[type as RecordType]).sort()).toEqual(Object.keys(schema.entries).sort());
    }
  });

  test('it is in the first update format, which every Yjs reads', () => {
    for (const version of versions) {
      for (const kind of kinds) {
        const doc = new Y.Doc();
        Y.applyUpdate(doc, readFileSync(`${folder}${kind}-v${version}.bin`));
        expect(doc.store.pendingStructs).toBeNull();
      }
    }
  });
});

function storeOf(version: number): MemoryStore {
  const store = new MemoryStore();
  for (const kind of kinds) store.put(`main:${kind}`, readFileSync(`${folder}${kind}-v${version}.bin`));
  return store;
}

function openFixture(version: number) {
  return openWorkspace(holdWorld({ store: storeOf(version), now: FIXTURE_NOW }));
}

function typeOf(table: string): RecordType {
  return table === 'privateNote' ? 'note' : (table as RecordType);
}
