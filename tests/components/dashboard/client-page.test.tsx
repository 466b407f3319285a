import { act, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { hanamura, martin } from '../stories/sample-card';
import { fill, leave, page, sent } from './client-page-keys';
import { press, showFakeDashboard } from './show-dashboard';

it('a field stores itself once, when it is left or on Enter', async () => {
  const { engine, getByTestId } = await showFakeDashboard(page());
  const field = getByTestId('field-industry');
  field.focus();
  await fill(field, ' bakery ');
  await press('Enter');
  await leave(field);
  expect(engine.sent).toEqual([
    { name: 'edit', args: { type: 'client', id: martin.client.id, changes: { industry: 'bakery' } } },
  ]);
});

it('Escape restores, and a field that was not changed sends nothing', async () => {
  const { engine, getByTestId } = await showFakeDashboard(page());
  const field = getByTestId('field-name') as HTMLInputElement;
  field.focus();
  await fill(field, 'Something else');
  await press('Escape');
  expect(field.value).toBe('Boulangerie Martin');
  await leave(field);
  expect(engine.sent).toEqual([]);
});

it.each(['1,234.50', '1.234,50', '1234.5', '€ 1 234,50'])(
  'an hourly rate of %s is 123450 cents',
  async (typed) => {
    const { engine, getByTestId } = await showFakeDashboard(page());
    const field = getByTestId('field-hourlyRate');
    await fill(field, typed);
    await leave(field);
    expect(sent(engine)?.args).toMatchObject({ changes: { hourlyRate: 123450 } });
  },
);

it('what is no amount stays in the field, says why, and is not sent', async () => {
  const { engine, getByTestId } = await showFakeDashboard(page());
  const field = getByTestId('field-hourlyRate') as HTMLInputElement;
  await fill(field, 'a lot');
  await leave(field);
  expect(field.value).toBe('a lot');
  expect(field.getAttribute('aria-invalid')).toBe('true');
  const says = document.getElementById(field.getAttribute('aria-describedby') ?? '');
  expect(says?.textContent).toContain('1,234.50');
  expect(engine.sent).toEqual([]);
});

it('an emptied field is cleared, but a client keeps a name', async () => {
  const { engine, getByTestId } = await showFakeDashboard(page());
  await fill(getByTestId('field-banner'), '');
  await leave(getByTestId('field-banner'));
  expect(sent(engine)?.args).toMatchObject({ changes: { banner: undefined } });
  await fill(getByTestId('field-name'), '  ');
  await leave(getByTestId('field-name'));
  expect(engine.sent).toHaveLength(1);
});

it('a change from elsewhere does not overwrite what is being typed', async () => {
  const { engine, getByTestId } = await showFakeDashboard(page());
  const field = getByTestId('field-industry') as HTMLInputElement;
  await fill(field, 'bak');
  const changed = { ...martin, client: { ...martin.client, industry: 'pastry', tier: 'small' as const } };
  await act(async () => engine.show('client', () => changed));
  expect(field.value).toBe('bak');
  expect((getByTestId('field-tier') as HTMLSelectElement).value).toBe('small');
});

it('merging takes two steps and leads to the client that stays', async () => {
  const { engine, getByRole, getByTestId } = await showFakeDashboard(page(), {
    clients: () => ({ rows: [], offset: 0, count: 0, total: 0 }),
  });
  const row = { id: hanamura.client.id, name: hanamura.client.name };
  await act(async () =>
    engine.show('clients', () => ({ rows: [row as never], offset: 0, count: 1, total: 1 })),
  );
  await act(async () => getByRole('button', { name: 'Merge into another client…' }).click());
  await act(async () => getByTestId('merge-search').focus());
  await fill(getByTestId('merge-search'), 'hana');
  await press('Enter');
  expect(engine.sent).toEqual([]);
  expect(getByTestId('merge').textContent).toContain('Merge Boulangerie Martin into Hanamura Ceramics?');
  await act(async () => getByTestId('merge-now').click());
  expect(sent(engine)).toEqual({
    name: 'mergeClients',
    args: { from: martin.client.id, into: hanamura.client.id },
  });
  await waitFor(() => expect(location.hash).toBe(`#/clients/${hanamura.client.id}`));
});

it('a client that is deleted leaves a page that says so, with the way back', async () => {
  const { engine, getByTestId, queryByTestId } = await showFakeDashboard(page());
  await act(async () => getByTestId('client-menu').click());
  await act(async () => engine.show('client', () => undefined));
  expect(getByTestId('client-gone').textContent).toContain('not here any more');
  await act(async () => engine.show('client', () => martin));
  expect(queryByTestId('client-gone')).toBeNull();
});

it('a client that was merged shows the one it became', async () => {
  await showFakeDashboard(page('/money'), { client: () => hanamura });
  expect(location.hash).toBe(`#/clients/${hanamura.client.id}/money`);
});

it('Alt T times the client whose page is open', async () => {
  const { engine } = await showFakeDashboard(page());
  await press('†', { code: 'KeyT', altKey: true });
  expect(sent(engine)).toEqual({ name: 'startTimer', args: { clientId: martin.client.id } });
});
