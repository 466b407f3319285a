import { filter, firstValueFrom } from 'rxjs';
import { type MemberId, makeId } from '../../lib/domain/ids';
import { Engine } from '../../lib/engine/engine';
import type { Timesheet } from '../../lib/engine/time-query-types';
import { Workspace } from '../../lib/engine/workspace';
import { against, type Bench } from './figure';
import { interleave, timed } from './interleave';
import { usualWorkspace } from './node-engine';
import { median } from './statistics';

const RUNS = 15;
const MEMBERS = 10;
const ENTRIES = 200;
const DAY_MS = 86_400_000;
const NOBODY = { tabId: undefined };
/** A month far from the rest of the workspace. */
const MONTH = { from: '2022-10-01', days: 31 };

/** A month of ten members with 200 entries each, opened, and weeks of it gone through; against reading the same rows as JSON. */
export const timesheet: Bench = {
  name: 'timesheet',
  async run(say) {
    const { ports, clients } = await usualWorkspace();
    const workspace = await Workspace.open('main', ports);
    await workspace.ledgers.load(2022);
    const first = Date.parse(MONTH.from);
    workspace.write('bench', (change) => {
      for (let member = 0; member < MEMBERS; member += 1)
        for (let entry = 0; entry < ENTRIES; entry += 1) {
          const start = first + (entry % 28) * DAY_MS + (8 + Math.floor(entry / 28)) * 3_600_000;
          const clientId = clients[(member * 31 + entry * 7) % clients.length]?.id;
          if (!clientId) throw new RangeError('There are no clients.');
          workspace.entry.create(change, makeId('entry', `sheet${member}x${entry}`), workspace.me, {
            clientId,
            memberId: `mem_bench${member}` as MemberId,
            start,
            end: start + 40 * 60_000,
            zone: 'Europe/Berlin',
            note: 'Second round',
          });
        }
    });
    await workspace.documents.committed();
    await workspace.close();

    const engine = await Engine.open(ports);
    const ask = (from: string, days: number, limit: number): Promise<Timesheet> =>
      firstValueFrom(engine.query('timesheet', { from, days, limit }, NOBODY));
    // The year is loaded by the first look at it.
    const whole = await firstValueFrom(
      engine
        .query('timesheet', { ...MONTH, limit: 100_000 }, NOBODY)
        .pipe(filter(({ count }) => count >= MEMBERS * ENTRIES)),
    );
    const json = JSON.stringify(whole.entries);
    let week = 0;
    const times = await interleave(
      {
        month: () => timed(() => ask(MONTH.from, MONTH.days, 300)),
        week: () => {
          week = (week + 1) % 4;
          return timed(() => ask(`2022-10-${String(3 + 7 * week).padStart(2, '0')}`, 7, 300));
        },
        bare: () =>
          timed(() =>
            (JSON.parse(json) as Timesheet['entries']).reduce((sum, { minutes = 0 }) => sum + minutes, 0),
          ),
      },
      RUNS,
      3,
    );
    const bare = median(times.bare);
    say(against(bare, 60, { figure: 'timesheet.month', value: median(times.month), unit: 'ms' }));
    say(against(bare, 20, { figure: 'timesheet.week', value: median(times.week), unit: 'ms' }));
    await engine.close();
  },
};
