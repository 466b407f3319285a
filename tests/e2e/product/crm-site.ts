import type { Reply, RoutedRequest, Routes } from '../../harness/routes';

/** A CRM that nobody has a recipe for: records with two addresses each, so that the page alone can not say who it is about. */
export const CRM = 'https://crm.example';

const people = [
  { id: 7, name: 'Noor Haddad', address: 'noor@fjord-fell.example' },
  { id: 9, name: 'Tom Ashdown', address: 'tom@ashdown-kites.example' },
];

function record({ name, address }: (typeof people)[number]): string {
  return `<article class="css-1q2w3e"><h1><a href="/elsewhere" data-testid="record-title">${name}</a></h1>
    <table><tr><td>Telephone</td><td>+47 99 00 11 22</td></tr>
    <tr><td>E-mail</td><td id="ember${name.length}">${address}</td></tr>
    <tr><td>Owner</td><td>sales-team@partner.example</td></tr></table></article>`;
}

function page({ url }: RoutedRequest): Reply {
  const person = people.find(({ id }) => url.pathname === `/contacts/${id}`);
  const body = person
    ? record(person)
    : `<ul>${people.map((one) => `<li>${one.name} ${one.address}</li>`).join('')}</ul>`;
  return {
    body: `<!doctype html><html lang="en"><title>CRM</title><meta charset="utf-8"><body><main>${body}</main></body></html>`,
  };
}

export const crmRoutes: Routes = new Map([['crm.example', page]]);
