import type { Dice } from '../../../lib/domain/demo/dice';
import { type ClientId, makeId, type TagId } from '../../../lib/domain/ids';
import { isoDate } from '../../../lib/domain/score/day-number';
import type { Change } from '../../../lib/engine/change';
import type { Workspace } from '../../../lib/engine/workspace';
import type { SeededClient } from './large-workspace';

const DAY_MS = 86_400_000;
const MONTH_DAYS = 30;

/** Writes a client with all that the book holds of one who has been there for a while; `today` counts days since 1970. */
export function writeClient(
  workspace: Workspace,
  change: Change,
  { id, name, address }: SeededClient,
  { tags, invoices }: { readonly tags: readonly TagId[]; readonly invoices: number },
  today: number,
  dice: Dice,
): void {
  const by = workspace.me;
  workspace.client.create(change, id, by, {
    name,
    kind: 'company',
    status: 'active',
    tier: 'normal',
    currency: 'EUR',
    hourlyRate: dice.whole(40, 140) * 100,
    paymentTerms: 30,
    since: isoDate(today - dice.whole(200, 1800)),
    ...(dice.chance(0.2) ? { banner: 'Prepays only. Never discount.' } : {}),
  });
  const contact = makeId('contact', dice.id());
  workspace.contact.create(change, contact, by, { clientId: id, name: `${name} contact`, role: 'owner' });
  workspace.addressesOf.set(change, contact, address, true, by);
  workspace.domainsOf.set(change, id, address.slice(address.indexOf('@') + 1), true, by);
  workspace.tagsOf.set(change, id, dice.pick(tags), true, by);
  if (dice.chance(0.5)) workspace.tagsOf.set(change, id, dice.pick(tags), true, by);
  for (let note = dice.count(1.5); note > 0; note -= 1) {
    workspace.note.create(change, makeId('note', dice.id()), by, {
      clientId: id,
      text: `Called about the order of week ${dice.whole(1, 52)}; wants it in two parts and pays each on delivery.`,
    });
  }
  writeInvoices(workspace, change, id, invoices, today, dice);
  if (dice.chance(0.5)) {
    workspace.request.create(change, makeId('request', dice.id()), by, {
      clientId: id,
      on: isoDate(today - dice.whole(1, 700)),
      kind: dice.pick(['discount', 'scope', 'free_work', 'refund']),
    });
  }
  workspace.rating.create(change, makeId('rating', dice.id()), by, {
    clientId: id,
    memberId: by,
    on: isoDate(today - dice.whole(1, 300)),
    item: dice.pick(['blame', 'bypass', 'manipulate', 'disrespect', 'morale', 'fit']),
    value: dice.whole(1, 5),
  });
}

function writeInvoices(
  workspace: Workspace,
  change: Change,
  clientId: ClientId,
  count: number,
  today: number,
  dice: Dice,
): void {
  const by = workspace.me;
  for (let month = 1; month <= count; month += 1) {
    const issued = today - month * MONTH_DAYS - dice.whole(0, MONTH_DAYS);
    const invoice = makeId('invoice', dice.id());
    const amount = dice.whole(100, 3000) * 100;
    workspace.invoice.create(change, invoice, by, {
      clientId,
      number: `${dice.whole(2000, 9999)}-${month}`,
      issued: isoDate(issued),
      due: isoDate(issued + 30),
      amount,
      currency: 'EUR',
    });
    if (dice.chance(0.1)) continue;
    workspace.payment.create(change, makeId('payment', dice.id()), by, {
      clientId,
      invoiceId: invoice,
      on: isoDate(issued + dice.whole(10, 70)),
      amount,
    });
  }
}

/** Days since 1970 of an instant, in UTC. */
export function dayOf(instant: number): number {
  return Math.floor(instant / DAY_MS);
}
