import { expect, it } from 'vitest';
import { readEntry } from '../../components/card/records/entry-fields';
import type { FormContext, ReadFields } from '../../components/card/records/form-context';
import { readInteraction } from '../../components/card/records/interaction-fields';
import { readInvoice } from '../../components/card/records/invoice-fields';
import { readPayment } from '../../components/card/records/payment-fields';
import { readRating } from '../../components/card/records/rating-fields';
import { readRequest } from '../../components/card/records/request-fields';
import { id, martin } from './stories/sample-card';

const context: FormContext = {
  client: martin.client,
  member: id('member', 'ana'),
  zone: 'Europe/Paris',
  currency: 'EUR',
  now: Date.now(),
};
const clientId = martin.client.id;
const invoiceId = id('invoice', 'a');
const local = (text: string) => new Date(text).getTime();

function read(reader: ReadFields, fields: Record<string, string>) {
  const typed = new FormData();
  for (const [name, value] of Object.entries(fields)) typed.set(name, value);
  return reader(typed, context);
}

it.each<[string, ReadFields, Record<string, string>, object | undefined]>([
  [
    'an invoice in minor units',
    readInvoice,
    { number: ' 7 ', issued: '2026-01-02', due: '2026-02-01', amount: '12.34', currency: 'eur' },
    { clientId, number: '7', issued: '2026-01-02', due: '2026-02-01', amount: 1234, currency: 'EUR' },
  ],
  [
    'an invoice in a currency without minor units',
    readInvoice,
    { number: '8', issued: '2026-01-02', due: '2026-02-01', amount: '1200', currency: 'JPY' },
    { clientId, number: '8', issued: '2026-01-02', due: '2026-02-01', amount: 1200, currency: 'JPY' },
  ],
  [
    'no invoice in an unknown currency',
    readInvoice,
    { number: '9', amount: '1', currency: 'euro' },
    undefined,
  ],
  [
    'a payment for its invoice',
    readPayment,
    { invoice: `${invoiceId} EUR`, amount: '10', on: '2026-03-01' },
    { clientId, invoiceId, amount: 1000, on: '2026-03-01' },
  ],
  ['no payment without an invoice', readPayment, { amount: '10', on: '2026-03-01' }, undefined],
  [
    'a request without an answer yet',
    readRequest,
    { kind: 'scope', answer: '', on: '2026-03-01', amount: '', note: '' },
    { clientId, kind: 'scope', on: '2026-03-01' },
  ],
  [
    'a rating by the member who gives it',
    readRating,
    { item: 'blame', value: '4', on: '2026-03-01' },
    { clientId, memberId: context.member, item: 'blame', value: 4, on: '2026-03-01' },
  ],
  ['no rating outside 1 to 5', readRating, { item: 'blame', value: '6', on: '2026-03-01' }, undefined],
  [
    'a call whose tone a person has judged',
    readInteraction,
    { channel: 'phone', direction: 'in', on: '2026-03-01', time: '09:30', words: '' },
    { clientId, channel: 'phone', direction: 'in', at: local('2026-03-01T09:30'), hostile: 'none' },
  ],
  [
    'time that ends after midnight on the next day',
    readEntry,
    { on: '2026-03-01', from: '23:00', to: '01:00', note: '', billable: 'on' },
    {
      clientId,
      memberId: context.member,
      start: local('2026-03-01T23:00'),
      end: local('2026-03-02T01:00'),
      zone: 'Europe/Paris',
      billable: true,
      source: 'manual',
    },
  ],
  ['no time without a length', readEntry, { on: '2026-03-01', from: '10:00', to: '10:00' }, undefined],
])('the plain form gives %s', (_, reader, typed, fields) => {
  const record = read(reader, typed);
  if (fields === undefined) expect(record).toBeUndefined();
  else expect(JSON.parse(JSON.stringify(record?.fields))).toEqual(fields);
});
