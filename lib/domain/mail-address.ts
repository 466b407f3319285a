// Only `hostname` is used: the URL parser is the one IDN implementation that browsers and Node share.
declare const URL: new (url: string) => { readonly hostname: string };

const address = /^([^\s@<>()[\]\\,;:"]{1,64})@([^\s@<>()[\]\\,;:"/?#%]{1,253})$/;
/** Zero-width characters and direction marks: they make two equal addresses look different, or the other way round. */
const invisible = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g;

/**
 * The one spelling of a mail address that is stored and compared: NFC, lower case, the domain in punycode. A `+tag` is kept.
 * undefined = not an address. (A local part is case-sensitive by RFC 5321, but at no provider in practice.)
 * Example: `Elodie+Shop@MÜNCHEN.example` → `elodie+shop@xn--mnchen-3ya.example`.
 */
export function normaliseAddress(raw: string): string | undefined {
  const match = address.exec(
    raw
      .replace(invisible, '')
      .trim()
      .replace(/^mailto:/i, '')
      .normalize('NFC'),
  );
  const local = match?.[1]?.toLowerCase();
  const domain = match?.[2] === undefined ? undefined : normaliseDomain(match[2]);
  return local === undefined || domain === undefined ? undefined : `${local}@${domain}`;
}

/** A domain in lower case and punycode; undefined = not a host name with a dot in it (so no bare host, no IP address). */
export function normaliseDomain(raw: string): string | undefined {
  const domain = raw.trim().replace(/\.$/, '');
  // A last label of digits would be read as an IPv4 address ("1.2" → "1.0.0.2").
  if (!/^[^\s/?#@:%\\]+\.(?!\d+$)[^\s/?#@:%\\.]{2,}$/.test(domain)) return undefined;
  try {
    return new URL(`http://${domain}`).hostname;
  } catch (error) {
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** The domain of a normalised address. */
export function domainOf(normalised: string): string {
  return normalised.slice(normalised.lastIndexOf('@') + 1);
}

/** Equal for addresses that arrive in one mailbox: without the `+tag`. Example: `a+shop@x.example` → `a@x.example`. */
export function mailboxKey(normalised: string): string {
  return normalised.replace(/(?!^)\+[^@]*(?=@)/, '');
}

/** Whether two normalised addresses belong to one mailbox: equal but for a `+tag`. */
export function sameMailbox(a: string, b: string): boolean {
  return mailboxKey(a) === mailboxKey(b);
}
