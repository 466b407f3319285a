import * as v from 'valibot';
import { afterEach, describe, expect, it } from 'vitest';
import { schemas } from '../../../lib/domain/records/schemas';
import { taughtRecipe } from '../../../lib/domain/taught-recipe';
import { forWholeSite } from '../../../lib/domain/teach-scope';
import { find } from '../../../lib/sites/find';
import { observe } from '../../../lib/sites/observe';
import { draftRecipe } from '../../../lib/sites/teach/draft-recipe';
import { type Person, pages } from './crm-pages';

const ANN: Person = {
  id: 4711,
  name: 'Ann Møller',
  address: 'ann.moller@bakery.example',
  company: 'Bakery Ltd',
};
const KEN: Person = { id: 9, name: '佐藤 健', address: 'ken@sato-kk.example', company: 'Sato KK' };

type Draft = Parameters<typeof forWholeSite>[0];

function show(html: string): Document {
  document.documentElement.innerHTML = `<head></head><body>${html}</body>`;
  withShadowRoots(document);
  return document;
}

/** What a browser does with declared shadow roots while it parses. */
function withShadowRoots(root: ParentNode): void {
  for (const template of root.querySelectorAll<HTMLTemplateElement>('template[shadowrootmode]')) {
    const shadow = template.parentElement?.attachShadow({ mode: 'open' });
    template.remove();
    if (shadow === undefined) continue;
    shadow.append(template.content);
    withShadowRoots(shadow);
  }
}
afterEach(() => show(''));

/** Teaches the page of one person by what a click on name and address would hit. */
function teach(page: (typeof pages)[number], person = ANN) {
  show(page.html(person));
  const at = (selector: string) => {
    const [found] = find(document, selector);
    if (found === undefined) throw new Error(`The fixture has no ${selector}`);
    return found;
  };
  const made = draftRecipe(document, new URL(page.url(person)), {
    name: page.name === undefined ? undefined : at(page.name),
    address: at(page.address),
  });
  if (typeof made === 'string') throw new Error(made);
  return made;
}

function recipeOf(page: (typeof pages)[number], change = (draft: Draft) => draft) {
  const draft = change(teach(page).draft);
  const record = v.parse(schemas.recipe, { ...draft, name: 'CRM', date: '2026-11-22', evidence: 'C' });
  return taughtRecipe({ ...record, id: 'rcp_1', createdAt: 0, createdBy: 'mem_1' } as never);
}

describe.each(pages)('$what, taught once', (page) => {
  it('finds the same person again, and another on their own record', () => {
    const recipe = recipeOf(page);
    for (const person of [ANN, KEN]) {
      show(page.html(person));
      expect(observe(document, page.url(person), [recipe])).toMatchObject({
        view: 'record',
        client: 0,
        people: [
          { address: person.address, name: page.name === undefined ? '' : person.name, role: 'requester' },
        ],
      });
    }
  });

  it('finds nobody on the list of records, and says so when the record has changed', () => {
    const recipe = recipeOf(page);
    show(`<main><ul>${[ANN, KEN].map(({ address }) => `<li>${address}</li>`).join('')}</ul></main>`);
    expect(observe(document, page.list, [recipe]).people).toEqual([]);
  });

  it('carries no word of the person', () => {
    const text = JSON.stringify(recipeOf(page)).toLowerCase();
    for (const word of ['ann', 'møller', 'moller', 'bakery', '4711']) expect(text).not.toContain(word);
  });

  it(`is anchored by ${page.anchor}`, () => {
    const { draft, fragile } = teach(page);
    const [view] = draft.views;
    expect(view?.people?.[0]?.each).toBe(page.anchor);
    expect(fragile).toBe(page.fragile ?? false);
  });
});

it('tells records apart by their reference', () => {
  const [page] = pages;
  if (page === undefined) throw new Error('no page');
  const recipe = recipeOf(page);
  const reference = (person: Person) => {
    show(page.html(person));
    return observe(document, page.url(person), [recipe]).reference;
  };
  expect(reference(ANN)).toBe('/contacts/4711');
  expect(reference(KEN)).toBe('/contacts/9');
});

describe('what can not be taught', () => {
  it.each([
    ['a place without an address', '<p id="mail">call me</p>', 'no-address'],
    ['a place with two addresses', '<p id="mail">a@one.example, b@two.example</p>', 'several'],
  ])('%s', (_, html, wrong) => {
    show(html);
    const address = document.querySelector('#mail');
    if (address === null) throw new Error('no place');
    expect(draftRecipe(document, new URL('https://crm.example/c/1'), { name: undefined, address })).toBe(
      wrong,
    );
  });
});

it('finds nobody on a list when it was taught for the whole site', () => {
  const page = pages.find(({ what }) => what === 'a page with classes, the address in a sentence');
  if (page === undefined) throw new Error('no page');
  const recipe = recipeOf(page, forWholeSite);
  show(page.html(KEN));
  expect(observe(document, 'https://crm.example/anywhere', [recipe]).people).toHaveLength(1);
  show(page.html(ANN) + page.html(KEN));
  expect(observe(document, 'https://crm.example/anywhere', [recipe])).toMatchObject({
    people: [],
    view: 'none',
  });
});
