import { act, fireEvent, within } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { overviewViews, sampleOverview } from './overview-stories';
import { press, showFakeDashboard } from './show-dashboard';

const byWorth = [...sampleOverview.map].sort((a, b) => a.worth - b.worth || b.friction - a.friction);

it('the map is one stop of the keyboard: arrows go from client to client, Enter opens the page', async () => {
  const { getByTestId } = await showFakeDashboard('#/overview', overviewViews);
  const map = getByTestId('score-map').querySelector<HTMLElement>('.score-map');
  const caption = () => getByTestId('map-caption').textContent;
  map?.focus();
  await press('End');
  expect(caption()).toContain(byWorth.at(-1)?.name);
  await press('ArrowLeft');
  expect(caption()).toContain(byWorth.at(-2)?.name);
  await press('ArrowUp');
  const above = sampleOverview.map
    .filter(({ friction }) => friction > (byWorth.at(-2)?.friction ?? 0))
    .sort((a, b) => a.friction - b.friction)[0];
  expect(caption()).toContain(above?.name);
  await press('Enter');
  expect(location.hash).toBe(`#/clients/${above?.clientId}/score`);
});

it('the pointer says who is near, and nobody where nobody is', async () => {
  const { getByTestId } = await showFakeDashboard('#/overview', overviewViews);
  const map = getByTestId('score-map').querySelector('.score-map') as HTMLElement;
  map.getBoundingClientRect = () => new DOMRect(0, 0, 100, 100);
  const [first] = byWorth;
  const move = { clientX: first?.worth ?? 0, clientY: 100 - (first?.friction ?? 0) };
  await act(async () => void fireEvent.pointerMove(map, move));
  expect(getByTestId('map-caption').textContent).toContain(first?.name);
  await act(async () => void fireEvent.pointerMove(map, { clientX: 0, clientY: 0 }));
  expect(getByTestId('map-caption').textContent).toContain('arrow keys');
});

it('two thousand clients are four paths, and the table says the same a hundred at a time', async () => {
  const { getByTestId } = await showFakeDashboard('#/overview', overviewViews);
  const chart = getByTestId('score-map');
  const dots = [...chart.querySelectorAll('.map-dots')].map((path) => path.getAttribute('d') ?? '');
  expect(dots).toHaveLength(4);
  expect(dots.join('').match(/M/g)).toHaveLength(2000);
  expect(chart.querySelectorAll('tbody tr')).toHaveLength(100);
  await act(async () => within(chart).getByText('Show more').click());
  expect(chart.querySelectorAll('tbody tr')).toHaveLength(600);
});

it('the whale curve says how many bring, and how much the others take', async () => {
  const { getByTestId } = await showFakeDashboard('#/overview', overviewViews);
  const { peak, points } = sampleOverview.whale;
  const text = getByTestId('whale').textContent;
  expect(text).toContain(`The best ${new Intl.NumberFormat('en').format(peak)} clients`);
  expect(text).toContain('3 clients are left out');
  expect(getByTestId('whale').querySelectorAll('tbody tr')[0]?.textContent).toContain(points[0]?.name);
});

it('income says what came without a rate and is not in the sums', async () => {
  const { container, getByTestId } = await showFakeDashboard('#/overview', overviewViews);
  expect(container.querySelector('.overview-income .notice')?.textContent).toContain('JPY');
  expect(getByTestId('income').querySelectorAll('tbody tr')).toHaveLength(13);
});
