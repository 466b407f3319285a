import type { MemberId } from '../../domain/ids';
import type { Workspace } from '../workspace';

/** Finds the member that a file names; undefined for a name that is no member's, or that two have. */
export function membersByName(workspace: Workspace): (name: string | undefined) => MemberId | undefined {
  const found = new Map<string, MemberId | undefined>();
  for (const { id, name } of workspace.member.all()) {
    const key = name.trim().toLowerCase();
    found.set(key, found.has(key) ? undefined : id);
  }
  return (name) => (name ? found.get(name.trim().toLowerCase()) : undefined);
}
