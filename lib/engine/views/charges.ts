import { merge } from 'rxjs';
import { clientsByOwner, openFollowups } from '../charges';
import { live } from '../live';
import type { View } from './view';

/** What each member is responsible for. */
export const charges: View<'charges'> = ({ workspace }) =>
  live(merge(workspace.touched, workspace.member.changed, workspace.followup.changed), () => {
    const byOwner = clientsByOwner(workspace);
    return [...workspace.member.all()].map(({ id, name }) => {
      const clients = byOwner.get(id) ?? [];
      return {
        memberId: id,
        name,
        clients: clients.length,
        followups: openFollowups(workspace, clients),
        timers: workspace.timers.of(id).length,
      };
    });
  });
