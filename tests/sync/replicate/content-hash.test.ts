import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as Y from 'yjs';
import { ContentHash } from '../../../lib/sync/replicate/content-hash';

type Step = (doc: Y.Doc) => void;

const key = fc.constantFrom('cli_a', 'cli_a.name', 'cli_b', 'cli_b.note');
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.tuple(key, fc.jsonValue({ maxDepth: 2 })).map(
    ([at, value]): Step =>
      (doc) => {
        doc.getMap('client').set(at, value);
      },
  ),
  key.map(
    (at): Step =>
      (doc) =>
        doc.getMap('client').delete(at),
  ),
  fc.tuple(fc.nat(20), fc.string({ maxLength: 8 })).map(
    ([at, text]): Step =>
      (doc) => {
        const brief = doc.getText('brief');
        brief.insert(Math.min(at, brief.length), text);
      },
  ),
  fc.tuple(fc.nat(20), fc.nat(5)).map(
    ([at, length]): Step =>
      (doc) => {
        const brief = doc.getText('brief');
        if (at < brief.length) brief.delete(at, Math.min(length, brief.length - at));
      },
  ),
  fc.nat(3).map(
    (at): Step =>
      (doc) => {
        const board = doc.getMap<Y.Array<number>>('board');
        const list = board.get(`${at}`);
        if (list) list.push([at]);
        else board.set(`${at}`, Y.Array.from([at]));
      },
  ),
);

test('kept from edit to edit it is what reading everything would give, whatever two replicas write', () => {
  const moves = fc.array(fc.tuple(fc.nat(1), fc.array(step, { maxLength: 4 }), fc.boolean()), {
    maxLength: 25,
  });
  fc.assert(
    fc.property(moves, (played) => {
      const docs = [new Y.Doc(), new Y.Doc()] as const;
      const kept = docs.map((doc) => new ContentHash(doc, raise));
      for (const hash of kept) hash.value();
      for (const [at, steps, meet] of played) {
        const doc = docs[at] ?? docs[0];
        doc.transact(() => {
          for (const each of steps) each(doc);
        });
        if (meet) meetBoth(...docs);
        expect(kept.map((hash) => hash.value())).toEqual(docs.map(fresh));
      }
      meetBoth(...docs);
      expect(kept[0]?.value()).toBe(kept[1]?.value());
    }),
    { numRuns: 150 },
  );
});

test('a document that was loaded from its bytes has the hash of the one they came from', () => {
  const doc = new Y.Doc();
  doc.getMap('client').set('cli_a', { name: 'One', rate: 2.5, none: null });
  doc.getText('brief').insert(0, 'Calm, loyal 🥐');
  doc.getText('brief').delete(0, 3);
  const loaded = new Y.Doc();
  Y.applyUpdate(loaded, Y.encodeStateAsUpdate(doc));
  expect(fresh(loaded)).toBe(fresh(doc));
});

test('two documents with the same operations and another content differ', () => {
  const [one, other] = [new Y.Doc(), new Y.Doc()];
  one.clientID = 7;
  other.clientID = 7;
  one.getMap('client').set('cli_a', 'as it was');
  other.getMap('client').set('cli_a', 'as forged');
  expect(Y.encodeStateVector(one)).toEqual(Y.encodeStateVector(other));
  expect(fresh(one)).not.toBe(fresh(other));
});

function fresh(doc: Y.Doc): string {
  const hash = new ContentHash(doc, raise);
  const value = hash.value();
  hash.stop();
  return value;
}

function meetBoth(one: Y.Doc, other: Y.Doc): void {
  Y.applyUpdate(other, Y.encodeStateAsUpdate(one, Y.encodeStateVector(other)));
  Y.applyUpdate(one, Y.encodeStateAsUpdate(other, Y.encodeStateVector(one)));
}

function raise(error: unknown): never {
  throw error;
}
