import { type InviteTicket, parseInvite } from '../../sync/identity/invite/invite-ticket';
import { CommandError } from '../command-error';

/** The invite in what a person pasted. Throws a `CommandError` when there is none, or when it is damaged. */
export async function readInvite(code: string): Promise<InviteTicket> {
  const ticket = await parseInvite(code);
  if (ticket === 'none')
    throw new CommandError('invalid', 'There is no invite in this text. Paste it whole.');
  if (ticket === 'damaged')
    throw new CommandError('invalid', 'Some letters of this invite are missing or wrong. Copy it again.');
  return ticket;
}
