import { act, fireEvent } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { listOver, manyRows } from './many-clients';
import { goTo, press, showFakeDashboard } from './show-dashboard';

const rows = listOver(manyRows(2000))({ sort: 'score', descending: true, offset: 0, limit: 2000 }).rows;

/** The row the keyboard is on, as assistive technology finds it. */
function activeRow(grid: HTMLElement): HTMLElement | null {
  const id = grid.getAttribute('aria-activedescendant');
  return id === null ? null : document.getElementById(id);
}

const nameOf = (row: HTMLElement | null) => row?.querySelector('.name-link')?.textContent;

it('of 2,000 clients only the rows in sight exist, and each says its place', async () => {
  const { getByRole, getAllByTestId, getByTestId } = await showFakeDashboard('#/clients');
  const grid = getByRole('grid');
  expect(grid.getAttribute('aria-rowcount')).toBe('2001');
  expect(getByTestId('client-count').textContent).toBe('2,000');
  const drawn = getAllByTestId('client-row');
  expect(drawn.length).toBeGreaterThan(10);
  expect(drawn.length).toBeLessThan(60);
  expect(drawn[0]?.getAttribute('aria-rowindex')).toBe('2');
  expect(nameOf(drawn[0] ?? null)).toBe(rows[0]?.name);
});

it('scrolling draws the rows that come into sight', async () => {
  const { getByRole, getAllByTestId } = await showFakeDashboard('#/clients');
  const grid = getByRole('grid');
  await act(async () => {
    grid.scrollTop = 36 * 1000;
    grid.dispatchEvent(new Event('scroll'));
  });
  const drawn = getAllByTestId('client-row').find((row) => row.getAttribute('aria-rowindex') === '1010');
  expect(nameOf(drawn ?? null)).toBe(rows[1008]?.name);
});

it('arrows, pages, Home and End move; Enter opens the client the keyboard is on', async () => {
  const { getByRole } = await showFakeDashboard('#/clients');
  const grid = getByRole('grid');
  expect(document.activeElement).toBe(grid);
  await press('ArrowDown');
  await press('ArrowDown');
  await press('ArrowUp');
  expect(nameOf(activeRow(grid))).toBe(rows[1]?.name);
  await press('End');
  expect(activeRow(grid)?.getAttribute('aria-rowindex')).toBe('2001');
  await press('Home');
  await press('PageDown');
  expect(Number(activeRow(grid)?.getAttribute('aria-rowindex'))).toBeGreaterThan(10);
  await press('Home');
  await press('j');
  await press('Enter');
  expect(location.hash).toBe(`#/clients/${rows[1]?.id}`);
});

it('the row the keyboard is on exists even when it is scrolled out of sight', async () => {
  const { getByRole } = await showFakeDashboard('#/clients');
  const grid = getByRole('grid');
  await press('ArrowDown');
  await act(async () => {
    grid.scrollTop = 36 * 1500;
    grid.dispatchEvent(new Event('scroll'));
  });
  expect(nameOf(activeRow(grid))).toBe(rows[1]?.name);
});

it('“/” goes to the search from anywhere, arrow down from there to the list, arrow up back', async () => {
  const { getByTestId, getByRole } = await showFakeDashboard('#/clients');
  await press('/');
  await act(async () => new Promise((resolve) => setTimeout(resolve)));
  const search = getByTestId('client-search');
  expect(document.activeElement).toBe(search);
  await press('ArrowDown');
  expect(document.activeElement).toBe(getByRole('grid'));
  await press('ArrowUp');
  expect(document.activeElement).toBe(search);
});

it('searching narrows the list and its count; Enter opens the first; Escape shows all again', async () => {
  const { getByTestId, getByRole } = await showFakeDashboard('#/clients');
  const search = getByTestId('client-search');
  search.focus();
  await act(async () => void fireEvent.input(search, { target: { value: 'hanamura lisboa' } }));
  const count = Number(getByRole('grid').getAttribute('aria-rowcount')) - 1;
  expect(getByTestId('client-count').textContent).toBe(`${count} of 2,000`);
  await press('Escape');
  expect(getByTestId('client-count').textContent).toBe('2,000');
  await act(async () => void fireEvent.input(search, { target: { value: 'hanamura lisboa' } }));
  await press('Enter');
  const found = rows.find(({ name }) => /hanamura lisboa/i.test(name));
  expect(location.hash).toBe(`#/clients/${found?.id}`);
});

it('a column title sorts, says so, and turns round', async () => {
  const { getByTestId, getAllByRole } = await showFakeDashboard('#/clients');
  const sorted = () =>
    getAllByRole('columnheader')
      .filter((head) => head.hasAttribute('aria-sort'))
      .map((head) => `${head.textContent} ${head.getAttribute('aria-sort')}`);
  expect(sorted()).toEqual(['Headache score descending']);
  await act(async () => getByTestId('sort-name').click());
  expect(sorted()).toEqual(['Name ascending']);
  await act(async () => getByTestId('sort-name').click());
  expect(sorted()).toEqual(['Name descending']);
});

it('a score of grade D is not shown as a number', async () => {
  const unknown = rows.findIndex(({ word }) => word === 'unknown');
  const { getAllByTestId } = await showFakeDashboard('#/clients');
  const drawn = getAllByTestId('client-row').find(
    (row) => row.getAttribute('aria-rowindex') === String(unknown + 2),
  );
  expect(drawn?.querySelector('.cell-score')?.textContent).toBe('–not enough dataD');
});

it('coming back from a client finds the list as it was left', async () => {
  const { getByTestId, getByRole } = await showFakeDashboard('#/clients');
  await act(async () => void fireEvent.input(getByTestId('client-search'), { target: { value: 'verde' } }));
  getByRole('grid').focus();
  await press('ArrowDown');
  const left = nameOf(activeRow(getByRole('grid')));
  await press('Enter');
  await goTo('#/clients');
  expect((getByTestId('client-search') as HTMLInputElement).value).toBe('verde');
  expect(nameOf(activeRow(getByRole('grid')))).toBe(left);
});
