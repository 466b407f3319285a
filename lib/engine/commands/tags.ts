import * as v from 'valibot';
import { isId, makeId, type TagId } from '../../domain/ids';
import { CommandError } from '../command-error';
import { existingClient } from '../existing';
import type { Workspace } from '../workspace';
import { aClient } from './arguments';
import type { Command } from './command';

const aTag = v.union([
  v.custom<TagId>((value) => isId('tag', value)),
  v.object({ name: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60)) }),
]);

/** Colours given to new tags in turn; names of tokens, not values, so that light and dark both fit. */
export const tagColours = ['violet', 'orange', 'red', 'teal', 'blue', 'pink', 'green', 'amber'] as const;

export const setTag: Command<'setTag'> = {
  args: v.object({ clientId: aClient, tag: aTag, on: v.boolean() }),
  run({ workspace, change }, { clientId, tag, on }) {
    const client = existingClient(workspace, clientId);
    let id = typeof tag === 'string' ? tag : tagNamed(workspace, tag.name);
    if (id === undefined ? !on : !workspace.tag.get(id))
      throw new CommandError('not-found', 'This tag is not there any more.');
    if (!id) {
      id = makeId('tag', workspace.ports.random());
      const count = [...workspace.tag.all()].length;
      workspace.tag.create(change, id, workspace.me, {
        name: (tag as { name: string }).name,
        colour: tagColours[count % tagColours.length],
      });
    }
    if (on) workspace.tagsOf.set(change, client, id, true, workspace.me);
    else
      for (const member of workspace.group(client))
        workspace.tagsOf.set(change, member, id, false, workspace.me);
    return id;
  },
};

function tagNamed(workspace: Workspace, name: string): TagId | undefined {
  const wanted = name.toLocaleLowerCase();
  return [...workspace.tag.all()].find((tag) => tag.name.toLocaleLowerCase() === wanted)?.id;
}
