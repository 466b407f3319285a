import { act, fireEvent, waitFor, within } from '@testing-library/preact';
import { expect, it } from 'vitest';
import type { Engine } from '../../../lib/bridge/contract';
import { type Driven, openEngine } from '../../engine/open-engine';
import { goTo, showDashboard } from './show-dashboard';

/** The real engine as a page sees it, without the port between them. */
function asPage(driven: Driven): Engine {
  return {
    watch: (name, args, next) => {
      const subscription = driven.engine.query(name, args, { tabId: undefined }).subscribe(next);
      return () => subscription.unsubscribe();
    },
    send: (name, args) => driven.send(name, args),
  };
}

async function begin(hash: string) {
  const driven = await openEngine();
  return { driven, ...(await showDashboard(hash, asPage(driven))) };
}

async function fill(field: HTMLElement, value: string): Promise<void> {
  await act(async () => void fireEvent.input(field, { target: { value } }));
}

async function submit(field: HTMLElement): Promise<void> {
  await act(async () => void fireEvent.submit(field.closest('form') ?? field));
}

it('a client made by hand gets fields, an invoice, a payment and time, and all of it is stored', async () => {
  const { driven, ...screen } = await begin('#/clients');
  expect(screen.getByTestId('no-clients')).toBeDefined();
  await act(async () => within(screen.getByTestId('no-clients')).getByText('New client').click());
  await fill(screen.getByTestId('new-client-name'), 'Fjord & Fell');
  await submit(screen.getByTestId('new-client-name'));
  const industry = await screen.findByTestId('field-industry');

  await fill(industry, 'outdoor');
  await act(async () => void fireEvent.blur(industry));
  await fill(screen.getByTestId('field-hourlyRate'), '1.234,50');
  await act(async () => void fireEvent.blur(screen.getByTestId('field-hourlyRate')));
  await waitFor(() => expect(screen.getByTestId('field-hourlyRate')).toHaveProperty('value', '1234.50'));

  await goTo(screen.getByTestId('part-money').getAttribute('href') ?? '');
  await act(async () => screen.getByTestId('invoices-add').click());
  const invoice = within(screen.getByRole('form', { name: 'Add: Invoice' }));
  await fill(invoice.getByLabelText('Number'), '2026-1');
  await fill(invoice.getByLabelText('Amount, net of tax'), '900');
  await submit(invoice.getByLabelText('Number'));
  const pay = await screen.findByRole('button', { name: 'Payment for 2026-1' });
  await act(async () => pay.click());
  await submit(within(screen.getByRole('form', { name: 'Add: Payment' })).getByLabelText('Amount'));
  await waitFor(() => expect(screen.getByTestId('invoices').textContent).toContain('paid'));
  expect(within(screen.getByTestId('payments')).getAllByTestId('sheet-row')).toHaveLength(1);

  await goTo(screen.getByTestId('part-time').getAttribute('href') ?? '');
  await act(async () => screen.getByTestId('entries-add').click());
  const entry = within(screen.getByRole('form', { name: 'Add: Time' }));
  await fill(entry.getByLabelText('Duration'), '90m');
  await submit(entry.getByLabelText('Duration'));
  await waitFor(() => expect(screen.getByTestId('entries').textContent).toContain('1:30'));

  const [client] = (await driven.ask('clients', { sort: 'name', offset: 0, limit: 1 })).rows;
  if (!client) throw new Error('no client');
  const card = await driven.ask('client', { clientId: client.id });
  expect(card?.client).toMatchObject({ name: 'Fjord & Fell', industry: 'outdoor', hourlyRate: 123450 });
  expect(card?.money.owed).toEqual([]);
});

it('deleting and merging clients can be undone', async () => {
  const { driven, ...screen } = await begin('#/clients');
  const { value: keep } = await driven.send('newClient', { name: 'Hanamura' });
  const { value: twin } = await driven.send('newClient', { name: 'Hanamura Ceramics' });
  const count = async () => (await driven.ask('clients', { sort: 'name', offset: 0, limit: 0 })).total;
  await goTo(`#/clients/${twin}`);
  const merge = await screen.findByRole('button', { name: 'Merge into another client…' });
  await act(async () => merge.click());
  await act(async () => screen.getByTestId('merge-search').focus());
  await fill(screen.getByTestId('merge-search'), 'hanamura');
  await waitFor(() =>
    expect(within(screen.getByTestId('merge')).getAllByRole('option', { hidden: true })).toHaveLength(1),
  );
  await act(async () => void fireEvent.keyDown(screen.getByTestId('merge-search'), { key: 'Enter' }));
  await act(async () => screen.getByTestId('merge-now').click());
  await waitFor(() => expect(location.hash).toBe(`#/clients/${keep}`));
  expect(await count()).toBe(1);
  const undo = await screen.findByTestId('undo');
  await act(async () => undo.click());
  await waitFor(async () => expect(await count()).toBe(2));

  await act(async () => screen.getByRole('menuitem', { name: 'Delete this client…', hidden: true }).click());
  await act(async () => screen.getByRole('button', { name: 'Delete' }).click());
  const gone = await screen.findByTestId('client-gone');
  expect(await count()).toBe(1);
  await act(async () => within(gone).getByText('Undo').click());
  expect(await screen.findByTestId('field-name')).toHaveProperty('value', 'Hanamura');
});
