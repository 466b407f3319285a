import type { RecordType } from '../../lib/domain/ids';
import type { FieldsOf } from '../../lib/domain/records/schemas';
import { briefOf } from '../../lib/engine/brief';
import type { Workspace } from '../../lib/engine/workspace';
import { idFor } from './samples';

/** Where the records of the fixture lie in time: the middle of 2026. */
export const FIXTURE_NOW = Date.UTC(2026, 4, 13, 10);
const HOUR = 3_600_000;

const clientId = idFor('client', 'ana');
const memberId = idFor('member', 'nadia');
const invoiceId = idFor('invoice', 'first');

/** A record of every type with every field that this version knows. */
export const everyField: { readonly [T in RecordType]: Required<FieldsOf<T>> } = {
  member: { name: 'Nadia', colour: 'violet', role: 'owner' },
  client: {
    name: 'Ana’s Bäckerei 麵包店 🥐',
    kind: 'company',
    status: 'active',
    tier: 'key',
    size: 'small',
    industry: 'bakery',
    owner: memberId,
    currency: 'EUR',
    hourlyRate: 9600,
    potentialAnnual: 1_400_000,
    paymentTerms: 30,
    contractEnd: '2026-12-31',
    noticeDays: 60,
    discount: 5,
    discountFrom: '2026-01-01',
    discountDays: 7,
    billing: 'retainer',
    fixedFee: 250_000,
    retainerMinutes: 600,
    retainerFrom: '2026-01-01',
    retainerCarry: 'month',
    roundTo: 15,
    roundMode: 'up',
    roundPer: 'day',
    banner: 'Prepays only. Never discount.',
    since: '2022-02-28',
    mergedInto: idFor('client', 'other'),
  },
  contact: {
    clientId,
    name: 'Ana Martín',
    nickname: 'Ana',
    salutation: 'Dear Ana',
    role: 'owner',
    phone: '+33 1 99 00 12 34',
    language: 'fr',
    optOut: false,
  },
  tag: { name: 'VIP', colour: 'violet' },
  note: { clientId, text: 'Call before ten.\nShe bakes afterwards.', pinned: true },
  entry: {
    clientId,
    memberId,
    start: FIXTURE_NOW - 2 * HOUR,
    end: FIXTURE_NOW - HOUR,
    zone: 'Europe/Berlin',
    activity: 'text',
    billable: true,
    inScope: false,
    note: 'Menu, again',
    source: 'timer',
    invoiceId,
    billedAs: 'R-17',
    interrupted: idFor('entry', 'edited'),
  },
  interaction: {
    clientId,
    contactId: idFor('contact', 'all'),
    at: FIXTURE_NOW - HOUR,
    channel: 'email',
    direction: 'in',
    words: 123.4,
    hostile: 'suggested',
    reference: 'thread-17',
    phrases: ['en.rush.urgent'],
    noReply: true,
  },
  request: {
    clientId,
    on: '2026-05-01',
    kind: 'free_work',
    found: 'confirmed',
    answer: 'change-order',
    changeOrderPaid: true,
    amount: 18_000,
    note: 'Hoped it was included.',
    currency: 'EUR',
    order: 'accepted',
    orderPrice: 24_000,
    message: '0f'.repeat(16),
    reference: '1e'.repeat(16),
    phrases: ['en.free_work.free'],
  },
  invoice: {
    clientId,
    number: '2026-101',
    issued: '2026-03-01',
    due: '2026-03-31',
    amount: 120_000,
    currency: 'EUR',
    credited: 10_000,
    writtenOff: '2026-05-12',
    disputed: true,
  },
  payment: { clientId, invoiceId, on: '2026-04-30', amount: 60_000 },
  rate: { clientId, memberId, activity: 'design', from: '2026-02-01', amount: 9000, currency: 'EUR' },
  rating: { clientId, memberId, on: '2026-05-01', item: 'morale', value: 4, named: true },
  review: { on: '2026-05-01', cadence: 'monthly', clients: [clientId], finished: FIXTURE_NOW },
  decision: {
    clientId,
    reviewId: idFor('review', 'all'),
    on: '2026-05-01',
    step: 'raise',
    factor: 2,
    suggested: 'raise x2',
    reason: 'Half the rate of the others.',
    score: 71.5,
    friction: 64.2,
    worth: 55,
    grade: 'B',
    minutes: 300,
    income: 40_000,
    currency: 'EUR',
  },
  chance: { clientId, on: '2026-05-01', what: 'Shouted.', decisionId: idFor('decision', 'all') },
  followup: {
    clientId,
    due: '2026-06-01',
    text: 'Look again',
    done: '2026-06-02',
    decisionId: idFor('decision', 'all'),
    partingId: idFor('parting', 'all'),
  },
  parting: {
    clientId,
    noticeOn: '2026-06-01',
    lastDay: '2026-07-01',
    milestone: 'The menu is printed',
    alternatives: 'Zoë, two streets on.',
    handover: 'Files, passwords, the printer’s name.',
    refund: 10_000,
    currency: 'EUR',
  },
  cost: { memberId, from: '2026-01-01', amount: 4000, currency: 'EUR' },
  jar: { kind: 'aside', period: '2026-1', on: '2026-04-15', amount: 90_000, currency: 'EUR', note: 'Bank' },
  recipe: {
    site: 'crm.bakery.example',
    path: '/people/\\d+',
    frames: false,
    name: 'The bakery’s own CRM',
    recordType: 'person',
    date: '2026-05-01',
    evidence: 'A',
    disabled: false,
    own: [{ at: '.account', attr: 'title' }],
    ours: [{ at: '.desk-address' }],
    record: '/people/\\d+',
    views: [
      {
        kind: 'record',
        open: '#person',
        reference: [{ read: 'url', pattern: '/people/(\\d+)' }],
        people: [
          { role: 'requester', each: '#person [data-field="mail"]', name: { up: '#person', at: 'h1' } },
        ],
      },
    ],
  },
};

