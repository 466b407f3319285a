import { briefOf } from '../../lib/engine/brief';
import type { Workspace } from '../../lib/engine/workspace';
import { idFor } from './samples';

/** Everything a workspace holds, as it reads now: every record by type and id (deleted ones too), pairs, brief, settings. */
export function readEverything(workspace: Workspace): Record<string, unknown> {
  const { member, client, contact, tag, note, privateNote, request, invoice, payment, rating } = workspace;
  const tables = { member, client, contact, tag, note, privateNote, request, invoice, payment, rating };
  const records = Object.fromEntries(
    Object.entries({ ...tables, entry: workspace.entry, interaction: workspace.interaction }).map(
      ([name, table]) => [
        name,
        Object.fromEntries(
          [...table.ids()].map((id) => [id, table.getEvenDeleted(id as never) ?? 'set aside']),
        ),
      ],
    ),
  );
  const ana = idFor('client', 'ana');
  return JSON.parse(
    JSON.stringify({
      records,
      tags: [...workspace.tagsOf.rightsOf(ana)],
      addresses: [...workspace.addressesOf.rightsOf(idFor('contact', 'all'))],
      domains: [...workspace.domainsOf.rightsOf(ana)],
      links: [...workspace.linksOf.rightsOf(ana)],
      brief: briefOf(workspace, ana).toString(),
      settings: ['ownAddresses', 'targetRate'].map((key) => workspace.settings.get(key)),
      device: ['memberId', 'theme'].map((key) => workspace.device.get(key)),
      running: workspace.timers.of(idFor('member', 'nadia')).map(({ id }) => id),
    }),
  );
}
