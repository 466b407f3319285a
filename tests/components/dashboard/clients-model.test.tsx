import { describe, expect, it } from 'vitest';
import { createClients } from '../../../components/dashboard/clients/clients-model';
import { windowAround } from '../../../components/dashboard/clients/window-around';
import { HeldEngine } from './held-engine';
import { listOver, manyRows, manyTags } from './many-clients';

const list = listOver(manyRows(2000));

/** The list over an engine that answers when told, with its first window known. */
function begin() {
  const engine = new HeldEngine({});
  const clients = createClients(engine);
  const answer = (at: number) => {
    const question = engine.questions.at(at);
    if (!question || question.stopped) throw new Error(`question ${at} wants no answer`);
    question.answer(list(question.args));
  };
  return { engine, clients, answer };
}

describe('the window of rows that is asked for', () => {
  it.each([
    [0, 0, 0, 50],
    [0, 20, 0, 50],
    [0, 30, 0, 100],
    [24, 44, 0, 100],
    [80, 100, 50, 100],
    [1980, 1999, 1950, 100],
  ])('for rows %i to %i begins at %i and holds %i', (first, last, offset, limit) => {
    expect(windowAround(first, last)).toEqual({ offset, limit });
  });

  it('never leaves less than half a block to spare', () => {
    for (let first = 0; first < 300; first += 1) {
      const { offset, limit } = windowAround(first, first + 20);
      expect(first - offset).toBeGreaterThanOrEqual(Math.min(first, 25));
      expect(offset + limit - (first + 20)).toBeGreaterThanOrEqual(25);
    }
  });
});

describe('the client list', () => {
  it('asks for a window, never for everything', () => {
    const { engine } = begin();
    expect(engine.questions.map(({ args }) => args)).toEqual([
      { sort: 'score', descending: true, offset: 0, limit: 50 },
    ]);
  });

  it('keeps the rows it has until the next window is here, and lets the old one go only then', () => {
    const { engine, clients, answer } = begin();
    answer(0);
    const before = clients.rows.value.get(40);
    clients.show(100, 120);
    expect(engine.open).toHaveLength(2);
    expect(clients.rows.value.get(40)).toBe(before);
    answer(1);
    expect(engine.open).toHaveLength(1);
    expect(clients.rows.value.get(110)).toEqual(
      list({ sort: 'score', descending: true, offset: 110, limit: 1 }).rows[0],
    );
    expect(clients.rows.value.get(40)).toBe(before);
  });

  it('asks nothing new while the rows in sight are inside the window', () => {
    const { engine, clients, answer } = begin();
    answer(0);
    for (let first = 0; first < 5; first += 1) clients.show(first, first + 18);
    expect(engine.questions).toHaveLength(1);
  });

  it('shows the rows of the old search until those of the new one are here, and none of both', () => {
    const { clients, answer } = begin();
    answer(0);
    const old = clients.rows.value;
    clients.setSearch('hana');
    expect(clients.settled()).toBe(false);
    expect(clients.rows.value).toBe(old);
    answer(-1);
    expect(clients.settled()).toBe(true);
    const names = [...clients.rows.value.values()].map(({ name }) => name);
    expect(names.length).toBeGreaterThan(10);
    expect(names.every((name) => /hana/i.test(name))).toBe(true);
  });

  it('an answer nobody waits for any more is not asked again', () => {
    const { engine, clients, answer } = begin();
    clients.setSearch('h');
    clients.setSearch('ha');
    clients.setSearch('han');
    answer(-1);
    expect(engine.open).toHaveLength(1);
    expect(engine.open[0]?.args.search).toBe('han');
  });

  it('forgets rows out of the window when the number of clients changed: their places may be others', () => {
    const { engine, clients, answer } = begin();
    answer(0);
    clients.show(100, 120);
    answer(1);
    const question = engine.questions.at(-1);
    question?.answer({ ...list(question.args), count: 1999 });
    expect(clients.rows.value.has(40)).toBe(false);
    expect(clients.rows.value.has(110)).toBe(true);
  });

  it('a column sorts from what matters first, and the other way the second time', () => {
    const { engine, clients } = begin();
    const asked = () => engine.questions.at(-1)?.args;
    clients.sortBy('owed');
    expect(asked()).toMatchObject({ sort: 'owed', descending: true });
    clients.sortBy('owed');
    expect(asked()).toMatchObject({ sort: 'owed', descending: false });
    clients.sortBy('name');
    expect(asked()).toMatchObject({ sort: 'name', descending: false });
  });

  it('chosen tags go along, and every filter begins at the top', () => {
    const { engine, clients, answer } = begin();
    answer(0);
    clients.show(500, 520);
    clients.active.value = 510;
    const [tag] = manyTags;
    if (!tag) throw new Error('no tags');
    clients.toggleTag(tag.id);
    expect(engine.questions.at(-1)?.args).toMatchObject({ tags: [tag.id], offset: 0 });
    expect(clients.active.value).toBe(0);
    clients.toggleTag(tag.id);
    expect(engine.questions.at(-1)?.args.tags).toBeUndefined();
  });

  it('stops every question it asked', () => {
    const { engine, clients } = begin();
    clients.show(100, 120);
    clients.stop();
    expect(engine.open).toHaveLength(0);
  });
});
