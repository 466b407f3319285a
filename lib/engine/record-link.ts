/** The key under which a record of a site (a ticket, a CRM contact) is linked to a client. */
export function recordLink(host: string, reference: string): string {
  return `${host}/${reference}`;
}
