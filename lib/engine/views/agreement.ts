import { merge } from 'rxjs';
import type { ClientId } from '../../domain/ids';
import { localDate } from '../../domain/local-date';
import { discounted, discountStanding } from '../../domain/money-owed/discount';
import type { RecordOf } from '../../domain/records/schemas';
import { rateFor } from '../../domain/time/rates';
import { budgetMark, retainerMonths } from '../../domain/time/retainer';
import { riseDue } from '../../domain/time/rise-due';
import { monthOf } from '../../domain/time/week';
import { ratesFor } from '../client-rates';
import { invoicesOf } from '../client-records';
import { live } from '../live';
import { teamSettings } from '../team-settings';
import type { Agreement } from '../time-query-types';
import { addUp, type WorkedEntry, workedEntries } from '../worked-entries';
import type { Workspace } from '../workspace';
import { touching, type View } from './view';

/** So many months of a retainer are looked at, at most. */
const LONGEST = 600;

/** The agreement with a client; undefined when there is no such client. */
export const agreement: View<'agreement'> = (context, { clientId }) => {
  const { workspace, newDay } = context;
  return live(
    merge(touching(context, clientId), workspace.rate.changed, workspace.settings.changed, newDay),
    () => agreementOf(workspace, workspace.canonical(clientId)),
  );
};

function agreementOf(workspace: Workspace, id: ClientId): Agreement | undefined {
  const client = workspace.client.get(id);
  if (!client) return undefined;
  const worked = workedEntries(workspace, id);
  const open = worked.filter(({ billable, billed }) => billable && !billed);
  const today = localDate(workspace.ports.now(), teamSettings(workspace).zone);
  const lastInvoice = invoicesOf(workspace, id)
    .map(({ invoice }) => invoice.issued)
    .filter((issued) => issued <= today)
    .toSorted()
    .at(-1);
  return {
    billing: client.billing ?? 'hourly',
    rates: ratesFor(workspace, id)
      .filter(({ from }) => from > '0000-01-01')
      .sort((a, b) => (a.from === b.from ? 0 : a.from < b.from ? 1 : -1)),
    ...priceOf(workspace, client, today),
    unbilled: addUp(open),
    unbilledIds: open.flatMap((entry) => entry.id ?? []),
    lastInvoice,
    sinceInvoice: addUp(
      worked.filter(({ billable, date }) => billable && (lastInvoice === undefined || date > lastInvoice)),
    ),
    retainer: retainerOf(client, worked, today),
    fixed: fixedOf(workspace, client, worked),
  };
}

/** Whether the rate in force wants a rise, and whether a discount on it holds. */
function priceOf(
  workspace: Workspace,
  { id, since, discount, discountFrom, discountDays }: RecordOf<'client'>,
  today: string,
): Pick<Agreement, 'rise' | 'discount'> {
  const work = { clientId: id, memberId: undefined, activity: undefined, date: today };
  const rate = rateFor(ratesFor(workspace, id), work);
  const from = rate && rate.from > '0000-01-01' ? rate.from : since;
  const rise = rate && riseDue(rate.amount, from, today);
  if (!discount) return { rise, discount: undefined };
  const invoices = invoicesOf(workspace, id).map(({ invoice, payments }) => ({ ...invoice, payments }));
  const terms = { percent: discount, from: discountFrom, graceDays: discountDays };
  const standing = discountStanding(terms, invoices, today);
  const percent = standing.holds ? discount : 0;
  const left = rate && { minor: discounted(rate.amount, percent), currency: rate.currency };
  return { rise, discount: { ...standing, rate: left } };
}

function retainerOf(
  { billing, retainerMinutes, retainerFrom, retainerCarry, since, createdAt }: RecordOf<'client'>,
  worked: readonly WorkedEntry[],
  today: string,
): Agreement['retainer'] {
  if (billing !== 'retainer' || retainerMinutes === undefined) return undefined;
  const month = monthOf(today);
  const first = monthOf(retainerFrom ?? since ?? localDate(createdAt, 'UTC'));
  const used: number[] = [];
  for (let at = first; at <= month && used.length < LONGEST; at = monthOf(at, 1)) {
    const inside = worked.filter(({ billable, date }) => billable && monthOf(date) === at);
    used.push(addUp(inside).minutes);
  }
  const present = retainerMonths({ minutes: retainerMinutes, carry: retainerCarry ?? 'none' }, used).at(-1);
  if (!present) return undefined;
  const mark = budgetMark(present.used, retainerMinutes + present.carried);
  return { month, minutes: retainerMinutes, ...present, mark };
}

function fixedOf(
  workspace: Workspace,
  { billing, fixedFee, currency }: RecordOf<'client'>,
  worked: readonly WorkedEntry[],
): Agreement['fixed'] {
  if (billing !== 'fixed' || fixedFee === undefined) return undefined;
  const fee = { minor: fixedFee, currency: currency ?? teamSettings(workspace).baseCurrency };
  const { minutes, worth } = addUp(worked);
  const hasRate = worked.some((entry) => entry.worth?.currency === fee.currency);
  const used = worth.find((money) => money.currency === fee.currency)?.minor ?? 0;
  return { fee, minutes, worked: hasRate ? used : undefined, mark: budgetMark(used, fee.minor) };
}
