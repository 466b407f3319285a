import type { InvitePurpose, Role, RosterBody } from './roster-entry';

/** A kind is written as its place here: new ones go to the end. */
export const bodyKinds: readonly RosterBody['kind'][] = [
  'found',
  'invite',
  'revoke',
  'join',
  'role',
  'remove',
  'leave',
  'epoch',
  'rename',
  'addresses',
];

export const purposeKinds: readonly InvitePurpose['kind'][] = ['member', 'device'];

export const roles: readonly Role[] = ['owner', 'member'];

export const scopes = ['device', 'member'] as const;
