import type { Reply, RoutedRequest, Routes } from '../../harness/routes';

/** A CRM that nobody has a recipe for: records with two addresses each, so that the page alone can not say who it is about. */
export const CRM = 'https://crm.example';

export const TOM = { id: 9, name: 'Tom Ashdown', address: 'tom@ashdown-kites.example' };
const people = [{ id: 7, name: 'Noor Haddad', address: 'noor@fjord-fell.example' }, TOM];

function record({ name, address }: typeof TOM): string {
  return `<article class="css-1q2w3e"><h1><a href="/elsewhere" data-testid="record-title">${name}</a></h1>
    <table><tr><td>Telephone</td><td>+47 99 00 11 22</td></tr>
    <tr><td>E-mail</td><td id="ember${name.length}">${address}</td></tr>
    <tr><td>Owner</td><td>sales-team@partner.example</td></tr></table></article>`;
}

/** The same drawn by components: everything stands in shadow roots, and the next record comes without another page. */
function components({ name, address }: typeof TOM): string {
  // The middle of each component is its text.
  const block = '<style>:host, span { display: block }</style>';
  const shadow = (html: string) => `<template shadowrootmode="open">${block}${html}</template>`;
  const text = (value: string) => `<crm-text>${shadow(`<span>${value}</span>`)}</crm-text>`;
  const field = (label: string, value: string) =>
    `<crm-field label="${label}">${shadow(text(value))}</crm-field>`;
  return `<crm-title>${shadow(`<h1>${name}</h1>`)}</crm-title>${field('Owner', 'sales-team@partner.example')}${field('E-mail', address)}`;
}

/** Draws another record into the shadow roots that are there. An expression for the page. */
export function redrawn({ id, name, address }: typeof TOM): string {
  return `(() => {
    history.pushState(null, '', '/people/${id}');
    document.querySelector('crm-title').shadowRoot.querySelector('h1').replaceChildren('${name}');
    const [field] = document.querySelectorAll('crm-field[label="E-mail"]');
    field.shadowRoot.querySelector('crm-text').shadowRoot.querySelector('span').replaceChildren('${address}');
  })()`;
}

function page({ url }: RoutedRequest): Reply {
  const [, kind, number] = url.pathname.split('/');
  const person = people.find(({ id }) => number === `${id}`);
  const body = person
    ? (kind === 'people' ? components : record)(person)
    : `<ul>${people.map((one) => `<li>${one.name} ${one.address}</li>`).join('')}</ul>`;
  return {
    body: `<!doctype html><html lang="en"><title>CRM</title><meta charset="utf-8"><body><main>${body}</main></body></html>`,
  };
}

export const crmRoutes: Routes = new Map([['crm.example', page]]);
