import { act, fireEvent, waitFor, within } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { press, showFakeDashboard } from './dashboard/show-dashboard';
import { showSidebar } from './show-sidebar';
import { martin, newcomer, records } from './stories/sample-card';
import { heavyIf } from './stories/sample-score';
import { pageOf, settings } from './stories/sample-views';

const invoice = records.items.find(({ type }) => type === 'invoice');
const clientId = martin.client.id;

async function fill(field: HTMLElement, value: string): Promise<void> {
  await act(async () => void fireEvent.input(field, { target: { value } }));
}

it('a reason opens its records, and each of them leads to its place in the dashboard', async () => {
  const { container, opened } = showSidebar();
  const reason = [...container.querySelectorAll('.reason')].find((row) => row.textContent?.includes('late'));
  await act(() => void fireEvent.click(reason ?? container));
  const [record] = within(container.querySelector('.record-list') as HTMLElement).getAllByTitle(
    'Open this record in the dashboard',
  );
  await act(() => void fireEvent.click(record ?? container));
  expect(opened).toEqual([{ clientId: invoice?.record.clientId, part: 'money', record: invoice?.record.id }]);
});

it('the record that a link leads to is marked and has the focus', async () => {
  const { getAllByTestId } = await showFakeDashboard(`#/clients/${clientId}/money/${invoice?.record.id}`);
  await waitFor(() =>
    expect(getAllByTestId('sheet-row').filter((row) => row.className === 'sheet-meant')).toHaveLength(1),
  );
  expect((document.activeElement as HTMLElement).className).toBe('sheet-meant');
});

it('without enough data each missing thing leads to where it is entered', async () => {
  const { container, opened } = showSidebar({ page: pageOf(newcomer) });
  const links = [...container.querySelectorAll<HTMLElement>('.score-help button')];
  for (const link of links) await act(() => void fireEvent.click(link));
  expect(opened.map((place) => (place as { part: string }).part)).toEqual(['time', 'money', 'conduct']);
  expect(container.querySelector('.score-help')?.textContent).toContain('25 %');
});

it('what if is tried live, part by part, and stores nothing', async () => {
  const { engine, getByTestId } = showSidebar();
  await act(() => void fireEvent.click(getByTestId('score-what-if')));
  await fill(getByTestId('what-if-late'), '0');
  expect(engine.watched('whatIf')).toContainEqual({ clientId, daysLate: 0 });
  const { now, supposed } = heavyIf({ daysLate: 0 });
  expect(getByTestId('what-if-result').textContent).toContain(
    `${Math.round(now.score)} → ${Math.round(supposed.score)}`,
  );
  await fill(getByTestId('what-if-late'), 'soon');
  expect(engine.watched('whatIf')).toEqual([{ clientId }, { clientId }]);
  expect(engine.sent).toEqual([]);
});

it('the history says of each change whether it was the client or the formula, in words too', async () => {
  const { getByTestId } = await showFakeDashboard(`#/clients/${clientId}/score`);
  const chart = await waitFor(() => getByTestId('score-history'));
  const rows = [...chart.querySelectorAll('tbody tr')];
  expect(rows).toHaveLength(10);
  const cells = rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent));
  // other weights came in force at the seventh point
  expect(cells.map((row) => row[2] !== '0' && row[2] !== '–')).toEqual(rows.map((_, at) => at === 6));
  expect(chart.querySelector('svg')?.closest('[aria-hidden]')).not.toBeNull();
});

it('weights are tried before they are stored: who moves is said, then one click, or back', async () => {
  const { engine, getByTestId, queryByTestId } = await showFakeDashboard('#/settings');
  expect(queryByTestId('weights-moves')).toBeNull();
  await fill(getByTestId('weight-late'), '60');
  const weights = { effort: 28, late: 60, asks: 16, load: 10, tone: 6, conduct: 16 };
  expect(engine.watched('weighed')).toEqual([{ weights, limit: 8 }]);
  expect(getByTestId('weights-moves').textContent).toContain('62 → 71');
  await fill(getByTestId('weight-late'), '-1');
  expect(getByTestId('weights-apply')).toHaveProperty('disabled', true);
  await fill(getByTestId('weight-late'), '60');
  await act(async () => getByTestId('weights-apply').click());
  expect(engine.sent.at(-1)).toEqual({ name: 'setSetting', args: { key: 'weights', value: weights } });
  await act(async () => engine.show('settings', { ...settings, weights }));
  await act(async () => getByTestId('weights-reset').click());
  expect(engine.sent.at(-1)).toEqual({ name: 'setSetting', args: { key: 'weights', value: null } });
});

it('a rating is one click: this month’s is changed, another one made', async () => {
  const { engine, getByTestId } = await showFakeDashboard(`#/clients/${clientId}/conduct`);
  await waitFor(() => getByTestId('rate'));
  await act(async () => getByTestId('rate-disrespect-5').click());
  expect(engine.sent.at(-1)).toMatchObject({ name: 'edit', args: { type: 'rating', changes: { value: 5 } } });
  await act(async () => getByTestId('rate-satisfaction-4').click());
  expect(engine.sent.at(-1)).toMatchObject({
    name: 'create',
    args: { type: 'rating', fields: { clientId, item: 'satisfaction', value: 4, named: false } },
  });
  const text = getByTestId('rate').textContent;
  expect(text).toContain('Ben 4');
  expect(text).toContain('team 2.4 (1–4, 4)');
  expect(text).toContain('at least two teammates');
});

it('whom to rate is asked quietly, and not again once it was put away', async () => {
  const { engine, getByTestId, queryByTestId } = await showFakeDashboard('#/today');
  await act(async () => getByTestId('unrated-later').click());
  expect(engine.sent.at(-1)).toEqual({
    name: 'setSetting',
    args: { key: 'ratingNudge', value: '2026-05' },
  });
  await act(async () => engine.show('settings', { ...settings, ratingNudge: '2026-05' }));
  expect(queryByTestId('unrated')).toBeNull();
  await press('Escape');
});