type Born = { create(change: unknown, id: string, by: unknown, fields: object): void };

/**
 * One record of every type as it is born (`…_all`), one that was edited (`…_edited`), one that was deleted (`…_gone`),
 * two merged clients, every kind of pair, a brief, settings and a running timer.
 */
export async function fillWithEverything(workspace: Workspace): Promise<void> {
  await workspace.ledgers.load(2026);
  const types = Object.keys(everyField) as RecordType[];
  workspace.write('fixture', (change) => {
    workspace.device.set(change, 'memberId', memberId);
    for (const type of types) {
      const table = workspace[type] as unknown as Born;
      for (const name of ['all', 'edited', 'gone'])
        table.create(change, idFor(type, name), memberId, plain(type));
    }
    workspace.member.create(change, memberId, memberId, everyField.member);
    for (const name of ['ana', 'other'])
      workspace.client.create(change, idFor('client', name), memberId, { name });
    workspace.invoice.create(change, invoiceId, memberId, everyField.invoice);
    workspace.privateNote.create(change, idFor('note', 'private'), memberId, everyField.note);
    const running = { clientId, memberId, start: FIXTURE_NOW, zone: 'Asia/Taipei', source: 'timer' } as const;
    workspace.entry.create(change, idFor('entry', 'running'), memberId, running);
    change.splice(briefOf(workspace, clientId), { at: 0, remove: 0, insert: 'Calm, loyal 🥐\nPays late.' });
    workspace.tagsOf.set(change, clientId, idFor('tag', 'all'), true, memberId);
    workspace.addressesOf.set(change, idFor('contact', 'all'), 'ana@bakery.example', true, memberId);
    workspace.domainsOf.set(change, clientId, 'bakery.example', true, memberId);
    workspace.linksOf.set(change, clientId, 'crm.example/T-17', true, memberId);
    workspace.settings.set(change, 'ownAddresses', ['nadia@our-company.example']);
    workspace.settings.set(change, 'targetRate', 8000);
    workspace.device.set(change, 'theme', 'dark');
  });
  workspace.write('fixture', (change) => {
    workspace.client.edit(change, idFor('client', 'edited'), { name: 'Renamed', banner: undefined });
    workspace.client.edit(change, idFor('client', 'other'), { mergedInto: clientId });
    workspace.contact.edit(change, idFor('contact', 'edited'), { optOut: true });
    workspace.note.edit(change, idFor('note', 'edited'), { pinned: undefined });
    workspace.entry.edit(change, idFor('entry', 'edited'), { end: undefined, billable: false });
    workspace.interaction.edit(change, idFor('interaction', 'edited'), { hostile: 'dismissed' });
    workspace.invoice.edit(change, idFor('invoice', 'edited'), { writtenOff: undefined });
    for (const type of types)
      (workspace[type] as unknown as { remove(c: unknown, id: string): void }).remove(
        change,
        idFor(type, 'gone'),
      );
    workspace.tagsOf.set(change, idFor('client', 'other'), idFor('tag', 'all'), true, memberId);
  });
}

/** Without the merge, which would make the record read as another one: that is an edit of one client. */
function plain(type: RecordType): object {
  const { mergedInto: _, ...rest } = everyField[type] as { mergedInto?: unknown };
  return rest;
}
