import { act, fireEvent } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { shaded } from '../../../components/model/shade';
import { martin } from '../stories/sample-card';
import { settings, status, timerOf } from '../stories/sample-views';
import { listOver, manyRows } from './many-clients';
import { showFakeDashboard } from './show-dashboard';

const nobody = { clients: listOver([]), tags: [], status: { ...status, clients: 0 } };

it.each(['#/clients', '#/today'])(
  'an empty workspace at %s tells how to begin and opens the demo on request',
  async (hash) => {
    const { engine, getByTestId, queryByRole } = await showFakeDashboard(hash, nobody);
    expect(getByTestId('no-clients').textContent).toContain('New client from this mail');
    expect(queryByRole('grid')).toBeNull();
    await act(async () => getByTestId('open-demo').click());
    expect(engine.sent.at(-1)).toEqual({ name: 'openWorkspace', args: { workspace: 'demo' } });
  },
);

it('a search that finds nobody offers to make the client, or to show all', async () => {
  const { getByTestId, getByText } = await showFakeDashboard('#/clients');
  await act(
    async () => void fireEvent.input(getByTestId('client-search'), { target: { value: 'Zauberladen' } }),
  );
  expect(getByTestId('nothing-found').textContent).toContain('Nobody matches “Zauberladen”');
  await act(async () => getByText('New client “Zauberladen”').click());
  expect((getByTestId('new-client-name') as HTMLInputElement).value).toBe('Zauberladen');
  await act(async () => getByText('Show all clients').click());
  expect(getByTestId('client-count').textContent).toBe('2,000');
});

it('a new client is made from a name and opened', async () => {
  const { engine, getByTestId } = await showFakeDashboard('#/clients');
  await act(async () => getByTestId('new-client').click());
  const field = getByTestId('new-client-name');
  expect(document.activeElement).toBe(field);
  await act(async () => void fireEvent.input(field, { target: { value: ' Fjord & Fell ' } }));
  const form = field.closest('form');
  if (!form) throw new Error('no form');
  await act(async () => void fireEvent.submit(form));
  expect(engine.sent.at(-1)).toEqual({ name: 'newClient', args: { name: 'Fjord & Fell' } });
});

it('tags filter together, and are pressed while they do', async () => {
  const { getAllByTestId, getByTestId } = await showFakeDashboard('#/clients');
  const count = () => Number(getByTestId('client-count').textContent?.replace(/,| of.*/g, ''));
  const all = count();
  await act(async () => getAllByTestId('tag-switch')[0]?.click());
  const one = count();
  await act(async () => getAllByTestId('tag-switch')[1]?.click());
  expect(one).toBeLessThan(all);
  expect(count()).toBeLessThan(one);
  expect(
    getAllByTestId('tag-switch')
      .map((tag) => tag.getAttribute('aria-pressed'))
      .slice(0, 3),
  ).toEqual(['true', 'true', 'false']);
});

it('while the engine is away a line says so and everything stays', async () => {
  const { engine, queryByTestId, getAllByTestId } = await showFakeDashboard('#/clients');
  expect(queryByTestId('reconnecting')).toBeNull();
  await act(async () => engine.fail('status', { code: 'reconnecting', message: 'starting' }));
  expect(queryByTestId('reconnecting')).not.toBeNull();
  expect(getAllByTestId('client-row').length).toBeGreaterThan(10);
  await act(async () => engine.show('status', status));
  expect(queryByTestId('reconnecting')).toBeNull();
});

it('today adds the running timer to the time of its client', async () => {
  const rows = manyRows(9);
  const { getByTestId } = await showFakeDashboard('#/today', {
    clients: listOver([{ ...rows[0]!, id: martin.client.id, name: martin.client.name, monthMinutes: 370 }]),
    status: { ...status, clients: 1 },
    timer: timerOf(martin, 30),
  });
  const worked = getByTestId('worked-today').textContent;
  expect(worked).toContain('Boulangerie Martin');
  expect(worked).toContain('1:12');
});

it('the shade hides every figure of the list', async () => {
  const { container } = await showFakeDashboard('#/clients');
  await act(async () => {
    shaded.value = true;
  });
  const cells = [...container.querySelectorAll('.grid-client .grid-cell:not(.cell-name)')];
  const figures = cells.map((cell) => cell.textContent ?? '').filter((text) => /\d/.test(text));
  expect(figures).toEqual([]);
  expect(container.querySelector('.name-tags')).toBeNull();
});

it('settings are stored one by one', async () => {
  const { engine, getByTestId } = await showFakeDashboard('#/settings');
  const theme = getByTestId('setting-theme');
  await act(async () => void fireEvent.change(theme, { target: { value: 'dark' } }));
  expect(engine.sent.at(-1)).toEqual({ name: 'setSetting', args: { key: 'theme', value: 'dark' } });
  const rate = getByTestId('setting-targetRate');
  await act(async () => void fireEvent.input(rate, { target: { value: '' } }));
  await act(async () => void fireEvent.blur(rate));
  expect(engine.sent.at(-1)).toEqual({ name: 'setSetting', args: { key: 'targetRate', value: null } });
});

it('an own domain is stored in its one spelling; what is none says so', async () => {
  const { engine, getByTestId } = await showFakeDashboard('#/settings');
  const list = getByTestId('own-domains');
  const add = async (text: string) => {
    const field = list.querySelector('input');
    if (!field) throw new Error('no field');
    await act(async () => void fireEvent.input(field, { target: { value: text } }));
    await act(async () => void fireEvent.keyDown(field, { key: 'Enter' }));
  };
  await add('info@Atelier.EXAMPLE');
  expect(engine.sent.at(-1)?.args).toEqual({
    key: 'ownDomains',
    value: ['studio.example', 'atelier.example'],
  });
  await add('not a domain');
  expect(engine.sent).toHaveLength(1);
  expect(list.textContent).toContain('This is not a domain.');
});

it('records that could not be read are named with their reason', async () => {
  const setAside = [{ where: 'main:book, row 118', message: 'The row is shorter than its length says.' }];
  const { getByTestId } = await showFakeDashboard('#/settings', {
    settings: { ...settings, setAside },
    status: { ...status, wiped: true },
  });
  expect(getByTestId('set-aside').textContent).toContain('row 118');
  expect(getByTestId('settings-storage').textContent).toContain('the browser wiped it');
});
