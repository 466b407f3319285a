import { checkTeam } from './check-team';
import { SimulatedTeam, type VersionName } from './simulated-team';

export interface SeedResult {
  readonly seed: number;
  /** What was wrong, in words; empty when all is right. */
  readonly faults: readonly string[];
  readonly entries: number;
}

const REPLICAS = 5;

/**
 * One team of five devices that act `operations` times each while they are parted, frozen, cut off, linked anew and
 * restarted; then they meet until they are in sync, and everything is compared.
 */
export async function runSeed(seed: number, operations: number): Promise<SeedResult> {
  const team = new SimulatedTeam(seed);
  const { dice } = team;
  const kinds = Array.from({ length: REPLICAS }, (_, at): VersionName => {
    if (at === 3 && dice.chance(0.5)) return 'older';
    return at === 4 && dice.chance(0.5) ? 'newer' : 'present';
  });
  await team.start(kinds);
  team.arrange(() => true);
  for (let left = operations * REPLICAS; left > 0; left -= 1) {
    await dice.pick(team.devices)?.version.act();
    if (dice.chance(0.1)) await team.timers.advance(dice.below(400));
    if (dice.chance(0.012)) await disturb(team);
  }
  const settled = await meet(team);
  if (!settled) team.faults.push('they were not in sync after ten minutes together');
  await checkTeam(team);
  await team.close();
  return { seed, faults: team.faults, entries: team.model.entries.size };
}

/** Something goes wrong, or right again. */
async function disturb(team: SimulatedTeam): Promise<void> {
  const { dice, devices } = team;
  const [one, other] = [dice.pick(devices), dice.pick(devices)];
  if (!one || !other) return;
  switch (dice.below(6)) {
    case 0: {
      const side = devices.map(() => dice.below(2));
      team.arrange((a, b) => side[a] === side[b]);
      return;
    }
    case 1:
      team.releaseAll();
      team.arrange(() => true);
      return;
    case 2:
      // Frames of this link come later than those of all others, which overtake them.
      team.linkOf(one, other)?.hold();
      return;
    case 3:
      team.linkOf(one, other)?.release();
      return;
    case 4:
      if (one !== other) team.link(one, other);
      return;
    default:
      await one.restart();
  }
}

/** Brings all together; false when they do not come to rest. */
async function meet(team: SimulatedTeam): Promise<boolean> {
  for (let round = 0; round < 40; round += 1) {
    team.releaseAll();
    team.arrange(() => true);
    await team.timers.advance(round === 0 ? 3_000 : 15_100);
    const statuses = team.devices.map(({ replicator }) => replicator.status);
    const others = team.devices.length - 1;
    if (statuses.every((status) => status.filter(({ inSync }) => inSync).length === others)) return true;
  }
  return false;
}
