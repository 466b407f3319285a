import { describe, expect, it } from 'vitest';
import type { Recipe } from '../../lib/domain/recipe';
import { clientOf, observeAt } from './page';

const recipe: Recipe = {
  id: 'desk',
  name: 'Desk',
  date: '2026-11-22',
  evidence: 'B',
  where: { hosts: ['desk.studio.example'] },
  ours: [{ at: '.mailbox' }],
  views: [
    {
      kind: 'record',
      open: '.ticket',
      people: [{ role: 'requester', each: '.requester' }],
      lone: 'aside',
    },
  ],
};
const seen = (aside: string, rest = '') =>
  observeAt('https://desk.studio.example/t/1', `<div class="ticket">x</div>${rest}<aside>${aside}</aside>`, [
    recipe,
  ]);

describe('a view whose rules find nobody', () => {
  it('takes the only address of its lone region, and is not sure', () => {
    expect(seen('<p>ann@bakery.example</p>')).toMatchObject({ view: 'record', client: 0, confidence: 0.5 });
  });

  it('takes nobody where there are several, or only ours', () => {
    expect(seen('ann@bakery.example, bob@tiles.example')).toMatchObject({ view: 'unclear', people: [] });
    expect(seen('help@studio.example', '<p class="mailbox">help@studio.example</p>')).toMatchObject({
      people: [],
    });
  });

  it('looks nowhere else', () => {
    expect(seen('', '<p>ann@bakery.example</p>')).toMatchObject({ view: 'unclear', client: undefined });
  });

  it('gives way to a rule that finds somebody', () => {
    const both = seen('bob@tiles.example', '<b class="requester">ann@bakery.example</b>');
    expect(clientOf(both)).toBe('ann@bakery.example');
    expect(both.confidence).toBeCloseTo(0.9);
  });
});

describe('how sure a page may be', () => {
  it.each([
    ['A', 1],
    ['B', 0.9],
    ['C', 0.6],
  ] as const)('a recipe of grade %s is at most %d sure', (evidence, most) => {
    const page = '<div class="ticket"><b class="requester">ann@bakery.example</b></div>';
    const one = observeAt('https://desk.studio.example/t/1', page, [{ ...recipe, evidence }]);
    expect(one.confidence).toBe(most);
  });
});

describe('a password', () => {
  it('is never read, whatever a recipe points at', () => {
    const pointing: Recipe = {
      ...recipe,
      views: [{ kind: 'record', open: 'form', subject: [{ at: 'input', read: 'value' }] }],
    };
    const form = '<form><input type="password" value="hunter2@x.example"></form>';
    expect(observeAt('https://desk.studio.example/', form, [pointing]).subject).toBeUndefined();
  });
});
