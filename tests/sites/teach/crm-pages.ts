/** Pages of invented CRMs, each built in another way: what a member would teach. */

const shadow = (html: string) => `<template shadowrootmode="open">${html}</template>`;

export interface Person {
  readonly id: number;
  readonly name: string;
  readonly address: string;
  readonly company: string;
}

export interface CrmPage {
  readonly what: string;
  readonly url: (person: Person) => string;
  readonly list: string;
  readonly html: (person: Person) => string;
  /** What a click on the name and the address would hit (`>>>` = in a shadow root); undefined = this page shows no name. */
  readonly name: string | undefined;
  readonly address: string;
  /** What the recipe must hold on to. */
  readonly anchor: string;
  readonly fragile?: true;
}

const contacts = {
  url: ({ id }: Person) => `https://crm.example/contacts/${id}`,
  list: 'https://crm.example/contacts?page=2',
};

export const pages: readonly CrmPage[] = [
  {
    what: 'a page with ids',
    ...contacts,
    html: (one) =>
      `<main><h1 id="contact-name">${one.name}</h1><p>Mail <b id="contact-mail">${one.address}</b></p></main>`,
    name: '#contact-name',
    address: '#contact-mail',
    anchor: '#contact-mail',
  },
  {
    what: 'a page with hashed classes and test ids',
    url: ({ id }) => `https://app.crm.example/#/people/${id}/overview`,
    list: 'https://app.crm.example/#/people',
    html: (one) =>
      `<div class="css-1q2w3e"><span class="sc-bdVaJa" data-testid="person-title">${one.name}</span>
       <a class="sc-gsnTZi" id="ember${one.id}" data-testid="person-email" href="mailto:${one.address}">Write</a></div>`,
    name: '[data-testid="person-title"]',
    address: '[data-testid="person-email"]',
    anchor: '[data-testid="person-email"]',
  },
  {
    what: 'a form that is being edited',
    url: ({ id }) => `https://crm.example/index.php?module=Contacts&record=${id}&view=Edit`,
    list: 'https://crm.example/index.php?module=Contacts&view=List',
    html: (one) =>
      `<form><input name="fullname" value="${one.name}"><input name="company" value="${one.company}">
       <input type="email" name="email" value="${one.address}"></form>`,
    name: '[name=fullname]',
    address: '[name=email]',
    anchor: '[name="email"]',
  },
  {
    what: 'rows with labels and nothing else',
    ...contacts,
    html: (one) =>
      `<table><tr><td>Name</td><td>${one.name}</td></tr><tr><td>Company</td><td>${one.company}</td></tr>
       <tr><td>E-mail:</td><td>${one.address}</td></tr></table>`,
    name: 'tr:nth-child(1) td:nth-child(2)',
    address: 'tr:nth-child(3) td:nth-child(2)',
    anchor: 'tr',
  },
  {
    what: 'a page with classes, the address in a sentence',
    ...contacts,
    html: (one) =>
      `<aside class="card"><div class="who">${one.name}</div><div class="reach">Write to ${one.address} today</div></aside>`,
    name: '.who',
    address: '.reach',
    anchor: '.reach',
  },
  {
    what: 'components in open shadow roots',
    ...contacts,
    html: (one) => {
      const field = (label: string, text: string) =>
        `<crm-field label="${label}">${shadow(`<div><span>${text}</span></div>`)}</crm-field>`;
      return `<crm-record>${shadow(`<h1>${one.name}</h1>${field('Owner', 'us@studio.example')}${field('E-mail', one.address)}`)}</crm-record>`;
    },
    name: 'crm-record >>> h1',
    address: 'crm-record >>> [label="E-mail"] >>> span',
    anchor: 'crm-record >>> [label="E-mail"] >>> span',
  },
  {
    what: 'a component that shows no label, the name outside of it',
    ...contacts,
    html: (one) =>
      `<h1>${one.name}</h1><crm-mail data-field="mail">${shadow(`<a class="css-1q2w3e" href="mailto:${one.address}">Write</a>`)}</crm-mail>`,
    name: 'h1',
    address: 'crm-mail >>> a',
    anchor: '[data-field="mail"] >>> a[href^="mailto:" i]',
  },
  {
    what: 'nothing but boxes',
    ...contacts,
    html: (one) =>
      `<div><div><div>${one.name}</div><div><span>1</span><span>${one.address}</span></div></div></div>`,
    name: 'div > div > div:nth-child(1)',
    address: 'span:nth-child(2)',
    anchor: 'html>body>div>div>div:nth-of-type(2)>span:nth-of-type(2)',
    fragile: true,
  },
  {
    what: 'a page that shows no name, its address in the URL',
    url: ({ address }) => `https://desk.example/customer/${encodeURIComponent(address)}`,
    list: 'https://desk.example/customer',
    html: (one) =>
      `<section class="profile" data-customer><p class="profile-mail">${one.address}</p></section>`,
    name: undefined,
    address: '.profile-mail',
    anchor: '.profile-mail',
  },
];
