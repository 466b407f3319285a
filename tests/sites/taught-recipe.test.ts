import { describe, expect, it } from 'vitest';
import type { Recipe } from '../../lib/domain/recipe';
import { acceptRecipes } from '../../lib/sites/accept-recipes';
import { allRecipes } from '../../lib/sites/all-recipes';
import { bundledFor } from '../../lib/sites/bundled-for';
import { clientOf, gmailMessage, gmailThread, gmailUrl, observeAt } from './page';

const taught: Recipe = {
  id: 'rcp_1',
  name: 'crm.bakery.example',
  date: '2026-05-01',
  evidence: 'A',
  where: { hosts: ['crm.bakery.example'], path: '/people/' },
  record: '/people/\\d+',
  views: [
    {
      kind: 'record',
      open: '#person',
      people: [{ role: 'requester', each: '#person .mail', name: { up: '#person', at: 'h1' } }],
    },
  ],
  taught: true,
};
const recipes = [taught, ...allRecipes];
const person = '<div id="person"><h1>Ann Miller</h1><p class="mail">ann@bakery.example</p></div>';

describe('a taught recipe', () => {
  it('beats a bundled one on the page it was taught for', () => {
    const other = { ...taught, where: { hosts: ['mail.google.com'] } };
    const page = gmailThread('Oven', gmailMessage('bob@tiles.example', 'Bob'));
    expect(clientOf(observeAt(gmailUrl, page + person, [other, ...allRecipes]))).toBe('ann@bakery.example');
  });

  it('leaves every other page of its site to the others', () => {
    const other = { ...taught, where: { hosts: ['mail.google.com'] } };
    const page = gmailThread('Oven', gmailMessage('bob@tiles.example', 'Bob'));
    expect(observeAt(gmailUrl, page, [other, ...allRecipes])).toMatchObject({ recipe: 'gmail' });
  });

  it('knows who we are by the bundled recipe of the site', () => {
    const other = { ...taught, where: { hosts: ['mail.google.com'] } };
    const ours = person.replace('ann@bakery.example', 'me@studio.example');
    const seen = observeAt(gmailUrl, gmailThread('Oven', '') + ours, [other, ...allRecipes]);
    expect(seen).toMatchObject({ recipe: 'rcp_1', own: 'me@studio.example', client: undefined });
  });

  it('says unclear where its record must be open and is not', () => {
    const url = 'https://crm.bakery.example/people/17';
    expect(observeAt(url, person, recipes)).toMatchObject({ recipe: 'rcp_1', view: 'record' });
    expect(observeAt(url, '<main></main>', recipes)).toMatchObject({ recipe: 'rcp_1', view: 'unclear' });
    expect(observeAt('https://crm.bakery.example/people/', '<main></main>', recipes).view).toBe('none');
  });
});

describe('the recipes sent to a page', () => {
  const ids = (host: string, isFrame = false) => bundledFor(allRecipes, host, isFrame).map(({ id }) => id);

  it('are those that name its host, else those that people host themselves', () => {
    expect(ids('mail.google.com')).toEqual(['gmail']);
    expect(ids('mail.google.com.evil.example')).not.toContain('gmail');
    expect(ids('desk.bakery.example')).toContain('roundcube');
    expect(ids('desk.bakery.example')).not.toContain('gmail');
  });

  it('are in a frame only those that read frames', () => {
    expect(ids('mail.google.com', true)).toEqual([]);
    expect(ids('desk.bakery.example', true)).toContain('roundcube');
    expect(ids('', true)).toContain('roundcube');
  });

  it('are taken as far as they have the form of one', () => {
    const [gmail] = bundledFor(allRecipes, 'mail.google.com', false);
    expect(acceptRecipes(JSON.parse(JSON.stringify([gmail, taught])))).toEqual([gmail, taught]);
    const wrong = [
      null,
      'gmail',
      {},
      { ...taught, views: [null] },
      { ...taught, views: {} },
      { ...taught, id: 7 },
    ];
    expect(acceptRecipes(wrong)).toEqual([]);
    expect(acceptRecipes({ ...taught })).toEqual([]);
    expect(acceptRecipes(undefined)).toEqual([]);
    expect(acceptRecipes([{ ...taught, name: 'x'.repeat(30_000) }])).toEqual([]);
  });
});
