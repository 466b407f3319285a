import { firstValueFrom } from 'rxjs';
import { describe, expect, test } from 'vitest';
import type { FieldsOf } from '../../lib/domain/records/schemas';
import { everyField } from './one-of-everything';
import { type Driven, openEngine } from './open-engine';

const recipe: FieldsOf<'recipe'> = {
  site: 'crm.bakery.example',
  path: '/people/\\d+',
  name: 'Our CRM',
  date: '2026-05-01',
  evidence: 'C',
  views: everyField.recipe.views,
};

const sent = (driven: Driven, host: string) => firstValueFrom(driven.engine.taughtRecipes(host));

describe('a recipe that a member teaches', () => {
  test('is sent to the pages of its site, without what was written for people', async () => {
    const driven = await openEngine();
    const fields = { ...recipe, recordType: 'person of Ana’s Bakery', name: 'CRM of Ana’s Bakery' };
    const { value: id } = await driven.send('create', { type: 'recipe', fields });
    const [one, ...others] = await sent(driven, 'crm.bakery.example');
    expect(others).toEqual([]);
    expect(one).toEqual({
      id,
      name: 'crm.bakery.example',
      date: '2026-05-01',
      evidence: 'C',
      where: { hosts: ['crm.bakery.example'], path: '/people/\\d+' },
      views: recipe.views,
      taught: true,
    });
    expect(JSON.stringify(one)).not.toContain('Ana');
    expect(await sent(driven, 'mail.google.com')).toEqual([]);
  });

  test('is for every host under a domain when it was taught so', async () => {
    const driven = await openEngine();
    await driven.send('create', { type: 'recipe', fields: { ...recipe, site: '*.bakery.example' } });
    expect(await sent(driven, 'crm.bakery.example')).toHaveLength(1);
    expect(await sent(driven, 'bakery.example.evil.example')).toEqual([]);
  });

  test('follows the book: edited, switched off, removed, brought back', async () => {
    const driven = await openEngine();
    const seen: number[] = [];
    const watch = driven.engine.taughtRecipes('crm.bakery.example').subscribe((all) => seen.push(all.length));
    const { value } = await driven.send('create', { type: 'recipe', fields: recipe });
    const id = value as never;
    await driven.send('edit', { type: 'recipe', id, changes: { disabled: true } });
    await driven.send('edit', { type: 'recipe', id, changes: { disabled: undefined } });
    const { undo } = await driven.send('remove', { type: 'recipe', id });
    await sent(driven, 'crm.bakery.example');
    if (undo) await driven.send('undo', { token: undo });
    await sent(driven, 'crm.bakery.example');
    watch.unsubscribe();
    expect(seen).toEqual([0, 1, 0, 1, 0, 1]);
  });

  test.each([
    ['a site that is no host name', { site: 'https://crm.bakery.example/' }],
    ['a pattern that may never end', { path: '(a+)+$' }],
    ['no view', { views: [] }],
    ['a selector that names a person', { views: [{ kind: 'record', open: '[title="ann@bakery.example"]' }] }],
    ['a selector as long as a page', { views: [{ kind: 'record', open: 'p'.repeat(301) }] }],
    ['a view that says nothing', { views: [{ kind: 'record' }] }],
  ])('is refused with %s', async (_, wrong) => {
    const driven = await openEngine();
    const fields = { ...recipe, ...wrong } as FieldsOf<'recipe'>;
    await expect(driven.send('create', { type: 'recipe', fields })).rejects.toMatchObject({
      code: 'invalid',
    });
    expect(await sent(driven, 'crm.bakery.example')).toEqual([]);
  });
});
