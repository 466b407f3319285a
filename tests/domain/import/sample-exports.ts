import type { ImportOptions } from '../../../lib/domain/import/options';

interface Sample {
  readonly profile: string;
  readonly rows: readonly (readonly string[])[];
  readonly given?: Partial<ImportOptions>;
  readonly entries?: readonly object[];
  readonly invoices?: readonly object[];
  readonly problems?: readonly object[];
}

const split = (text: string) =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split(';'));

/** Small exports in the form of each product, made up by hand, and what they say. */
export const exports: readonly Sample[] = [
  {
    profile: 'toggl',
    rows: split(`
User;Email;Client;Project;Task;Description;Billable;Start date;Start time;End date;End time;Duration;Tags
Ana;ana@us.example;Bakery;Shop;;Menu page;Yes;2024-03-29;23:30:00;2024-03-30;00:15:00;00:45:00;
Ana;ana@us.example;;Own things;;;No;2024-03-31;01:30:00;2024-03-31;03:30:00;01:00:00;`),
    entries: [
      {
        client: 'Bakery',
        start: '2024-03-29T22:30:00.000Z',
        minutes: 45,
        activity: 'Shop',
        note: 'Menu page',
        billable: true,
        person: 'Ana',
      },
      {
        client: 'Own things',
        start: '2024-03-31T00:30:00.000Z',
        minutes: 60,
        activity: 'Own things',
        billable: false,
        person: 'Ana',
      },
    ],
  },
  {
    profile: 'clockify',
    given: { dateOrder: 'mdy' },
    rows: split(`
Project;Client;Description;Task;User;Group;Email;Tags;Billable;Start Date;Start Time;End Date;End Time;Duration (h);Duration (decimal)
Shop;Bakery;Menu;;Ben;;ben@us.example;;Yes;03/04/2024;01:00:00 PM;03/04/2024;02:30:00 PM;01:30:00;1.5`),
    entries: [
      {
        client: 'Bakery',
        start: '2024-03-04T12:00:00.000Z',
        minutes: 90,
        activity: 'Shop',
        note: 'Menu',
        billable: true,
        person: 'Ben',
      },
    ],
  },
  {
    profile: 'kimai',
    rows: split(`
Date;From;To;Duration;Customer;Project;Activity;Description;Billable;User
2024-07-01;09:00;10:30;1:30;Bakery;Shop;Design;Logo;1;ben
2024-07-01;;;0.5;Bakery;Shop;Design;;0;ben`),
    entries: [
      {
        client: 'Bakery',
        start: '2024-07-01T07:00:00.000Z',
        minutes: 90,
        activity: 'Design',
        note: 'Logo',
        billable: true,
        person: 'ben',
      },
      {
        client: 'Bakery',
        start: '2024-07-01T07:00:00.000Z',
        minutes: 30,
        activity: 'Design',
        billable: false,
        person: 'ben',
      },
    ],
  },
  {
    profile: 'harvest',
    rows: split(`
Date;Client;Project;Project Code;Task;Notes;Hours;Billable?;First Name;Last Name
2024-07-01;Bakery;Shop;S;Design;Logo;1.25;Yes;Ana;Li`),
    entries: [
      {
        client: 'Bakery',
        start: '2024-07-01T07:00:00.000Z',
        minutes: 75,
        activity: 'Design',
        note: 'Logo',
        billable: true,
        person: 'Ana',
      },
    ],
  },
  {
    profile: 'xero',
    rows: split(`
ContactName;EmailAddress;InvoiceNumber;InvoiceDate;DueDate;Total;TaxTotal;InvoiceAmountPaid;InvoiceAmountDue;Currency;Type;Status
Bakery;b@bakery.example;INV-1;2024-01-02;2024-02-01;120.00;20.00;60.00;60.00;EUR;Sales invoice;Awaiting Payment
Bakery;b@bakery.example;INV-1;2024-01-02;2024-02-01;120.00;20.00;60.00;60.00;EUR;Sales invoice;Awaiting Payment
Bakery;;INV-2;2024-01-03;2024-02-02;50.00;0.00;;;EUR;Sales invoice;Draft
Bakery;;CN-1;2024-01-05;;30.00;0.00;;;EUR;Sales credit note;Paid`),
    invoices: [
      {
        number: 'INV-1',
        amount: 10000,
        currency: 'EUR',
        due: '2024-02-01',
        address: 'b@bakery.example',
        payments: [{ on: '2024-02-01', amount: 5000, assumed: true }],
      },
      { number: 'CN-1', amount: -3000, payments: [] },
    ],
    problems: [{ row: 4, reason: 'not-for-import', skipped: true }],
  },
  {
    profile: 'freshbooks',
    rows: split(`
Client Name;Invoice #;Date Issued;Invoice Status;Date Paid;Item Name;Line Subtotal;Currency
Bakery;7;2024-01-02;Paid;2024-01-20;Design;100.00;USD
Bakery;7;2024-01-02;Paid;2024-01-20;Hosting;20.50;USD
Bakery;8;2024-02-02;Sent;;Design;80.00;USD`),
    invoices: [
      {
        number: '7',
        amount: 12050,
        currency: 'USD',
        due: undefined,
        payments: [{ on: '2024-01-20', amount: 12050, assumed: false }],
      },
      { number: '8', amount: 8000, payments: [] },
    ],
  },
  {
    profile: 'quickbooks',
    given: { dateOrder: 'mdy' },
    rows: split(`
Our Company;;;;;;
Invoice List by Date;;;;;;
Date;Transaction Type;Num;Name;Memo/Description;Due Date;Amount;Open Balance
01/15/2024;Invoice;1001;Bakery;;02/14/2024;1,200.00;200.00
01/16/2024;Payment;;Bakery;;;-1,000.00;0.00
01/17/2024;Credit Memo;1002;Bakery;;01/17/2024;-50.00;-50.00`),
    invoices: [
      {
        number: '1001',
        amount: 120000,
        due: '2024-02-14',
        payments: [{ on: '2024-02-14', amount: 100000, assumed: true }],
      },
      { number: '1002', amount: -5000, payments: [] },
    ],
    problems: [{ row: 5, reason: 'not-for-import', skipped: true }],
  },
  {
    profile: 'stripe',
    rows: split(`
id;Description;Created date (UTC);Amount;Amount Refunded;Currency;Status;Customer Email;Customer Description;Invoice ID
ch_1;;2024-05-01 10:00;5000;1000;jpy;Paid;hi@cafe.example;Café;
ch_2;;2024-05-02 10:00;10.00;0.00;eur;Failed;hi@cafe.example;Café;`),
    invoices: [
      {
        client: 'Café',
        number: 'ch_1',
        issued: '2024-05-01',
        due: '2024-05-01',
        amount: 5000,
        currency: 'JPY',
        credited: 1000,
        paymentOnly: true,
        payments: [{ on: '2024-05-01', amount: 5000, assumed: false }],
      },
    ],
    problems: [{ row: 3, reason: 'not-for-import', skipped: true }],
  },
  {
    profile: 'paypal',
    given: { dateOrder: 'dmy', decimal: ',' },
    rows: split(`
Date;Time;TimeZone;Name;Type;Status;Currency;Gross;Fee;Net;From Email Address;Transaction ID;Invoice Number
13/01/2024;10:00;CET;Bakery;Invoice Payment;Completed;EUR;1.250,00;-10,00;1.240,00;b@bakery.example;T1;INV-9
14/01/2024;10:00;CET;;General Withdrawal;Completed;EUR;-500,00;0,00;-500,00;;T2;`),
    invoices: [
      {
        client: 'Bakery',
        number: 'INV-9',
        issued: '2024-01-13',
        amount: 125000,
        currency: 'EUR',
        payments: [{ on: '2024-01-13', amount: 125000, assumed: false }],
      },
    ],
    problems: [{ row: 3, reason: 'not-for-import', skipped: true }],
  },
  {
    profile: 'square',
    rows: split(`
Date;Time;Gross Sales;Net Sales;Partial Refunds;Total Collected;Event Type;Transaction ID;Payment ID;Customer Name
2024-01-13;10:00;$25.00;$25.00;$0.00;$27.00;Payment;T1;P1;Zoë`),
    given: { currency: 'USD' },
    invoices: [
      {
        client: 'Zoë',
        number: 'P1',
        amount: 2500,
        currency: 'USD',
        payments: [{ on: '2024-01-13', amount: 2500, assumed: false }],
      },
    ],
  },
];
