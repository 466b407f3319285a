import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldClient, matchClients } from '../../../lib/domain/import/match-clients';

const clients = [
  { id: 'a', name: 'Boulangerie Martin', addresses: ['elodie@martin.example'] },
  { id: 'b', name: '台灣麵包股份有限公司', addresses: [] },
  { id: 'c', name: 'Fjord & Fell Ltd', addresses: [] },
];
const match = (name: string, address = '') => {
  const [found] = matchClients([{ name, address }], clients);
  return [found?.how, found?.client?.id];
};

describe('names of a file find their client', () => {
  it.each([
    ['boulangerie martin', '', 'exact', 'a'],
    ['BOULANGERIE MARTIN SARL', '', 'exact', 'a'],
    ['Elodie', 'elodie@MARTIN.example', 'exact', 'a'],
    ['台灣麵包有限公司', '', 'exact', 'b'],
    ['Fjord and Fell', '', 'similar', 'c'],
    ['Boulangerie Martn', '', 'similar', 'a'],
    ['Somebody else', '', 'none', undefined],
  ])('%s %s: %s %s', (name, address, how, id) => {
    expect(match(name, address)).toEqual([how, id]);
  });

  it('a name always finds the client of that name', () => {
    const names = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 20 }), {
      maxLength: 30,
      selector: foldClient,
    });
    fc.assert(
      fc.property(names, (all) => {
        const known = all.map((name, at) => ({ id: String(at), name, addresses: [] }));
        const found = matchClients(
          all.map((name) => ({ name, address: '' })),
          known,
        );
        expect(found.map(({ client }) => client?.id)).toEqual(known.map(({ id }) => id));
      }),
    );
  });
});
