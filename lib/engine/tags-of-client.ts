import type { ClientId, TagId } from '../domain/ids';
import type { TagView } from './query-types';
import type { Workspace } from './workspace';

/** The tags of a client and of those merged into it, by name. */
export function tagsOfClient(workspace: Workspace, client: ClientId): TagView[] {
  const ids = new Set(workspace.group(client).flatMap((id) => [...workspace.tagsOf.rightsOf(id)]));
  return [...ids]
    .map((id) => tagView(workspace, id))
    .filter((tag) => tag !== undefined)
    .sort((a, b) => a.name.localeCompare(b.name));
}

/** A tag with how many clients carry it; undefined when it is deleted. */
export function tagView(workspace: Workspace, id: TagId): TagView | undefined {
  const tag = workspace.tag.get(id);
  return (
    tag && { id, name: tag.name, colour: tag.colour ?? 'blue', count: workspace.tagsOf.leftsOf(id).size }
  );
}
