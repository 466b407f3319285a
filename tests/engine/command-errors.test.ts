import { describe, expect, test } from 'vitest';
import { CommandError } from '../../lib/engine/command-error';
import { type Driven, NOON, openEngine } from './open-engine';
import { idFor, makeClient } from './samples';

const ghost = idFor('client', 'ghost');
const person = { address: 'zoe@elsewhere.example', name: 'Zoe', role: 'from' };

/** Name, arguments, code, and what the person reads. `$client` stands for a client that exists, `$tag` for a tag. */
const rows: readonly (readonly [name: string, args: object, code: string, text: RegExp])[] = [
  ['constructor', {}, 'invalid', /no command “constructor”/],
  ['__proto__', {}, 'invalid', /no command/],
  ['fly', {}, 'invalid', /no command “fly”/],
  ['newClient', { name: '   ' }, 'invalid', /^name: /],
  ['newClient', { name: 5 }, 'invalid', /^name: /],
  [
    'newClient',
    { name: 'Zoe', person: { ...person, address: 'not an address' } },
    'invalid',
    /“not an address” is not a mail address/,
  ],
  ['newClient', { name: 'Zoe', person: { ...person, role: 'boss' } }, 'invalid', /^person\.role: /],
  ['assignPerson', { clientId: ghost, person }, 'not-found', /client is not there any more/],
  ['assignPerson', { clientId: 'tag_wrong', person }, 'invalid', /^clientId: not a client/],
  [
    'setAddress',
    { contactId: idFor('contact', 'ghost'), address: 'a@b.example', on: true },
    'not-found',
    /contact is not there/,
  ],
  ['setDomain', { clientId: '$client', domain: 'gmail.com', on: true }, 'invalid', /used by many people/],
  ['setDomain', { clientId: '$client', domain: 'bakery', on: true }, 'invalid', /not a mail domain/],
  ['setDomain', { clientId: '$client', domain: '', on: true }, 'invalid', /not a mail domain/],
  [
    'setDomain',
    { clientId: '$client', domain: 'our-company.example', on: true },
    'invalid',
    /your own domain/,
  ],
  ['setTag', { clientId: ghost, tag: { name: 'VIP' }, on: true }, 'not-found', /client is not there/],
  ['setTag', { clientId: '$client', tag: idFor('tag', 'ghost'), on: true }, 'not-found', /tag is not there/],
  [
    'setTag',
    { clientId: '$client', tag: { name: 'never made' }, on: false },
    'not-found',
    /tag is not there/,
  ],
  ['setTag', { clientId: '$client', tag: { name: '  ' }, on: true }, 'invalid', /^tag/],
  ['mergeClients', { from: '$client', into: '$client' }, 'invalid', /already one client/],
  ['mergeClients', { from: '$client', into: ghost }, 'not-found', /client is not there/],
  ['addNote', { clientId: '$client', text: ' \n ', private: false }, 'invalid', /^text: /],
  ['addNote', { clientId: ghost, text: 'Hello', private: false }, 'not-found', /client is not there/],
  ['editBrief', { clientId: ghost, text: 'a', base: '' }, 'not-found', /client is not there/],
  ['editBrief', { clientId: '$client', text: 'x'.repeat(20_001), base: '' }, 'invalid', /^text: /],
  ['startTimer', { clientId: ghost }, 'not-found', /client is not there/],
  ['startTimer', { clientId: '$client', start: NOON + 1 }, 'invalid', /future/],
  ['startTimer', { clientId: '$client', start: -1 }, 'invalid', /^start: /],
  ['stopTimer', { end: 'now' }, 'invalid', /^end: /],
  ['toggleTimer', { tabId: 99 }, 'not-found', /no client on this page/],
  ['choose', { address: 'zoe@elsewhere.example' }, 'not-found', /No page is open/],
  ['create', { type: 'dragon', fields: {} }, 'invalid', /^type: /],
  ['create', { type: 'client', fields: {} }, 'invalid', /^client, name: /],
  ['create', { type: 'note', fields: { clientId: ghost, text: 'x' } }, 'not-found', /client is not there/],
  [
    'create',
    {
      type: 'invoice',
      fields: { clientId: '$client', number: '1', issued: 'today', due: 'soon', amount: 1, currency: 'EUR' },
    },
    'invalid',
    /^invoice, issued: /,
  ],
  [
    'create',
    {
      type: 'invoice',
      fields: {
        clientId: '$client',
        number: '1',
        issued: '2026-01-01',
        due: '2026-01-01',
        amount: 1.5,
        currency: 'EUR',
      },
    },
    'invalid',
    /^invoice, amount: /,
  ],
  [
    'create',
    { type: 'client', fields: { name: 'A', deletedAt: 1 } },
    'invalid',
    /given to a record, not set/,
  ],
  [
    'create',
    { type: 'entry', fields: { clientId: '$client', memberId: 'mem_x', start: 5, end: 4, zone: 'UTC' } },
    'invalid',
    /can not end before it starts/,
  ],
  [
    'edit',
    { type: 'client', id: '$client', changes: { hourlyRate: 'much' } },
    'invalid',
    /^client, hourlyRate: /,
  ],
  ['edit', { type: 'client', id: '$client', changes: { name: undefined } }, 'invalid', /^client, name: /],
  [
    'edit',
    { type: 'client', id: '$client', changes: { createdBy: 'mem_me' } },
    'invalid',
    /given to a record, not set/,
  ],
  ['edit', { type: 'client', id: ghost, changes: { name: 'A' } }, 'not-found', /client is not there/],
  [
    'edit',
    { type: 'entry', id: idFor('entry', 'ghost'), changes: { note: 'A' } },
    'not-found',
    /entry is not there/,
  ],
  ['remove', { type: 'note', id: idFor('note', 'ghost') }, 'not-found', /note is not there/],
  ['setSetting', { key: 'colour', value: 'red' }, 'invalid', /^key: /],
  ['openWorkspace', { workspace: 'theirs' }, 'invalid', /^workspace: /],
  ['undo', { token: 'never given' }, 'not-found', /can not be undone any more/],
  ['undo', {}, 'invalid', /^token: /],
];

describe('bad input is told in words and writes nothing (E6)', () => {
  test.each(rows)('%s %j: %s', async (name, args, code, text) => {
    const driven = await openEngine();
    const client = await makeClient(driven, 'Ana’s Bakery', 'ana@bakery.example');
    await driven.send('setSetting', {
      key: 'ownAddresses',
      value: ['nadia@our-company.example', 'nadia@gmail.com'],
    });
    let updates = 0;
    for (const doc of driven.held.docs.values()) doc.on('update', () => (updates += 1));
    const filled = JSON.parse(
      JSON.stringify(args, (_, value) => (value === undefined ? null : value)).replaceAll('$client', client),
    );
    const error = await failure(driven, name, filled);
    expect(error).toBeInstanceOf(CommandError);
    expect(error).toMatchObject({ code, message: expect.stringMatching(text) });
    expect(updates).toBe(0);
    expect(driven.held.docs.size).toBe(4);
  });

  test.each(['constructor', '__proto__', 'nonsense'])(
    'a query that is not there (%s) is refused',
    async (name) => {
      const driven = await openEngine();
      expect(() => driven.engine.query(name as 'tags', {}, { tabId: undefined })).toThrow(CommandError);
    },
  );
});

async function failure(driven: Driven, name: string, args: object): Promise<unknown> {
  try {
    await driven.send(name as 'create', args as never);
  } catch (error) {
    return error;
  }
  throw new Error(`${name} was carried out.`);
}
