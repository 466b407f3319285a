import { mkdirSync, renameSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Mailbox, MailThread } from '../fixtures/mail/mail';
import { asRfc5322 } from './rfc5322';

/** Fills a Maildir with a mailbox: what its owner wrote is in Sent, the rest in the inbox. */
export function writeMaildir(folder: string, mailbox: Mailbox): void {
  for (const place of ['', '.Sent']) {
    for (const part of ['cur', 'new', 'tmp']) mkdirSync(join(folder, place, part), { recursive: true });
  }
  for (const thread of mailbox.threads) {
    thread.messages.forEach((_, index) => {
      deliver(folder, mailbox, thread, index);
    });
  }
}

/** Adds one message as a mail server would: written apart, then moved in. */
export function deliver(folder: string, mailbox: Mailbox, thread: MailThread, index: number): void {
  const mail = thread.messages[index];
  if (mail === undefined) throw new Error(`Thread ${thread.id} has no message ${index}.`);
  const sent = mail.from.address === mailbox.owner.address;
  const seconds = Date.parse(mail.at) / 1000;
  const isNew = !sent && thread.unread === true && index === thread.messages.length - 1;
  const name = `${seconds}.${thread.id}_${index}.mail.example`;
  const inside = join(folder, sent ? '.Sent' : '');
  const written = join(inside, 'tmp', name);
  writeFileSync(written, asRfc5322(thread, index));
  utimesSync(written, seconds, seconds);
  renameSync(written, join(inside, ...(isNew ? ['new', name] : ['cur', `${name}:2,S`])));
}
