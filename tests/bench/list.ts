import { firstValueFrom } from 'rxjs';
import type { Engine } from '../../lib/engine/engine';
import type { ClientListArgs, ClientRow } from '../../lib/engine/query-types';
import { against, type Bench } from './figure';
import { interleave, timed } from './interleave';
import { usualEngine } from './node-engine';
import { median } from './statistics';

const RUNS = 15;
const WINDOW = 50;
const NOBODY = { tabId: undefined };

/** The first window of the client list in each order, and the next one while scrolling, against sorting the same rows. */
export const list: Bench = {
  name: 'list',
  async run(say) {
    const engine = await usualEngine();
    const ask = (args: Pick<ClientListArgs, 'sort' | 'offset' | 'limit' | 'descending'>) =>
      firstValueFrom(engine.query('clients', args, NOBODY));
    // Everybody is scored and read once, as they are soon after the start.
    const { rows: sorted } = await ask({ sort: 'score', offset: 0, limit: 1_000_000 });
    // In an order that is none: what lies sorted already is sorted at once.
    const rows = sorted.map((_, place) => sorted[(place * 787) % sorted.length] as ClientRow);

    for (const [sort, sortBare] of Object.entries(SORTS) as [Sort, (rows: ClientRow[]) => ClientRow[]][]) {
      const descending = sort !== 'name';
      let touched = 0;
      const times = await interleave(
        {
          first: async () => {
            touched += 1;
            await touchOne(engine, rows[touched % rows.length]);
            return timed(() => ask({ sort, descending, offset: 0, limit: WINDOW }));
          },
          next: async () => {
            await ask({ sort, descending, offset: 0, limit: WINDOW });
            return timed(() => ask({ sort, descending, offset: WINDOW, limit: WINDOW }));
          },
          bare: () => timed(() => sortBare([...rows]).slice(0, WINDOW)),
        },
        RUNS,
        3,
      );
      const bare = median(times.bare);
      say(against(bare, null, { figure: `list.${sort}`, value: median(times.first), unit: 'ms' }));
      say(against(bare, null, { figure: `list.${sort}.scroll`, value: median(times.next), unit: 'ms' }));
    }
    await engine.close();
  },
};

type Sort = 'score' | 'name' | 'month';
const byName = new Intl.Collator(undefined, { numeric: true });

const SORTS: Readonly<Record<Sort, (rows: ClientRow[]) => ClientRow[]>> = {
  score: (rows) => rows.sort((a, b) => b.score - a.score || byName.compare(a.name, b.name)),
  name: (rows) => rows.sort((a, b) => byName.compare(a.name, b.name)),
  month: (rows) => rows.sort((a, b) => b.monthMinutes - a.monthMinutes || byName.compare(a.name, b.name)),
};

/** Something changes between one look at the list and the next. */
async function touchOne(engine: Engine, row: ClientRow | undefined): Promise<void> {
  if (!row) throw new RangeError('There are no clients.');
  const banner = row.banner ? null : 'Prepays only.';
  await engine.command(
    'edit',
    { type: 'client', id: row.id, changes: { banner: banner ?? undefined } },
    NOBODY,
  );
}
