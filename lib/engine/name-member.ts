import type { MemberId } from '../domain/ids';
import type { Change } from './change';
import type { Workspace } from './workspace';

/** A member's name is a field of their member record, so that teammates see it. The record is made when it is named first. */
export function nameMember(workspace: Workspace, change: Change, member: MemberId, name: string): void {
  if (workspace.member.getEvenDeleted(member)) workspace.member.edit(change, member, { name });
  else workspace.member.create(change, member, member, { name });
}
