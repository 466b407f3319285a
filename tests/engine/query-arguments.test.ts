import { describe, expect, test } from 'vitest';
import { CommandError } from '../../lib/engine/command-error';
import { openEngine } from './open-engine';
import { idFor } from './samples';

const clientId = idFor('client', 'ghost');
const list = { sort: 'name', offset: 0, limit: 10 };

/** Name, arguments, and what the asking page reads. */
const bad: readonly (readonly [name: string, args: unknown, text: RegExp])[] = [
  ['page', { tabId: 'first' }, /^tabId: /],
  ['page', undefined, /./],
  ['client', {}, /^clientId: /],
  ['client', { clientId: '__proto__' }, /^clientId: not a client/],
  ['client', { clientId: { toString: 1 } }, /^clientId: not a client/],
  ['timeline', { clientId: 'tag_wrong', limit: 5 }, /^clientId: not a client/],
  ['timeline', { clientId, limit: -1 }, /^limit: /],
  ['timeline', { clientId, limit: Number.NaN }, /^limit: /],
  ['timeline', { clientId, limit: 2.5 }, /^limit: /],
  ['timeline', { clientId }, /^limit: /],
  ['clients', { ...list, search: 5 }, /^search: /],
  ['clients', { ...list, sort: 'constructor' }, /^sort: /],
  ['clients', { ...list, tags: 'all' }, /^tags: /],
  ['clients', { ...list, tags: [clientId] }, /^tags\.0: not a tag/],
  ['clients', { ...list, offset: -1 }, /^offset: /],
  ['clients', { ...list, limit: Number.POSITIVE_INFINITY }, /^limit: /],
  ['clients', { ...list, descending: 'yes' }, /^descending: /],
  ['records', { clientId, type: 'dragon', limit: 5 }, /^type: /],
  ['status', null, /./],
];

describe('bad arguments of a query are told in words, and it is not asked (E6)', () => {
  test.each(bad)('%s %j: %s', async (name, args, text) => {
    const { engine } = await openEngine();
    const ask = () => engine.query(name as 'client', args as never, { tabId: undefined });
    expect(ask).toThrow(CommandError);
    expect(ask).toThrow(text);
  });

  test('what a query does not know is left aside, what is undefined counts as left out', async () => {
    const driven = await openEngine();
    const args = { ...list, search: undefined, tags: undefined, colour: 'red' };
    expect(await driven.ask('clients', args as never)).toMatchObject({ rows: [], total: 0 });
  });
});
