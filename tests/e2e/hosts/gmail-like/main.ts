import { accountAt, accountsOf } from './account';
import { createApp } from './app';
import { type Demo, hooks } from './hooks';
import { wordsFor } from './words';

declare global {
  var demo: Demo;
}

const search = new URLSearchParams(location.search);
// A thread in a window of its own carries its token in the query.
if (search.get('view') === 'btop') {
  document.body.className = 'aAU xE Su';
  location.hash = `inbox/${search.get('th') ?? ''}`;
}
const accounts = accountsOf(document.body.dataset.mailboxes === 'demo' ? 'demo' : 'tests');
const account = accountAt(accounts, location.pathname);
globalThis.demo = hooks(createApp(account, accounts, wordsFor(location.search)));
