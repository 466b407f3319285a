import { makeId, type TagId } from '../ids';
import { minorDigits } from '../money';
import { isoDate } from '../score/day-number';
import type { DemoTag, RoleNote } from './cast/role';
import { conversation, requests } from './conversation';
import { addressAt } from './demo-people';
import type { DemoRecord, DemoWorkspace } from './demo-record';
import { Dice } from './dice';
import { currencyOf, invoicing } from './invoicing';
import { ratings } from './ratings';
import { type Actor, DAY_MS, type DemoOptions, type Scene, setScene } from './scene';
import { workingDays } from './working-days';

const tagColours: Readonly<Record<DemoTag, string>> = {
  VIP: 'violet',
  'late payer': 'red',
  bakery: 'orange',
  retainer: 'teal',
  law: 'blue',
  design: 'pink',
  referral: 'green',
  'rush jobs': 'amber',
  new: 'blue',
  Taiwan: 'teal',
};

/**
 * A small agency with forty clients and a year of work, invented from a seed: the same seed, instant, zone and member
 * make the same workspace to the last bit.
 */
export function demoWorkspace(options: DemoOptions): DemoWorkspace {
  const scene = setScene(options, new Dice(options.seed));
  const { invoices, payments, entries } = invoicing(scene, workingDays(scene));
  const { actors, nadia, ben } = scene;
  const start =
    actors.reduce((first, actor) => Math.min(first, clientSince(scene, actor)), scene.today) * DAY_MS;
  const tagIds = new Map(
    (Object.keys(tagColours) as DemoTag[]).map((name) => [
      name,
      makeId('tag', scene.dice.for(`tag ${name}`).id()),
    ]),
  );
  const notes = actors.flatMap((actor) =>
    (actor.role.notes ?? []).map((note, place) => ({ note, record: noteRecord(scene, actor, note, place) })),
  );
  return {
    book: {
      member: [
        { id: nadia, at: start, by: nadia, fields: { name: 'Nadia', role: 'owner', colour: 'violet' } },
        { id: ben, at: start, by: ben, fields: { name: 'Ben', role: 'member', colour: 'teal' } },
      ],
      client: actors.map((actor) => clientRecord(scene, actor)),
      contact: actors.flatMap((actor) => contactRecords(scene, actor)),
      tag: [...tagIds].map(([name, id]) => ({
        id,
        at: start,
        by: nadia,
        fields: { name, colour: tagColours[name] },
      })),
      note: notes.filter(({ note }) => !note.private).map(({ record }) => record),
      request: requests(scene),
      invoice: invoices,
      payment: payments,
      rating: ratings(scene),
    },
    privateNotes: notes.filter(({ note }) => note.private).map(({ record }) => record),
    entries,
    interactions: conversation(scene),
    clientTags: actors.flatMap(({ id, role }) =>
      role.tags.map((name) => [id, tagIds.get(name) as TagId] as const),
    ),
    addresses: actors.flatMap(({ role, contacts }) =>
      contacts.map((contact, place) => [contact, addressAt(role, place)] as const),
    ),
    domains: actors.flatMap(({ id, role }) =>
      role.domain === undefined ? [] : [[id, role.domain] as const],
    ),
    briefs: actors.flatMap(({ id, role }) => (role.brief === undefined ? [] : [[id, role.brief] as const])),
    settings: {
      baseCurrency: 'EUR',
      targetRate: 7500,
      ownAddresses: ['nadia@our-company.example', 'support@our-company.example'],
      ownDomains: ['our-company.example'],
      rates: { USD: [['2020-01-01', 0.92]], GBP: [['2020-01-01', 1.17]], TWD: [['2020-01-01', 0.029]] },
    },
  };
}

function clientSince(scene: Scene, { role }: Actor): number {
  return scene.today - (role.since ?? 900);
}

function clientRecord(scene: Scene, actor: Actor): DemoRecord<'client'> {
  const { role, id } = actor;
  const since = clientSince(scene, actor);
  const currency = currencyOf(actor);
  const unit = 10 ** minorDigits(currency);
  return {
    id,
    at: since * DAY_MS,
    by: scene.nadia,
    fields: {
      status: 'active',
      ...role.client,
      currency,
      hourlyRate: role.rate * unit,
      paymentTerms: role.terms,
      since: isoDate(since),
      owner: role.key.length % 2 === 0 ? scene.nadia : scene.ben,
      ...(role.potential === undefined ? {} : { potentialAnnual: role.potential * unit }),
    },
  };
}

function contactRecords(scene: Scene, actor: Actor): DemoRecord<'contact'>[] {
  return actor.role.people.map(({ name, role, phone }, place) => ({
    id: actor.contacts[place] as DemoRecord<'contact'>['id'],
    at: clientSince(scene, actor) * DAY_MS + place,
    by: scene.nadia,
    fields: {
      clientId: actor.id,
      name,
      ...(role === undefined ? {} : { role }),
      ...(phone === undefined ? {} : { phone }),
    },
  }));
}

function noteRecord(scene: Scene, { id, role }: Actor, note: RoleNote, place: number): DemoRecord<'note'> {
  return {
    id: makeId('note', scene.dice.for(`note ${place} on ${role.key}`).id()),
    at: scene.now - note.daysAgo * DAY_MS,
    by: note.by === 'nadia' || note.private ? scene.nadia : scene.ben,
    fields: { clientId: id, text: note.text, ...(note.pinned ? { pinned: true } : {}) },
  };
}
