import type { Dice } from '../../../lib/domain/demo/dice';
import { makeId } from '../../../lib/domain/ids';
import type { Workspace } from '../../../lib/engine/workspace';
import type { SeededClient } from './large-workspace';

const MINUTE_MS = 60_000;
/** Messages for every time entry. */
const MESSAGES = 0.5;

const NOTES = [
  'Proofread the catalogue and sent questions back',
  'Call about the delivery dates for the second batch',
  'Fixed the form that lost its attachments',
  'Monthly figures, and a long mail explaining them',
];

/** Writes so many time entries, and half as many messages, from `from` to `to` (epoch ms) into the ledger of a year. */
export async function writeYear(
  workspace: Workspace,
  clients: readonly SeededClient[],
  span: { readonly year: number; readonly from: number; readonly to: number },
  entries: number,
  dice: Dice,
): Promise<void> {
  await workspace.ledgers.load(span.year);
  const by = workspace.me;
  const moment = () =>
    span.from + Math.floor((dice.fraction() * (span.to - span.from)) / MINUTE_MS) * MINUTE_MS;
  workspace.write('seed', (change) => {
    for (let count = 0; count < entries; count += 1) {
      // Not `pick`, which weighs all of them each time.
      const clientId = clients[dice.whole(0, clients.length - 1)]?.id;
      if (clientId === undefined) throw new RangeError('There are no clients.');
      const start = moment();
      workspace.entry.create(change, makeId('entry', dice.id()), by, {
        clientId,
        memberId: by,
        start,
        end: Math.min(span.to, start + dice.whole(5, 120) * MINUTE_MS),
        zone: 'Europe/Berlin',
        billable: dice.chance(0.8),
        source: 'timer',
        ...(dice.chance(0.7) ? { note: dice.pick(NOTES) } : {}),
      });
      if (!dice.chance(MESSAGES)) continue;
      workspace.interaction.create(change, makeId('interaction', dice.id()), by, {
        clientId,
        at: moment(),
        channel: 'email',
        direction: dice.pick(['in', 'out']),
        words: dice.whole(20, 400),
      });
    }
  });
}
