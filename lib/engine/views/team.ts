import { defer, finalize, merge } from 'rxjs';
import { live } from '../live';
import { feedView } from '../team/feed-view';
import { teamLog as logOf } from '../team/team-log';
import type { View } from './view';

/** Who shares the workspace, and how it stands with each of their devices. */
export const team: View<'team'> = (context) =>
  live(
    merge(context.team.changed, context.workspace.member.changed, context.workspace.settings.changed),
    () => context.team.view(),
  );

/** The ways between devices besides signaling servers. */
export const ways: View<'ways'> = ({ team: ours }) => live(ours.changed, () => ours.ways.view());
/** Who wrote how much lately, and what was refused. */
export const teamLog: View<'teamLog'> = ({ team: ours }) =>
  live(ours.changed, () =>
    ours.live ? logOf(ours.live, (member) => ours.nameOf(member)) : { writers: [], refused: [] },
  );

/** Who changed what lately, and where two wrote the same field at once. */
export const feed: View<'feed'> = ({ team: ours, workspace }, wish) =>
  live(merge(ours.changed, workspace.touched), () =>
    ours.live
      ? feedView(ours.live, workspace, (member) => ours.nameOf(member), wish)
      : { items: [], more: false, conflicts: [] },
  );

/** Teammates who look at the same client. Whoever asks looks at it too: teammates are told for as long as it is asked. */
export const looking: View<'looking'> = ({ team: ours, workspace }, { clientId }) =>
  defer(() => {
    const look = ours.look(clientId);
    const others = () => ours.looking(workspace.canonical(clientId));
    return live(ours.changed, others).pipe(finalize(() => look.end()));
  });
