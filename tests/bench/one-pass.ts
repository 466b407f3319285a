import type { ClientId } from '../../lib/domain/ids';
import { localDays } from '../../lib/domain/local-date';
import { dayNumber } from '../../lib/domain/score/day-number';
import { decayAt, decayTable } from '../../lib/domain/score/decay';
import { DEFAULT_SETTINGS } from '../../lib/domain/score/settings';
import { RunningSum } from '../../lib/domain/score/sum';
import type { ScoreClient } from '../../lib/domain/score/types';
import { finishedEntries, invoicesOf, messagesOf } from '../../lib/engine/client-records';
import type { Workspace } from '../../lib/engine/workspace';

const { halfLife, maxAge } = DEFAULT_SETTINGS;

/** Reads every record of the arrays once, and adds its number up by its age (compensated, as the formula asks): the least that any score must do. */
export function arraysOnce(clients: readonly ScoreClient[], asOf: string, zone: string): number {
  const decay = decayTable(halfLife, maxAge);
  const today = dayNumber(asOf);
  const dayOf = localDays(zone);
  const sum = new RunningSum();
  const add = (day: number, value: number) => {
    sum.add(decayAt(decay, today - day) * value);
  };
  for (const { time = [], messages = [], invoices = [], asks = [], ratings = [] } of clients) {
    for (const { on, minutes, accrued } of time) add(dayNumber(on), minutes + (accrued ?? 0));
    for (const { on, at, words } of messages) add(on ? dayNumber(on) : dayOf(at ?? 0), words ?? 0);
    for (const { issued, due, amount, paid = [] } of invoices) {
      add(dayNumber(issued), amount + dayNumber(due));
      for (const payment of paid) add(dayNumber(payment.on), payment.amount);
    }
    for (const { on } of asks) add(dayNumber(on), 1);
    for (const { on, value } of ratings) add(dayNumber(on), value);
  }
  return sum.value;
}

/** The same out of the documents: every record is read once and its number added up by its age. */
export function recordsOnce(
  workspace: Workspace,
  ids: readonly ClientId[],
  asOf: string,
  zone: string,
): number {
  const decay = decayTable(halfLife, maxAge);
  const today = dayNumber(asOf);
  const dayOf = localDays(zone);
  const sum = new RunningSum();
  const add = (day: number, value: number) => {
    sum.add(decayAt(decay, today - day) * value);
  };
  for (const id of ids) {
    for (const { start, end } of finishedEntries(workspace, id)) add(dayOf(start), end - start);
    for (const { at, words } of messagesOf(workspace, id)) add(dayOf(at), words ?? 0);
    for (const { invoice, payments } of invoicesOf(workspace, id)) {
      add(dayNumber(invoice.issued), invoice.amount + dayNumber(invoice.due));
      for (const payment of payments) add(dayNumber(payment.on), payment.amount);
    }
  }
  return sum.value;
}
