import * as v from 'valibot';
import { makeId } from '../../domain/ids';
import { cutAbsence, type Piece } from '../../domain/time/cut-absence';
import { type Absence, absencesOf, keepAbsences } from '../absences';
import { CommandError } from '../command-error';
import { existingClient } from '../existing';
import { ledgerYear } from '../ledger-table';
import { takeSign } from '../watch-presence';
import { aClient, anInstant } from './arguments';
import type { Command, CommandContext } from './command';

export const presence: Command<'presence'> = {
  args: v.variant('kind', [
    v.object({ kind: v.literal('away'), since: anInstant }),
    v.object({ kind: v.literal('back') }),
  ]),
  run({ workspace, change, now }, sign) {
    takeSign(workspace, change, { ...sign, at: now });
    return null;
  },
};

export const answerAbsence: Command<'answerAbsence'> = {
  args: v.object({
    id: v.pipe(v.string(), v.maxLength(80)),
    answer: v.variant('kind', [
      v.object({ kind: v.picklist(['keep', 'discard', 'stop', 'split']) }),
      v.object({ kind: v.literal('give'), clientId: aClient }),
    ]),
  }),
  async prepare(workspace, { id }) {
    const asked = absencesOf(workspace).find((absence) => absence.id === id);
    for (const start of asked ? [asked.from, asked.to] : [])
      await workspace.ledgers.load(ledgerYear({ start }));
  },
  run(context, { id, answer }) {
    const { workspace, change, now } = context;
    const all = absencesOf(workspace);
    const asked = all.find((absence) => absence.id === id && !absence.settled);
    const entry = asked && workspace.entry.get(asked.entryId);
    if (!asked || !entry)
      throw new CommandError('not-found', 'This was answered already.', { reason: 'answered-already' });
    if (answer.kind === 'give') existingClient(workspace, answer.clientId);
    if (asked.why === 'day-end' && answer.kind === 'keep') goOn(context, asked);
    else
      cut(context, asked, cutAbsence(entry, asked.why === 'day-end' ? { ...asked, to: now } : asked, answer));
    // A question about the end of a day is remembered, so that the same evening does not ask again.
    const settled = asked.why === 'day-end' ? [{ ...asked, settled: true }] : [];
    keepAbsences(workspace, change, [...all.filter((absence) => absence.id !== id), ...settled]);
    return null;
  },
};

/** A timer that was ended at the end of the day runs on, unless another one has been started since. */
function goOn({ workspace, change }: CommandContext, { entryId, from }: Absence): void {
  const entry = workspace.entry.get(entryId);
  if (entry?.end === from && workspace.timers.of(workspace.me).length === 0)
    workspace.entry.edit(change, entryId, { end: undefined });
}

/** The entry becomes the first piece; each other piece is an entry like it. */
function cut({ workspace, change }: CommandContext, { entryId }: Absence, pieces: readonly Piece[]): void {
  const entry = workspace.entry.get(entryId);
  const [first, ...others] = pieces;
  if (!entry || !first) return;
  const { memberId, zone, activity, note, billable, inScope, source, interrupted } = entry;
  workspace.entry.edit(change, entryId, {
    start: first.start,
    end: first.end,
    clientId: first.clientId ?? entry.clientId,
  });
  for (const { start, end, clientId } of others) {
    workspace.entry.create(change, makeId('entry', workspace.ports.random()), workspace.me, {
      clientId: clientId ?? entry.clientId,
      memberId,
      start,
      end,
      zone,
      source,
      billable,
      interrupted,
      // What was noted is about the work for this client, not for the other.
      ...(clientId === undefined ? { activity, note, inScope } : {}),
    });
  }
}
