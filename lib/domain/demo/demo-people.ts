import { cast } from './cast/cast';
import type { Role } from './cast/role';

/** Whose mailbox the demo inbox is. */
export const demoOwn = { name: 'Nadia', address: 'nadia@our-company.example' } as const;

export interface DemoPerson {
  readonly name: string;
  readonly address: string;
  /** Name of the client they belong to in the demo workspace. */
  readonly client: string;
  /** Short name of that client. */
  readonly key: string;
}

/** Everybody the demo workspace knows, for a demo inbox: mail from them shows their client. */
export const demoPeople: readonly DemoPerson[] = cast.flatMap((role) =>
  role.people.map(({ name }, place) => ({
    name,
    address: addressAt(role, place),
    client: role.client.name,
    key: role.key,
  })),
);

/** The whole address of a person of a role. */
export function addressAt({ key, people, domain }: Role, place: number): string {
  const at = people[place]?.at;
  if (at === undefined || (!at.includes('@') && domain === undefined))
    throw new RangeError(`${key} has no address ${place}.`);
  return at.includes('@') ? at : `${at}@${domain}`;
}
