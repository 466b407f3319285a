import { makeId } from '../../lib/domain/ids';
import type { ScoreResult } from '../../lib/domain/score/types';
import { finishedEntries, invoicesOf, messagesOf } from '../../lib/engine/client-records';
import { Scoreboard } from '../../lib/engine/scoreboard';
import { Workspace } from '../../lib/engine/workspace';
import { absolute, against, type Bench } from './figure';
import { interleave, timed } from './interleave';
import { usualWorkspace } from './node-engine';
import { NOW } from './now';
import { median } from './statistics';

const RUNS = 9;
const HOUR_MS = 3_600_000;

/**
 * Scoring everybody from scratch, against adding up the numbers of the same records; and scoring again after one new
 * time entry, against reading that client's records once. The second must rescore that client alone.
 */
export const score: Bench = {
  name: 'score',
  async run(say) {
    const { ports } = await usualWorkspace();
    const workspace = await Workspace.open('main', ports);
    const ids = [...workspace.clients()].map(({ id }) => id);
    const noPause = () => Promise.resolve();

    const rows = ids.map((id) => numbersOf(workspace, id));
    const all = await interleave(
      {
        score: () => timed(() => new Scoreboard(workspace).fill(noPause)),
        sum: () => timed(() => sumOf(rows)),
      },
      RUNS,
      2,
    );
    say(against(median(all.sum), null, { figure: 'score-all', value: median(all.score), unit: 'ms' }));

    const board = new Scoreboard(workspace);
    await board.fill(noPause);
    const scores = (): readonly ScoreResult[] => ids.map((id) => board.score(id));
    let turn = 0;
    let rescored = 0;
    const one = await interleave(
      {
        score: async () => {
          turn += 1;
          const clientId = ids[(turn * 7) % ids.length];
          if (clientId === undefined) throw new RangeError('There are no clients.');
          const before = scores();
          const fields = { clientId, memberId: workspace.me, start: NOW - HOUR_MS, end: NOW, zone: 'UTC' };
          const id = makeId('entry', ports.random());
          workspace.write('bench', (change) => workspace.entry.create(change, id, workspace.me, fields));
          const took = await timed(() => board.fill(noPause));
          const after = scores();
          rescored = Math.max(rescored, after.filter((score, place) => score !== before[place]).length);
          return took;
        },
        all: () => timed(() => new Scoreboard(workspace).fill(noPause)),
      },
      RUNS,
      2,
    );
    await workspace.close();
    say(against(median(one.all), null, { figure: 'score-one', value: median(one.score), unit: 'ms' }));
    say(absolute(1, { figure: 'score-one.clients', value: rescored, unit: 'clients' }));
  },
};

interface Numbers {
  readonly minutes: readonly number[];
  readonly words: readonly number[];
  readonly amounts: readonly number[];
}

function numbersOf(workspace: Workspace, id: Parameters<typeof finishedEntries>[1]): Numbers {
  return {
    minutes: finishedEntries(workspace, id).map(({ start, end }) => (end - start) / 60_000),
    words: messagesOf(workspace, id).map(({ words }) => words ?? 0),
    amounts: invoicesOf(workspace, id).map(({ invoice }) => invoice.amount),
  };
}

/** One pass over every number; the result is used, so that the work can not be left out. */
function sumOf(rows: readonly Numbers[]): number {
  let sum = 0;
  for (const { minutes, words, amounts } of rows) {
    for (const value of minutes) sum += value;
    for (const value of words) sum += value;
    for (const value of amounts) sum += value;
  }
  return sum;
}
