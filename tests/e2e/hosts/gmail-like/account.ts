import type { Mailbox, MailThread } from '../../../fixtures/mail/mail';
import { DELEGATED_MAILBOX, MAILBOX, PRIVATE_MAILBOX } from '../../../fixtures/mail/mailboxes';
import { threadToken } from './tokens';

export interface Account {
  readonly path: string;
  readonly mailbox: Mailbox;
}

/** The mailboxes that can be opened, in the order in which the account menu lists them. */
export const ACCOUNTS: readonly Account[] = [
  { path: '/mail/u/0/', mailbox: MAILBOX },
  { path: '/mail/u/1/', mailbox: PRIVATE_MAILBOX },
  { path: '/mail/u/0/d/AEoRXRTdemo/', mailbox: DELEGATED_MAILBOX },
];

/** The account of an address; the first one when none matches. */
export function accountAt(pathname: string): Account {
  const exact = ACCOUNTS.find((account) => account.path === pathname);
  return exact ?? { path: '/mail/u/0/', mailbox: MAILBOX };
}

export function threadByToken(mailbox: Mailbox, token: string): MailThread | undefined {
  return mailbox.threads.find((thread) => threadToken(thread.id) === token);
}

/** The threads of a list, newest first. */
export function threadsOf(mailbox: Mailbox, list: string): MailThread[] {
  const [place, query = ''] = list.split('/').map(decodeURIComponent);
  const own = mailbox.owner.address;
  const wanted = mailbox.threads.filter((thread) => {
    if (place === 'sent') return thread.messages.some((mail) => mail.from.address === own);
    if (place === 'search') return JSON.stringify(thread).toLowerCase().includes(query.toLowerCase());
    return thread.messages.some((mail) => mail.from.address !== own);
  });
  return wanted.sort((a, b) => lastAt(b).localeCompare(lastAt(a)));
}

function lastAt(thread: MailThread): string {
  return thread.messages.at(-1)?.at ?? '';
}
