import { describe, expect, it } from 'vitest';
import { openEnvelope, sealEnvelope } from '../../../lib/sync/identity/seal/seal-envelope';
import { foundBy, letIn, meet, memberId } from './team';

const draft = {
  document: 'book',
  seq: 1,
  previous: new Uint8Array(32),
  replicaIds: [7, 4_294_967_295],
  update: new TextEncoder().encode('a word about a client'),
};

async function pair() {
  const ana = await foundBy();
  return { ana, ben: await letIn(ana, 'Ben') };
}

describe('a sealed envelope', () => {
  it('gives every teammate what its author put in, and who that was', async () => {
    const { ana, ben } = await pair();
    const { bytes, hash } = (await sealEnvelope(ana, draft))!;
    const opened = await openEnvelope(ben, bytes);
    const { document, seq, ...content } = draft;
    const header = { workspace: ana.workspace, document, epoch: ana.epoch!.id, author: ana.device.id, seq };
    expect(opened).toEqual({ kind: 'opened', header, content, hash });
  });

  it('shows no word of it to who holds it', async () => {
    const { ana } = await pair();
    const { bytes } = (await sealEnvelope(ana, draft))!;
    expect(Buffer.from(bytes).includes('client')).toBe(false);
    expect(Buffer.from(bytes).includes('Ana')).toBe(false);
  });

  it('is refused with any bit changed, cut, or longer', async () => {
    const { ana, ben } = await pair();
    const { bytes } = (await sealEnvelope(ana, draft))!;
    for (let at = 0; at < bytes.length; at += 1) {
      const bad = bytes.slice();
      bad[at]! ^= 1 << (at % 8);
      expect((await openEnvelope(ben, bad)).kind, `byte ${at}`).toBe('refused');
    }
    for (const bad of [
      bytes.slice(0, -1),
      bytes.slice(0, 20),
      new Uint8Array(0),
      Uint8Array.of(...bytes, 0),
    ]) {
      expect(await openEnvelope(ben, bad)).toEqual({ kind: 'refused', reason: 'damaged' });
    }
  });

  it('of another workspace is told from a damaged one', async () => {
    const { bytes } = (await sealEnvelope(await foundBy('Zoe'), draft))!;
    expect(await openEnvelope(await foundBy(), bytes)).toEqual({
      kind: 'refused',
      reason: 'another-workspace',
    });
  });

  it('sealed before a removal is still read by who stays, also with an older key', async () => {
    const { ana, ben } = await pair();
    const { bytes } = (await sealEnvelope(ana, draft))!;
    const carl = await letIn(ana, 'Carl');
    await ana.remove({ members: [memberId('Carl')] });
    await meet(ana, ben);
    expect((await openEnvelope(ben, bytes)).kind).toBe('opened');
    expect(carl.current).toBe(true);
  });

  it('by a removed author is not taken any more', async () => {
    const { ana, ben } = await pair();
    await ana.remove({ members: [memberId('Ben')] });
    const { bytes } = (await sealEnvelope(ben, draft))!;
    expect(await openEnvelope(ana, bytes)).toEqual({ kind: 'refused', reason: 'removed-author' });
  });

  it('by somebody not heard of yet is refused as such', async () => {
    const { ana, ben } = await pair();
    const carl = await letIn(ana, 'Carl');
    const { bytes } = (await sealEnvelope(carl, draft))!;
    expect(await openEnvelope(ben, bytes)).toEqual({ kind: 'refused', reason: 'unknown-author' });
    await meet(ana, ben);
    expect((await openEnvelope(ben, bytes)).kind).toBe('opened');
  });

  it('can not be put under the name of another member who has the same key', async () => {
    const { ana, ben } = await pair();
    const { epoch, workspace } = ben;
    const device = Object.create(ben.device, { id: { value: ana.device.id } });
    const { bytes } = (await sealEnvelope({ epoch, workspace, device }, draft))!;
    expect(await openEnvelope(ben, bytes)).toEqual({ kind: 'refused', reason: 'forged' });
  });

  it('is not made while no key is fit for it, and never for the private document', async () => {
    const { ana, ben } = await pair();
    await ben.leave('member');
    await meet(ana, ben);
    expect(await sealEnvelope(ana, draft)).toBeUndefined();
    await ana.heal();
    expect(await sealEnvelope(ana, draft)).toBeDefined();
    await expect(sealEnvelope(ana, { ...draft, document: 'private' })).rejects.toThrow(RangeError);
  });
});
