import type { DeviceId } from '../peer';

/** Where a team's mailbox is. Whoever runs the server gives these. */
export interface MailboxSettings {
  /** Addresses of the server or of its cluster, `wss://…`; any of them is used. */
  readonly servers: readonly string[];
  readonly user?: string | undefined;
  readonly password?: string | undefined;
  readonly token?: string | undefined;
  /** The team's place on the server: 1 to 64 characters of [0-9A-Za-z_-], which tell nobody who the team is. */
  readonly team: string;
  readonly device: DeviceId;
}

/** Why settings can not be used; undefined when they can. */
export function mailboxProblem(
  settings: Pick<MailboxSettings, 'servers' | 'team'>,
): 'no server' | 'not ws or wss' | 'bad team' | undefined {
  if (settings.servers.length === 0) return 'no server';
  const proper = (server: string) => URL.canParse(server) && /^wss?:$/.test(new URL(server).protocol);
  if (!settings.servers.every(proper)) return 'not ws or wss';
  return isToken(settings.team) ? undefined : 'bad team';
}

/** Can the text be one part of a subject? */
export function isToken(text: string): boolean {
  return /^[0-9A-Za-z_-]{1,64}$/.test(text);
}
