import { merge } from 'rxjs';
import { live } from '../live';
import type { View } from './view';

/** Every client with what it can be recognised by, for matching the names of a file. */
export const clientNames: View<'clientNames'> = ({ workspace }) =>
  live(merge(workspace.client.changed, workspace.contact.changed, workspace.addressesOf.changed), () =>
    [...workspace.clients()].map(({ id, name }) => ({
      id,
      name,
      addresses: [...workspace.idsOf('contact', id)]
        .filter((contact) => workspace.contact.get(contact))
        .flatMap((contact) => [...workspace.addressesOf.rightsOf(contact)]),
    })),
  );
