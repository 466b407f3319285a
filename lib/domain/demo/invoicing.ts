import { type ClientId, makeId } from '../ids';
import { localDays } from '../local-date';
import { minorDigits } from '../money';
import { civilDay, isoDate } from '../score/day-number';
import type { DemoRecord } from './demo-record';
import { payInvoice } from './paying';
import { type Actor, DAY_MS, type Scene } from './scene';

export interface Invoicing {
  readonly invoices: readonly DemoRecord<'invoice'>[];
  readonly payments: readonly DemoRecord<'payment'>[];
  /** The entries again, those on an invoice marked with it. */
  readonly entries: readonly DemoRecord<'entry'>[];
}

/** An invoice a month and client over that month's billable time, early in the next month; and what was paid of it. */
export function invoicing(scene: Scene, entries: readonly DemoRecord<'entry'>[]): Invoicing {
  const dice = scene.dice.for('invoices');
  const actors = new Map(scene.actors.map((actor) => [actor.id, actor]));
  const drafts = [...byClientAndMonth(scene, entries)]
    .map(([key, list]) => ({ key, list, issued: firstOfNextMonth(key) + dice.whole(0, 4) }))
    .filter(({ issued }) => issued < scene.today)
    .sort((a, b) => a.issued - b.issued || (a.key < b.key ? -1 : 1));

  const billed = new Map<string, DemoRecord<'invoice'>>();
  const invoices: DemoRecord<'invoice'>[] = [];
  const payments: DemoRecord<'payment'>[] = [];
  for (const { key, list, issued } of drafts) {
    const actor = actors.get(key.split(' ')[0] as ClientId);
    if (!actor) continue;
    const amount = amountFor(actor, list);
    const draft = { id: makeId('invoice', dice.id()), amount, issued, due: issued + actor.role.terms };
    const { credited, writtenOff, payments: paid } = payInvoice(scene, actor, draft, dice);
    const invoice: DemoRecord<'invoice'> = {
      id: draft.id,
      at: issued * DAY_MS + DAY_MS / 2,
      by: scene.nadia,
      fields: {
        clientId: actor.id,
        number: `${isoDate(issued).slice(0, 4)}-${String(invoices.length + 101)}`,
        issued: isoDate(issued),
        due: isoDate(draft.due),
        amount,
        currency: currencyOf(actor),
        ...(credited === undefined ? {} : { credited }),
        ...(writtenOff === undefined ? {} : { writtenOff: isoDate(writtenOff) }),
      },
    };
    invoices.push(invoice);
    payments.push(...paid);
    for (const { id } of list) billed.set(id, invoice);
  }
  return {
    invoices,
    payments,
    entries: entries.map((entry) => {
      const invoice = billed.get(entry.id);
      return invoice ? { ...entry, fields: { ...entry.fields, invoiceId: invoice.id } } : entry;
    }),
  };
}

export function currencyOf({ role }: Actor): string {
  return role.client.currency ?? 'EUR';
}

function amountFor({ role, character }: Actor, entries: readonly DemoRecord<'entry'>[]): number {
  const hours = entries.reduce(
    (sum, { fields: { start, end = start } }) => sum + (end - start) / 3_600_000,
    0,
  );
  const unit = 10 ** minorDigits(role.client.currency ?? 'EUR');
  return Math.round(hours * role.rate * character.billed) * unit;
}

/** Billable entries by `client month`. */
function byClientAndMonth(
  scene: Scene,
  entries: readonly DemoRecord<'entry'>[],
): Map<string, DemoRecord<'entry'>[]> {
  const groups = new Map<string, DemoRecord<'entry'>[]>();
  const dayOf = localDays(scene.zone);
  for (const entry of entries) {
    if (!entry.fields.billable) continue;
    const key = `${entry.fields.clientId} ${isoDate(dayOf(entry.fields.start)).slice(0, 7)}`;
    const group = groups.get(key);
    if (group) group.push(entry);
    else groups.set(key, [entry]);
  }
  return groups;
}

function firstOfNextMonth(key: string): number {
  const [year, month] = (key.split(' ')[1] ?? '').split('-').map(Number);
  if (!year || !month) throw new RangeError(`Not a client and month: ${key}`);
  return month === 12 ? civilDay(year + 1, 1, 1) : civilDay(year, month + 1, 1);
}
