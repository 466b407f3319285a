import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { MemoryStore } from './memory-store';
import { type Driven, holdWorld, openEngine } from './open-engine';
import { person } from './page-scene';
import { makeClient } from './samples';
import { observation, seePage } from './see-mail';

const broken = (reference: string | undefined, recipeDate = '2026-05-01') =>
  observation({ recipe: 'zendesk', recipeDate, view: 'unclear', reference, subject: 'About Ana Miller' });
const SITE = 'studio.zendesk.com';

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'Date'] });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Opens a page and leaves it there for a while. */
async function rest(driven: Driven, page: ReturnType<typeof observation>, ms = 5000): Promise<void> {
  await seePage(driven, page, SITE);
  await vi.advanceTimersByTimeAsync(ms);
}

const misses = (driven: Driven) => driven.ask('recipeMisses', {});

describe('a recipe that finds nobody on an open record', () => {
  test('is counted by site, each record once', async () => {
    const driven = await openEngine();
    await rest(driven, broken('tickets/1'));
    await rest(driven, observation({ view: 'none' }));
    await rest(driven, broken('tickets/1'));
    await rest(driven, broken('tickets/2'));
    expect(await misses(driven)).toEqual([
      { recipe: 'zendesk', recipeDate: '2026-05-01', site: SITE, count: 2, last: '2026-05-13' },
    ]);
  });

  test('is not counted while the page is still being drawn', async () => {
    const driven = await openEngine();
    await rest(driven, broken('tickets/1'), 1000);
    await rest(driven, observation({ people: [person('ana@bakery.example')], client: 0 }));
    expect(await misses(driven)).toEqual([]);
  });

  test('is not counted where a person has said whose record it is', async () => {
    const driven = await openEngine();
    const bakery = await makeClient(driven, 'Bakery');
    await seePage(driven, broken('tickets/1'), SITE);
    await driven.send('choose', { address: '', clientId: bakery }, 7);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await misses(driven)).toEqual([]);
  });

  test('is counted from nothing when the recipe is a newer one', async () => {
    const driven = await openEngine();
    await rest(driven, broken('tickets/1'));
    await rest(driven, broken('tickets/2', '2026-06-01'));
    expect(await misses(driven)).toMatchObject([{ recipeDate: '2026-06-01', count: 1 }]);
  });

  test('leaves the name of the site and numbers on this device, nothing of the page, and not in the team’s book', async () => {
    const store = new MemoryStore();
    const driven = await openEngine(holdWorld({ store }));
    await rest(driven, broken('tickets/4711'));
    const kept = JSON.stringify(driven.held.docs.get('device')?.toJSON());
    expect(kept).toContain(SITE);
    expect(kept).not.toContain('4711');
    expect(kept).not.toContain('Ana');
    expect(JSON.stringify(driven.held.docs.get('main:book')?.toJSON())).not.toContain(SITE);
    await driven.engine.close();
    expect(await misses(await openEngine(holdWorld({ store })))).toMatchObject([{ count: 1 }]);
  });
});
