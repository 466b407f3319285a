import { isoDate } from '../score/day-number';
import { contentKey, Occurrences } from './content-key';
import { cellOf, type ImportField, type Mapping } from './import-field';
import type { ImportOptions } from './options';
import type { RowProblem } from './problem';
import type { MoneyRules } from './profile';
import { readDate } from './read-date';
import { currencyIn, readMinor } from './read-money';

export interface PaymentDraft {
  readonly key: string;
  /** YYYY-MM-DD. */
  readonly on: string;
  /** Minor units of the invoice's currency. */
  readonly amount: number;
  /** The file says that it was paid, not when: the due date is taken, which counts neither late nor early. */
  readonly assumed: boolean;
}

/** An invoice (or credit note, with an amount below zero) of a file, with what was paid on it. */
export interface InvoiceDraft {
  readonly row: number;
  readonly key: string;
  readonly client: string;
  readonly address: string;
  readonly number: string;
  /** YYYY-MM-DD; due undefined = by the client's terms. */
  readonly issued: string;
  readonly due: string | undefined;
  /** Net of tax, minor units. */
  readonly amount: number;
  readonly currency: string;
  readonly credited: number | undefined;
  readonly disputed: boolean;
  /** YYYY-MM-DD it was given up. */
  readonly writtenOff: string | undefined;
  readonly payments: readonly PaymentDraft[];
  /** The row is a payment: where an invoice of this number exists, only the payment is added to it. */
  readonly paymentOnly: boolean;
}

const YES = /^(?:yes|y|true|1|disputed|是|有爭議|有争议)$/i;

/** Reads the rows of an invoice or payment file. Rows of one invoice are put together by its number. */
export class MoneyReader {
  readonly #keys = new Occurrences();
  /** Where the invoice of a number stands among the drafts. */
  readonly #byNumber = new Map<string, number>();
  readonly #drafts: InvoiceDraft[] = [];

  constructor(
    private readonly mapping: Mapping,
    private readonly options: ImportOptions,
    private readonly rules: MoneyRules,
  ) {}

