/** Where a draft is opened. */
export type DraftPlace = 'mail' | 'gmail';

export interface Draft {
  /** '' = to be filled in there. */
  readonly to: string;
  readonly subject: string;
  readonly body: string;
}

/** Characters an address may have: Windows hands a program 2,048 of a `mailto:` link, Gmail's server takes 8 kB of a URL. */
const LONGEST: Readonly<Record<DraftPlace, number>> = { mail: 2000, gmail: 8000 };

export interface DraftLink {
  readonly href: string;
  /** The body did not fit: the link opens a draft without it, to be pasted. */
  readonly isCut: boolean;
}

/** A link that opens a draft in the person's own mail (RFC 6068), never one that sends. */
export function draftLink(place: DraftPlace, { to, subject, body }: Draft): DraftLink {
  const whole = href(place, to, subject, body);
  return whole.length <= LONGEST[place]
    ? { href: whole, isCut: false }
    : { href: href(place, to, subject, ''), isCut: true };
}

function href(place: DraftPlace, to: string, subject: string, body: string): string {
  const [address, title] = [encodeURIComponent(to), encodeURIComponent(subject)];
  const words = encodeURIComponent(body.replace(/\r?\n/g, '\r\n'));
  return place === 'gmail'
    ? `https://mail.google.com/mail/?view=cm&fs=1&to=${address}&su=${title}&body=${words}`
    : `mailto:${address.replace(/%40/g, '@')}?subject=${title}${words === '' ? '' : `&body=${words}`}`;
}
