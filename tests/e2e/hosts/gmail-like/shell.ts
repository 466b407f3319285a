import type { Account } from './account';
import { element } from './element';
import type { Words } from './words';

/** The frame around the views: banner with the account, places on the left. */
export function shell(
  account: Account,
  accounts: readonly Account[],
  words: Words,
  stage: HTMLElement,
  write: () => void,
): HTMLElement[] {
  const { owner } = account.mailbox;
  // The label really holds a line break, and the address stands in brackets at its end.
  const label = `${words.account}: ${owner.name}\n(${owner.address})`;
  const button = element(
    'a',
    { class: 'account', href: '#', role: 'button', 'aria-label': label, 'aria-expanded': 'false' },
    owner.name.slice(0, 1),
  );
  const menu = accountMenu(accounts);
  button.addEventListener('click', (event) => {
    event.preventDefault();
    menu.hidden = !menu.hidden;
    button.setAttribute('aria-expanded', String(!menu.hidden));
  });
  const search = element('input', {
    class: 'search',
    type: 'search',
    placeholder: 'Search mail',
    'aria-label': 'Search mail',
  });
  search.addEventListener('change', () => {
    location.hash = search.value === '' ? 'inbox' : `search/${encodeURIComponent(search.value)}`;
  });
  const banner = element(
    'header',
    { class: 'banner', role: 'banner' },
    element('span', { class: 'brand' }, 'Demo inbox'),
    search,
    element('span', { class: 'local' }, 'made-up mail, nothing leaves this machine'),
    button,
  );
  return [banner, menu, element('div', { class: 'columns' }, places(words, write), stage)];
}

function places(words: Words, write: () => void): HTMLElement {
  const compose = element('button', { class: 'compose', type: 'button' }, 'Compose');
  compose.addEventListener('click', write);
  const link = (hash: string, name: string) => element('a', { class: 'place', href: `#${hash}` }, name);
  return element(
    'nav',
    { class: 'places', 'aria-label': 'Mail' },
    compose,
    link('inbox', words.inbox),
    link('sent', 'Sent'),
    link('label/Clients', 'Clients'),
    link('settings/general', 'Settings'),
  );
}

/** Names every account with its address: a reader that takes any address on the page goes wrong here. */
function accountMenu(accounts: readonly Account[]): HTMLElement {
  const items = accounts.map(({ path, mailbox: { owner } }) =>
    element('a', { href: path, role: 'menuitem', email: owner.address }, `${owner.name} ${owner.address}`),
  );
  return element('div', { class: 'accounts', role: 'menu', hidden: '' }, ...items);
}
