import { domainToUnicode } from 'node:url';
import type { Mail, MailThread, Person } from '../fixtures/mail/mail';

/** The message ids of a thread follow from its own id and the message's place. */
export function messageId(thread: MailThread, index: number): string {
  return `<${thread.id}.${index}@mail.example>`;
}

/** One message of the thread as it would travel: headers, text and HTML parts, CRLF line ends. */
export function asRfc5322(thread: MailThread, index: number): string {
  const mail = thread.messages[index];
  if (mail === undefined) throw new Error(`Thread ${thread.id} has no message ${index}.`);
  const before = mail.quotes ? thread.messages[index - 1] : undefined;
  const ids = thread.messages.slice(0, index).map((_, place) => messageId(thread, place));
  const headers: Record<string, string | undefined> = {
    From: mailbox(mail.from),
    To: mail.to.map(mailbox).join(', '),
    Cc: mail.cc?.map(mailbox).join(', '),
    'Reply-To': mail.replyTo && mailbox(mail.replyTo),
    Subject: encodeWords(index === 0 ? thread.subject : `Re: ${thread.subject}`),
    Date: new Date(mail.at).toUTCString().replace('GMT', '+0000'),
    'Message-ID': messageId(thread, index),
    'In-Reply-To': ids.at(-1),
    References: ids.length === 0 ? undefined : ids.join(' '),
    ...mail.headers,
    'MIME-Version': '1.0',
    'Content-Type': 'multipart/alternative; boundary="part"',
  };
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name}: ${value}`],
  );
  const parts = [part('text/plain', textOf(mail, before)), part('text/html', htmlOf(mail, before))];
  return [...lines, '', ...parts, '--part--', ''].join('\r\n');
}

function part(type: string, content: string): string {
  const body = Buffer.from(content).toString('base64').replace(/.{76}/g, '$&\r\n');
  return [
    `--part`,
    `Content-Type: ${type}; charset=utf-8`,
    'Content-Transfer-Encoding: base64',
    '',
    body,
    '',
  ].join('\r\n');
}

function textOf(mail: Mail, before: Mail | undefined): string {
  if (before === undefined) return `${mail.text}\n`;
  return `${mail.text}\n\n${introduction(before)}\n${before.text.replace(/^/gm, '> ')}\n`;
}

function htmlOf(mail: Mail, before: Mail | undefined): string {
  const quote = before
    ? `<br><div class="gmail_quote"><div class="gmail_attr">${escapeHtml(introduction(before))}<br></div>` +
      `<blockquote class="gmail_quote" style="margin:0 0 0 .8ex">${paragraphs(before.text)}</blockquote></div>`
    : '';
  return `<div dir="auto">${paragraphs(mail.text)}</div>${quote}`;
}

/** The line above a quoted message. */
export function introduction(quoted: Mail): string {
  return `On ${quoted.at.slice(0, 10)}, ${quoted.from.name} <${quoted.from.address}> wrote:`;
}

/** Text as HTML: nothing in it is markup, line ends are kept. */
export function paragraphs(text: string): string {
  return escapeHtml(text).replaceAll('\n', '<br>');
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The address as a program for people shows it: `liesel@bücher.example`. */
export function readableAddress(address: string): string {
  const at = address.lastIndexOf('@');
  return address.slice(0, at + 1) + domainToUnicode(address.slice(at + 1));
}

function mailbox({ name, address }: Person): string {
  if (name === '') return address;
  const phrase = isAscii(name) ? `"${name.replace(/["\\]/g, '\\$&')}"` : encodeWords(name);
  return `${phrase} <${address}>`;
}

/** RFC 2047: words of at most 75 characters, never cut inside a character. */
function encodeWords(text: string): string {
  if (isAscii(text)) return text;
  const words: string[] = [];
  let piece = '';
  for (const character of text) {
    if (Buffer.byteLength(piece + character) > 42) {
      words.push(piece);
      piece = '';
    }
    piece += character;
  }
  return [...words, piece].map((word) => `=?utf-8?B?${Buffer.from(word).toString('base64')}?=`).join('\r\n ');
}

function isAscii(text: string): boolean {
  return /^[\x20-\x7e]*$/.test(text);
}
