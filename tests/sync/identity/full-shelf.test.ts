import { expect, it } from 'vitest';
import { MemoryShelf } from '../../../lib/sync/identity/keys/memory-shelf';
import { TeamIdentity } from '../../../lib/sync/identity/team-identity';
import { foundBy, letIn, meet, plain, portsOf } from './team';

/** A disk that is full while `full` is set. */
class FullShelf extends MemoryShelf {
  full = false;

  override keepEntries(entries: readonly Uint8Array[]): Promise<void> {
    return this.full ? Promise.reject(new Error('The disk is full')) : super.keepEntries(entries);
  }
}

it('a change that could not be kept rejects, and is kept with the next one', async () => {
  const shelf = new FullShelf();
  const ports = { ...portsOf(), shelf };
  const ana = await foundBy('Ana', ports);
  const ben = await letIn(ana, 'Ben');
  let told = 0;
  ana.onChange(() => (told += 1));
  shelf.full = true;
  await expect(ana.rename('Atelier')).rejects.toThrow('The disk is full');
  expect(told, 'nobody is told of what is not on disk').toBe(0);
  shelf.full = false;
  await ana.setAddresses(['wss://other.example']);
  const again = await TeamIdentity.open(ports);
  expect(plain(again!.state)).toEqual(plain(ana.state));
  expect(again!.state).toMatchObject({ name: 'Atelier', addresses: ['wss://other.example'] });
  await meet(ana, ben);
  expect(ben.state.name).toBe('Atelier');
});
