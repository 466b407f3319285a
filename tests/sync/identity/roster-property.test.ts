import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ACTIONS, RandomTeam, type Step } from './random-team';
import { plain, stateOf } from './team';

const steps: fc.Arbitrary<Step[]> = fc.array(
  fc.record({ action: fc.constantFrom(...ACTIONS), who: fc.nat(63), whom: fc.nat(63) }),
  { minLength: 8, maxLength: 40 },
);
/** Ways to shuffle a list: each number is where the next one goes. */
const shuffles = fc.array(fc.array(fc.nat(), { minLength: 64, maxLength: 64 }), {
  minLength: 3,
  maxLength: 3,
});

function shuffled<T>(items: readonly T[], places: readonly number[]): T[] {
  const result: T[] = [];
  for (const [at, item] of items.entries()) result.splice((places[at % 64]! + at) % (at + 1), 0, item);
  return result;
}

async function play(list: readonly Step[]): Promise<RandomTeam> {
  const team = await RandomTeam.found();
  for (const step of list) await team.take(step);
  return team;
}

it('the same entries give the same state, in whatever order they come', async () => {
  const property = fc.asyncProperty(steps, shuffles, async (list, orders) => {
    const team = await play(list);
    const { workspace } = team.all[0]!;
    const entries = [...new Map(team.all.flatMap((one) => one.entries()).map((e) => [e.join(), e])).values()];
    const states = [];
    for (const order of orders) states.push(plain(await stateOf(workspace, shuffled(entries, order))));
    await team.all[0]!.merge(entries);
    expect(new Set(states.map((state) => JSON.stringify(state)))).toHaveLength(1);
    expect(plain(team.all[0]!.state)).toEqual(states[0]);
  });
  await fc.assert(property, { numRuns: 15, endOnFailure: true });
});

it('who was removed never returns, whatever is said on the other side of a partition', async () => {
  const property = fc.asyncProperty(steps, async (list) => {
    const team = await play(list);
    const removedSomewhere = new Set(team.all.flatMap(({ state }) => [...state.removedDevices]));
    await team.gather();
    expect(team.faults).toEqual([]);
    for (const { state } of team.all) {
      for (const device of removedSomewhere) expect(state.devices.has(device)).toBe(false);
    }
  });
  await fc.assert(property, { numRuns: 15, endOnFailure: true });
});

it('in the end all who are in share one key, which nobody who is out can work out from all entries', async () => {
  const property = fc.asyncProperty(steps, async (list) => {
    const team = await play(list);
    await team.gather();
    const inside = team.all.filter(({ current }) => current);
    const epoch = inside[0]?.epoch;
    expect(inside.every((one) => !one.rekeyDue && one.epoch?.id === epoch?.id)).toBe(true);
    const outside = team.all.filter(({ current }) => !current);
    if (epoch) for (const one of outside) expect(one.keyOf(epoch.id)).toBeUndefined();
    for (const one of inside) expect(one.heldEpochs()).toEqual(inside[0]!.heldEpochs());
  });
  await fc.assert(property, { numRuns: 15, endOnFailure: true });
});
