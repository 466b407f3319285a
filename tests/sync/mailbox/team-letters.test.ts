import { describe, expect, it } from 'vitest';
import { makeChangeFile } from '../../../lib/sync/change-file/make-change-file';
import { openChangeFile } from '../../../lib/sync/change-file/open-change-file';
import type { TeamIdentity } from '../../../lib/sync/identity/team-identity';
import { type LastSealed, TeamLetters } from '../../../lib/sync/mailbox/team-letters';
import { foundBy, letIn, meet } from '../identity/team';

function lettersOf(identity: TeamIdentity): TeamLetters {
  const chain = new Map<string, LastSealed>();
  return new TeamLetters(identity, {
    last: async (document) => chain.get(document),
    keep: async (document, last) => void chain.set(document, last),
  });
}

async function three() {
  const ana = await foundBy();
  const ben = await letIn(ana, 'Ben');
  const cleo = await letIn(ana, 'Cleo');
  await meet(ana, ben);
  await meet(ana, cleo);
  return { ana, ben, cleo };
}

describe('letters of a team', () => {
  it('are opened by every member, with the author proved and all updates in order', async () => {
    const { ana, ben } = await three();
    const updates = [Uint8Array.of(1), new Uint8Array(0), Uint8Array.of(2, 3)];
    const sealed = await lettersOf(ana).seal('book', updates);
    const letter = { document: 'book', author: ana.device.id, updates };
    expect(await lettersOf(ben).open(sealed)).toEqual({ kind: 'letter', letter });
  });

  it('may be longer than one envelope', async () => {
    const { ana, ben } = await three();
    const opened = await lettersOf(ben).open(
      await lettersOf(ana).seal('book', [new Uint8Array(9_000_000).fill(7)]),
    );
    if (opened.kind !== 'letter') throw new Error(opened.kind);
    expect(opened.letter.updates.map(({ length }) => length)).toEqual([9_000_000]);
  });

  it('are not opened by who was removed before they were written, nor taken from them afterwards', async () => {
    const { ana, ben, cleo } = await three();
    const before = await lettersOf(ana).seal('book', [Uint8Array.of(1)]);
    await ana.remove({ devices: [cleo.device.id] });
    await meet(ana, ben);
    const after = await lettersOf(ana).seal('book', [Uint8Array.of(2)]);
    expect((await lettersOf(cleo).open(before)).kind).toBe('letter');
    expect((await lettersOf(cleo).open(after)).kind).toBe('newer epoch');
    const theirs = await lettersOf(cleo).seal('book', [Uint8Array.of(3)]);
    expect((await lettersOf(ben).open(theirs)).kind).toBe('older epoch');
    expect((await lettersOf(ben).open(before)).kind).toBe('letter');
  });

  it('are refused when a byte was changed, when a part is missing, and when they are noise', async () => {
    const { ana, ben } = await three();
    const sealed = await lettersOf(ana).seal('book', [new Uint8Array(50)]);
    const letters = lettersOf(ben);
    for (let at = 0; at < sealed.length; at += 5) {
      const changed = sealed.slice();
      changed[at] = (changed[at] ?? 0) ^ 4;
      expect((await letters.open(changed)).kind).not.toBe('letter');
    }
    expect((await letters.open(sealed.slice(0, -1))).kind).toBe('refused');
    expect((await letters.open(new Uint8Array(0))).kind).toBe('refused');
  });

  it('make a change file that a teammate opens', async () => {
    const { ana, ben } = await three();
    const changes = [{ document: 'book', updates: [Uint8Array.of(1, 2)] }];
    const file = await makeChangeFile(
      { team: 'k3f9', from: ana.device.id, made: 1, changes },
      lettersOf(ana),
    );
    const us = { team: 'k3f9', device: ben.device.id };
    expect(await openChangeFile(file, us, lettersOf(ben))).toMatchObject({
      letters: [{ document: 'book', author: ana.device.id, updates: [Uint8Array.of(1, 2)] }],
    });
  });

  it('never hold the private document', async () => {
    await expect(lettersOf(await foundBy()).seal('private', [Uint8Array.of(1)])).rejects.toThrow();
  });
});
