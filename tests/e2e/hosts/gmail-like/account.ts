import { demoMailbox } from '../../../fixtures/mail/demo-mailbox';
import type { Mailbox, MailThread } from '../../../fixtures/mail/mail';
import { DELEGATED_MAILBOX, MAILBOX, PRIVATE_MAILBOX } from '../../../fixtures/mail/mailboxes';
import { threadToken } from './tokens';

export interface Account {
  readonly path: string;
  readonly mailbox: Mailbox;
}

/** Which people's mail the page holds: that of the tests, or that of the demo workspace. */
export type Mailboxes = 'tests' | 'demo';

/** The mailboxes that can be opened, in the order in which the account menu lists them. */
export function accountsOf(which: Mailboxes): readonly Account[] {
  return which === 'demo' ? [{ path: '/mail/u/0/', mailbox: demoMailbox(Date.now()) }] : TEST_ACCOUNTS;
}

const TEST_ACCOUNTS: readonly Account[] = [
  { path: '/mail/u/0/', mailbox: MAILBOX },
  { path: '/mail/u/1/', mailbox: PRIVATE_MAILBOX },
  { path: '/mail/u/0/d/AEoRXRTdemo/', mailbox: DELEGATED_MAILBOX },
];

/** The account of a path; the first one when none matches. */
export function accountAt(accounts: readonly Account[], pathname: string): Account {
  const found = accounts.find((account) => account.path === pathname) ?? accounts[0];
  if (!found) throw new Error('There is no account.');
  return found;
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
