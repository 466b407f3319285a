import type { Mailbox, MailThread } from '../../../fixtures/mail/mail';
import { threadByToken } from './account';

export interface Route {
  /** The list that is shown, or behind the open thread: `inbox`, `label/Clients`, `search/oven`, `settings/general`. */
  readonly list: string;
  readonly thread: MailThread | undefined;
}

/** What the address after `#` says. Its last part may be the token of a thread of this mailbox. */
export function routeOf(hash: string, mailbox: Mailbox): Route {
  const parts = hash.replace(/^#/, '').split('/').filter(Boolean);
  const thread = threadByToken(mailbox, parts.at(-1) ?? '');
  const list = (thread ? parts.slice(0, -1) : parts).join('/');
  return { list: list || 'inbox', thread };
}