  /** Takes a row in; answers with what is wrong with it, or undefined. `row` is the line of the table, from 1. */
  take(cells: readonly string[], row: number): RowProblem | undefined {
    const get = (field: ImportField) => cellOf(cells, this.mapping[field]);
    const wrong = (
      reason: RowProblem['reason'],
      field: ImportField,
      value = '',
      skipped = false,
    ): RowProblem => ({
      row,
      reason,
      field,
      value,
      skipped,
    });
    const status = get('status');
    const type = get('type');
    const { skipStatus, onlyType } = this.rules;
    if (status !== '' && skipStatus?.test(status)) return wrong('not-for-import', 'status', status, true);
    if (type !== '' && onlyType && !onlyType.test(type)) return wrong('not-for-import', 'type', type, true);
    const address = get('address').toLowerCase();
    const client = (get('client') || address).slice(0, 500);
    if (client === '') return wrong('no-client', 'client');
    const issuedText = get('issued');
    const issuedDay =
      issuedText === '' ? this.options.missingDay : readDate(issuedText, this.options.dateOrder)?.day;
    if (issuedDay === undefined) return wrong(issuedText === '' ? 'no-date' : 'date', 'issued', issuedText);
    const issued = isoDate(issuedDay);
    const dates: { due?: string; paidOn?: string } = {};
    for (const field of ['due', 'paidOn'] as const) {
      const text = get(field);
      if (text === '') continue;
      const found = readDate(text, this.options.dateOrder);
      if (!found) return wrong('date', field, text);
      dates[field] = isoDate(found.day);
    }
    const amountText = get('amount');
    if (amountText === '') return wrong('no-amount', 'amount', '', true);
    const currency = currencyIn(get('currency')) ?? currencyIn(amountText) ?? this.options.currency;
    if (!isCurrency(currency)) return wrong('currency', 'currency', get('currency') || currency);
    const figures: Partial<Record<ImportField, number>> = {};
    for (const field of ['amount', 'tax', 'paid', 'open', 'credited', 'refunded'] as const) {
      const text = get(field);
      if (text === '') continue;
      const minor = readMinor(text, currency, this.options.decimal);
      if (minor === undefined) return wrong('amount', field, text);
      figures[field] = minor;
    }
    const gross = figures.amount ?? 0;
    if (gross === 0) return wrong('no-amount', 'amount', amountText, true);
    if (gross < 0 && this.rules.outgoing === 'skip')
      return wrong('not-for-import', 'amount', amountText, true);

    const isCredit = this.rules.creditType?.test(type) ?? false;
    const net = (isCredit && gross > 0 ? -gross : gross) - (isCredit ? 0 : (figures.tax ?? 0));
    const share = gross === 0 ? 1 : Math.abs(net / gross);
    const number = get('number').slice(0, 500);
    const reference = get('reference');
    const named = number || reference;
    const group = named === '' ? '' : `${client}\u001f${named.toLowerCase()}`;
    const place = group === '' ? undefined : this.#byNumber.get(group);
    const before = place === undefined ? undefined : this.#drafts[place];
    if (before && this.rules.lines === 'same') return undefined;
    const key =
      before?.key ??
      this.#keys.next(
        contentKey(
          named === ''
            ? ['invoice', client, issued, net, currency]
            : ['invoice', client, named.toLowerCase()],
        ),
      );
    const due = dates.due ?? (this.rules.paidAtOnce ? issued : undefined);
    const draft: InvoiceDraft = {
      row: before?.row ?? row,
      key,
      client,
      address,
      number: named || `${issued}-${key.slice(0, 4)}`,
      issued,
      due,
      amount: net + (before?.amount ?? 0),
      currency,
      credited: scaled((figures.credited ?? 0) + (figures.refunded ?? 0), share) || undefined,
      disputed: YES.test(get('disputed')) || (this.rules.disputedStatus?.test(status) ?? false),
      writtenOff: this.rules.lostStatus?.test(status) ? (due ?? issued) : undefined,
      payments: [],
      paymentOnly: this.rules.paidAtOnce ?? false,
    };
    const paid = this.#paid(figures, status, gross, dates.paidOn !== undefined);
    const payment =
      paid > 0 && net > 0 ? this.#payment(draft, dates.paidOn, scaled(paid, share), before) : undefined;
    const whole = payment ? { ...draft, payments: [payment] } : draft;
    if (place === undefined) {
      if (group !== '') this.#byNumber.set(group, this.#drafts.length);
      this.#drafts.push(whole);
    } else this.#drafts[place] = whole;
    return undefined;
  }

  /** Every invoice of the rows taken so far. */
  get drafts(): readonly InvoiceDraft[] {
    return this.#drafts;
  }

  /** Minor units that the row says were paid, tax included. */
  #paid(
    figures: Partial<Record<ImportField, number>>,
    status: string,
    gross: number,
    isDated: boolean,
  ): number {
    const { paidAtOnce, paidStatus } = this.rules;
    if (paidAtOnce) return gross;
    if (figures.paid !== undefined) return figures.paid;
    if (figures.open !== undefined) return Math.max(0, gross - figures.open);
    return isDated || paidStatus?.test(status) ? gross : 0;
  }

  #payment(
    { key, issued, due }: InvoiceDraft,
    paidOn: string | undefined,
    amount: number,
    before: InvoiceDraft | undefined,
  ): PaymentDraft {
    const known = paidOn ?? (this.rules.paidAtOnce ? issued : undefined);
    return {
      key: contentKey(['payment', key]),
      on: known ?? due ?? issued,
      amount: amount + (before?.payments[0]?.amount ?? 0),
      assumed: known === undefined,
    };
  }
}

function scaled(minor: number, share: number): number {
  return Math.round(minor * share);
}

function isCurrency(code: string): boolean {
  return /^[A-Z]{3}$/.test(code);
}
