import type { ClientId, MemberId } from '../../domain/ids';
import { isId } from '../../domain/ids';
import type { DeviceId } from '../../sync/peer';
import type { Change } from '../change';
import { CommandError } from '../command-error';
import type { ConflictView, FeedItemView, FeedView } from '../feed-query-types';
import type { Workspace } from '../workspace';
import { clientOfKey } from './client-of-key';
import type { Conflict, FeedItem } from './feed-types';
import type { LiveTeam } from './live-team';

interface FeedWish {
  /** Only what is about this client. */
  readonly clientId?: ClientId | undefined;
  readonly limit: number;
}

/** Who changed what, and which fields two wrote at once; the latest first. */
export function feedView(
  live: LiveTeam,
  workspace: Workspace,
  nameOf: (member: MemberId) => string,
  { clientId, limit }: FeedWish,
): FeedView {
  const { identity, feed } = live.options;
  const wanted = clientId && workspace.canonical(clientId);
  const name = (device: DeviceId | undefined) => {
    const member = device && identity.memberOf(device);
    return member ? nameOf(member.id) || member.name : '';
  };
  const clientName = (id: ClientId | undefined) => (id && workspace.client.getEvenDeleted(id)?.name) ?? '';
  const items: FeedItemView[] = [];
  let more = false;
  for (const item of feed.items) {
    const about = clientOf(workspace, item);
    if (wanted && about !== wanted) continue;
    more = items.length === limit;
    if (more) break;
    const { at, by, root, id, how, fields, count } = item;
    const mine = by === identity.device.id;
    items.push({
      key: `${at}-${id}-${how}`,
      at,
      name: name(by),
      mine,
      how,
      root,
      fields,
      count,
      clientId: about,
      clientName: clientName(about),
    });
  }
  const conflicts = openConflicts(live, workspace).flatMap((found): ConflictView[] => {
    const about = clientOf(workspace, { root: found.root, id: found.record });
    if (wanted && about !== wanted) return [];
    const side = ({ value, by }: Conflict['kept']) => ({ value: spell(workspace, value), name: name(by) });
    return [
      {
        id: found.key,
        at: found.at,
        clientId: about,
        clientName: clientName(about),
        root: found.root,
        field: found.field,
        kept: side(found.kept),
        lost: side(found.lost),
      },
    ];
  });
  return { items, more, conflicts };
}

/** Settles a conflict by writing the chosen value, which closes it for everybody. */
export function settleConflict(
  live: LiveTeam,
  workspace: Workspace,
  { id, choose }: { readonly id: string; readonly choose: 'kept' | 'lost' },
): Change {
  const found = openConflicts(live, workspace).find(({ key }) => key === id);
  const doc = found && workspace.documents.docOf(found.kind);
  if (!found || !doc)
    throw new CommandError('not-found', 'This was settled meanwhile, or somebody has written there since.');
  return workspace.write('settleConflict', (change) =>
    change.set(doc.getMap(found.root), found.key, found[choose].value),
  );
}

/** Those whose kept value still stands as it was written. */
function openConflicts({ options }: LiveTeam, { documents }: Workspace): Conflict[] {
  return options.feed.conflicts.filter(({ kind, root, key, item: [client, clock] }) => {
    const item = documents.docOf(kind)?.share.get(root)?._map.get(key);
    return item?.id.client === client && item.id.clock === clock;
  });
}

function clientOf(workspace: Workspace, { root, id }: Pick<FeedItem, 'root' | 'id'>): ClientId | undefined {
  return id === '' ? undefined : clientOfKey(workspace, root, id);
}

/** A value in words that need no translation. */
function spell(workspace: Workspace, value: unknown): string {
  if (isId('member', value)) return workspace.member.get(value)?.name ?? '';
  if (isId('client', value)) return workspace.client.getEvenDeleted(value)?.name ?? '';
  if (value === null || value === undefined) return '';
  return typeof value === 'string' ? value : JSON.stringify(value);
}
