import * as v from 'valibot';
import { isId, type MemberId } from '../../domain/ids';
import { clientsByOwner, openFollowups } from '../charges';
import { CommandError } from '../command-error';
import { deviceNameKey } from '../device-name';
import type { Command } from './command';

const MOST_NAMES = 8;
const aMember = v.custom<MemberId>((value) => isId('member', value), 'not a member');

export const handOver: Command<'handOver'> = {
  args: v.object({ from: aMember, to: aMember, rehearse: v.boolean() }),
  run({ workspace, change, now }, { from, to, rehearse }) {
    if (from === to) throw new CommandError('invalid', 'Choose somebody else to hand over to.');
    if (!workspace.member.get(to))
      throw new CommandError('not-found', 'Nobody of the team is known by that name any more.');
    const clients = clientsByOwner(workspace).get(from) ?? [];
    const timers = workspace.timers.of(from);
    if (!rehearse) {
      for (const { id } of clients) workspace.client.edit(change, id, { owner: to });
      for (const { id, start } of timers) workspace.entry.edit(change, id, { end: Math.max(now, start) });
    }
    return {
      clients: clients.length,
      names: clients
        .map(({ name }) => name)
        .sort()
        .slice(0, MOST_NAMES),
      followups: openFollowups(workspace, clients),
      timers: timers.length,
    };
  },
};

export const nameDevice: Command<'nameDevice'> = {
  args: v.object({
    device: v.pipe(v.string(), v.regex(/^[0-9a-z]{32}$/)),
    name: v.pipe(v.string(), v.trim(), v.maxLength(40)),
  }),
  run({ workspace, change }, { device, name }) {
    workspace.settings.set(change, deviceNameKey(device), name === '' ? undefined : name);
    return null;
  },
};
