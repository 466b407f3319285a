import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { makeChangeFile } from '../../../lib/sync/change-file/make-change-file';
import { openChangeFile } from '../../../lib/sync/change-file/open-change-file';
import type { DeviceId } from '../../../lib/sync/peer';
import { letterSealing } from '../letter-sealing';

const ANA = 'a'.repeat(32) as DeviceId;
const BEN = 'b'.repeat(32) as DeviceId;
const us = { team: 'team', device: BEN };

function documentOf(...words: string[]): Y.Doc {
  const doc = new Y.Doc();
  doc.getArray('words').push(words);
  return doc;
}

async function fileOf(doc: Y.Doc, theirs: Uint8Array | undefined, epoch = 1): Promise<Uint8Array> {
  const changes = [{ document: 'book', updates: [Y.encodeStateAsUpdate(doc, theirs)] }];
  return makeChangeFile(
    { team: 'team', from: ANA, to: BEN, made: 1_700_000_000_000, changes },
    letterSealing(epoch, ANA),
  );
}

async function apply(file: Uint8Array, doc: Y.Doc): Promise<void> {
  const opened = await openChangeFile(file, us, letterSealing(1, BEN));
  if ('problem' in opened) throw new Error(opened.problem);
  for (const { updates } of opened.letters) for (const update of updates) Y.applyUpdate(doc, update);
}

describe('a change file', () => {
  it('brings what a teammate lacks, and nothing when it is opened twice', async () => {
    const ana = documentOf('one');
    const ben = new Y.Doc();
    Y.applyUpdate(ben, Y.encodeStateAsUpdate(ana));
    ana.getArray('words').push(['two']);
    ben.getArray('words').insert(0, ['zero']);
    const file = await fileOf(ana, Y.encodeStateVector(ben));
    await apply(file, ben);
    expect(ben.getArray('words').toArray()).toEqual(['zero', 'one', 'two']);
    let updates = 0;
    ben.on('update', () => {
      updates += 1;
    });
    await apply(file, ben);
    expect(updates).toBe(0);
  });

  it('holds only what lacks, so it stays small', async () => {
    const ana = documentOf(...Array.from({ length: 2_000 }, (_, at) => `word ${at}`));
    const before = Y.encodeStateVector(ana);
    ana.getArray('words').push(['last']);
    const [all, some] = [await fileOf(ana, undefined), await fileOf(ana, before)];
    expect(some.length).toBeLessThan(1_000);
    expect(all.length).toBeGreaterThan(20_000);
  });

  it('shows nobody what is in it', async () => {
    const file = await fileOf(documentOf('a secret about a client'), undefined);
    const text = new TextDecoder('latin1').decode(file);
    expect(text).not.toContain('secret');
    expect(text).not.toContain('book');
  });

  it('is refused with its reason when a part is missing, at whatever length', async () => {
    const file = await fileOf(documentOf('one'), undefined);
    const problems = new Set<unknown>();
    for (let length = 1; length < file.length; length += 7) {
      const opened = await openChangeFile(file.slice(0, length), us, letterSealing(1, BEN));
      problems.add('problem' in opened ? opened.problem : 'opened');
    }
    expect([...problems]).toEqual(['truncated']);
  });

  it('is refused whole when any byte was changed', async () => {
    const file = await fileOf(documentOf('one'), undefined);
    for (let at = 0; at < file.length; at += 11) {
      const changed = file.slice();
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(await openChangeFile(changed, us, letterSealing(1, BEN))).toHaveProperty('problem');
    }
  });

  it.each([
    ['another team', { team: 'others', device: BEN }, 1],
    ['older epoch', us, 2],
    ['newer epoch', us, 0],
  ] as const)('is refused as of %s', async (problem, who, epoch) => {
    const file = await fileOf(documentOf('one'), undefined);
    expect(await openChangeFile(file, who, letterSealing(epoch, BEN))).toEqual({ problem });
  });

  it.each([
    ['nothing', new Uint8Array(0)],
    ['a picture', Uint8Array.from([137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13])],
  ])('is told from %s', async (_, bytes) => {
    const opened = await openChangeFile(bytes, us, letterSealing(1, BEN));
    expect(opened).toEqual({ problem: 'not a change file' });
  });

  it('says that it needs a newer version', async () => {
    const file = await fileOf(documentOf('one'), undefined);
    file[8] = 9;
    expect(await openChangeFile(file, us, letterSealing(1, BEN))).toEqual({ problem: 'newer version' });
  });

  it('tells when it was made for somebody else of the team', async () => {
    const file = await fileOf(documentOf('one'), undefined);
    const cleo = { team: 'team', device: 'c'.repeat(32) as DeviceId };
    expect(await openChangeFile(file, cleo, letterSealing(1, BEN))).toMatchObject({ forAnother: true });
  });
});
