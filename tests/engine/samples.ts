import { type ClientId, type Id, makeId, type RecordType } from '../../lib/domain/ids';
import type { FieldsOf } from '../../lib/domain/records/schemas';
import type { Workspace } from '../../lib/engine/workspace';
import type { Driven } from './open-engine';

/** An id that tests can name. */
export function idFor<T extends RecordType>(type: T, name: string): Id<T> {
  return makeId(type, name);
}

export const anaClient = idFor('client', 'ana');

/** A client made straight in the table, under an id of its own. */
export function bearClient(
  workspace: Workspace,
  id: ClientId = anaClient,
  fields: Partial<FieldsOf<'client'>> = {},
): void {
  workspace.write('test', (change) =>
    workspace.client.create(change, id, workspace.me, { name: 'Ana’s Bakery', ...fields }),
  );
}

/** A client made by command, with a contact at an address when one is given. */
export async function makeClient(driven: Driven, name: string, address?: string): Promise<ClientId> {
  const person =
    address === undefined ? undefined : ({ address, name: `${name} contact`, role: 'from' } as const);
  return (await driven.send('newClient', { name, person })).value;
}
