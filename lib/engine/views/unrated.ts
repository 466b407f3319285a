import { merge } from 'rxjs';
import type { ClientId } from '../../domain/ids';
import { live } from '../live';
import type { Workspace } from '../workspace';
import type { View } from './view';

const LATELY_MS = 30 * 86_400_000;

/** Whom this member worked for or wrote with lately and has not rated this month, the most dealt with first. */
export const unrated: View<'unrated'> = ({ workspace, scoreboard, newDay }, { limit }) =>
  live(merge(workspace.rating.changed, workspace.client.changed, newDay), () => {
    const month = scoreboard.today.slice(0, 7);
    const since = workspace.ports.now() - LATELY_MS;
    const found = [...workspace.clients()].flatMap(({ id, name, status }) => {
      if (status === 'ended' || status === 'paused' || hasRated(workspace, id, month)) return [];
      const dealings = dealingsSince(workspace, id, since);
      return dealings > 0 ? [{ clientId: id, name, dealings }] : [];
    });
    found.sort((a, b) => b.dealings - a.dealings || (a.name < b.name ? -1 : 1));
    const clients = found.slice(0, limit).map(({ clientId, name }) => ({ clientId, name }));
    return { clients, count: found.length, month };
  });

function hasRated(workspace: Workspace, client: ClientId, month: string): boolean {
  for (const id of workspace.idsOf('rating', client)) {
    const rating = workspace.rating.get(id);
    if (rating?.memberId === workspace.me && rating.on.startsWith(month)) return true;
  }
  return false;
}

/** How many of my time entries and messages with this client began after an instant. */
function dealingsSince(workspace: Workspace, client: ClientId, since: number): number {
  const { entry, interaction, me } = workspace;
  let count = 0;
  for (const id of workspace.idsOf('entry', client))
    if (Number(entry.peek(id, 'start')) > since && entry.peek(id, 'memberId') === me) count += 1;
  for (const id of workspace.idsOf('interaction', client))
    if (Number(interaction.peek(id, 'at')) > since && interaction.peek(id, 'createdBy') === me) count += 1;
  return count;
}
