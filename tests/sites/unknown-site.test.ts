import { describe, expect, it } from 'vitest';
import { allRecipes } from '../../lib/sites/all-recipes';
import { observe } from '../../lib/sites/observe';
import { recordReference } from '../../lib/sites/record-url';
import { clientOf, observeAt } from './page';

const record = 'https://crm.host.example/people/4711';

describe('a site without a recipe', () => {
  it('names the one address of a record', () => {
    const seen = observeAt(
      record,
      '<main>E-mail: <a href="mailto:Ann@Bakery.example">Ann</a> ann@bakery.example</main>',
    );
    expect(seen).toMatchObject({
      recipe: 'generic',
      view: 'record',
      people: [{ address: 'ann@bakery.example', name: 'Ann' }],
    });
  });

  it('does not count what stands in the frame of the page as foreign', () => {
    const frame =
      '<nav>help@vendor.example</nav><header role="banner">me@studio.example</header><footer>law@vendor.example</footer>';
    expect(
      clientOf(observeAt(record, `${frame}<main>ann@bakery.example, owner me@studio.example</main>`)),
    ).toBe('ann@bakery.example');
  });

  it('names nobody for two addresses, for none, or without a record in the URL', () => {
    expect(observeAt(record, '<main>ann@bakery.example tom@bakery.example</main>')).toMatchObject({
      view: 'unclear',
      client: undefined,
    });
    expect(observeAt(record, '<main></main>')).toMatchObject({ view: 'unclear', client: undefined });
    expect(observeAt('https://crm.host.example/people', '<main>ann@bakery.example</main>')).toMatchObject({
      view: 'none',
      client: undefined,
    });
  });

  it('names whom the user selected when the page does not say', () => {
    document.body.innerHTML = '<main><p>tom@bakery.example</p><p id="one">Ann: ann@bakery.example</p></main>';
    const one = document.querySelector('#one');
    if (one === null) throw new Error('no text');
    document.getSelection()?.selectAllChildren(one);
    expect(clientOf(observe(document, 'https://crm.host.example/people', allRecipes))).toBe(
      'ann@bakery.example',
    );
    document.getSelection()?.removeAllRanges();
    expect(clientOf(observe(document, 'https://crm.host.example/people', allRecipes))).toBeUndefined();
  });

  it('falls short of what is certain', () => {
    expect(observeAt(record, '<main>ann@bakery.example</main>').confidence).toBeLessThan(0.6);
  });
});

describe('the reference of a record', () => {
  it.each([
    'https://x.example/people/4711',
    'https://x.example/contact/card.php?id=4',
    'https://x.example/app#/contacts/0b54a4c2-5a3e-4c5e-9c44-aa10b2c3d4e5/edit',
    'https://x.lightning.example/r/Contact/0031t00000AbCdEfGH/view',
    'https://x.example/web#id=7&model=res.partner',
  ])('is in %s', (url) => expect(recordReference(new URL(url))).toBeDefined());

  it.each([
    'https://x.example/',
    'https://x.example/people?page=2&sort=1',
    'https://x.example/people/page/3',
    'https://x.example/2026/05/how-we-bake',
    'https://x.example/settings/notifications',
  ])('is not in %s', (url) => expect(recordReference(new URL(url))).toBeUndefined());

  it('is the same on every page and tab of the record', () => {
    const reference = (url: string) => recordReference(new URL(url));
    expect(reference(`${record}?tab=3&page=2`)).toBe(reference(record));
    expect(reference('https://crm.host.example/people/4712')).not.toBe(reference(record));
  });
});
