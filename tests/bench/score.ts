import { scorer } from '../../lib/domain/headache-score';
import { type ClientId, makeId } from '../../lib/domain/ids';
import { localDate } from '../../lib/domain/local-date';
import { dayNumber } from '../../lib/domain/score/day-number';
import type { ScoreResult } from '../../lib/domain/score/types';
import { Scoreboard } from '../../lib/engine/scoreboard';
import { Workspace } from '../../lib/engine/workspace';
import { clientArrays } from './client-arrays';
import { absolute, against, type Bench, type Figure } from './figure';
import { interleave, timed, worked } from './interleave';
import { usualWorkspace } from './node-engine';
import { NOW } from './now';
import { arraysOnce, recordsOnce } from './one-pass';
import { median } from './statistics';
import { USUAL } from './workspace/large-workspace';

const RUNS = 15;
const HOUR_MS = 3_600_000;
/** The most that scoring may cost, in passes that do no more than read each record and add it up by its age. */
const LIMIT = 3;
/** 20,000 of them. */
const INVOICES = 10;
const ZONE = 'Europe/Berlin';

/**
 * Scoring everybody from scratch against one pass over the same arrays, for the formula alone and with reading the
 * records out of the documents; and after one new time entry, which must rescore that client alone.
 */
export const score: Bench = {
  name: 'score',
  async run(say) {
    // before there is a workspace, whose heap the collector would walk meanwhile
    await formula('as recorded', say);
    await formula('shuffled', say);
    const { ports } = await usualWorkspace({ ...USUAL, invoices: INVOICES });
    const workspace = await Workspace.open('main', ports);
    const ids = [...workspace.clients()].map(({ id }) => id);
    await fromRecords(workspace, ids, say);
    await afterOneChange(workspace, ids, say);
    await workspace.close();
  },
};

type Say = (figure: Figure) => void;

async function formula(order: 'as recorded' | 'shuffled', say: Say): Promise<void> {
  const asOf = localDate(NOW, ZONE);
  const inputs = clientArrays(dayNumber(asOf), order);
  const params = { tz: ZONE, base: 'EUR', benchRate: 80 };
  const found = await interleave(
    {
      score: () =>
        worked(() => {
          const scoreOf = scorer(params, asOf);
          for (const input of inputs) scoreOf(input);
        }),
      pass: () => worked(() => arraysOnce(inputs, asOf, ZONE)),
    },
    3 * RUNS,
    6,
  );
  const value = median(found.score);
  const shuffled = order === 'shuffled';
  const figure = shuffled ? 'score-arrays.shuffled' : 'score-arrays';
  say(against(median(found.pass), shuffled ? null : LIMIT, { figure, value, unit: 'ms' }));
}

async function fromRecords(workspace: Workspace, ids: readonly ClientId[], say: Say): Promise<void> {
  const found = await interleave(
    {
      score: () => timed(() => new Scoreboard(workspace).fill(noPause)),
      pass: () => timed(() => recordsOnce(workspace, ids, localDate(NOW, ZONE), ZONE)),
    },
    RUNS,
    2,
  );
  const value = median(found.score);
  say(against(median(found.pass), LIMIT, { figure: 'score-all', value, unit: 'ms' }));
}

async function afterOneChange(workspace: Workspace, ids: readonly ClientId[], say: Say): Promise<void> {
  const board = new Scoreboard(workspace);
  await board.fill(noPause);
  const scores = (): readonly ScoreResult[] => ids.map((id) => board.score(id));
  let turn = 0;
  let rescored = 0;
  const touch = (): ClientId => {
    turn += 1;
    const clientId = ids[(turn * 7) % ids.length];
    if (clientId === undefined) throw new RangeError('There are no clients.');
    const fields = { clientId, memberId: workspace.me, start: NOW - HOUR_MS, end: NOW, zone: 'UTC' };
    const id = makeId('entry', workspace.ports.random());
    workspace.write('bench', (change) => workspace.entry.create(change, id, workspace.me, fields));
    return clientId;
  };
  const one = await interleave(
    {
      score: async () => {
        const before = scores();
        const clientId = touch();
        const took = await timed(() => board.score(clientId));
        await board.fill(noPause);
        const changed = scores().filter((result, place) => result !== before[place]).length;
        rescored = Math.max(rescored, changed);
        return took;
      },
      all: () => timed(() => new Scoreboard(workspace).fill(noPause)),
    },
    RUNS,
    2,
  );
  say(against(median(one.all), null, { figure: 'score-one', value: median(one.score), unit: 'ms' }));
  say(absolute(1, { figure: 'score-one.clients', value: rescored, unit: 'clients' }));
}

const noPause = () => Promise.resolve();
