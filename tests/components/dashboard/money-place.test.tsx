import { act, fireEvent, waitFor, within } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { holdWorld, openEngine } from '../../engine/open-engine';
import { asPage } from './as-page';
import { showDashboard } from './show-dashboard';

async function fill(field: HTMLElement, value: string): Promise<void> {
  await act(async () => void fireEvent.input(field, { target: { value } }));
}

it('an invoice is written with the keyboard, its number and due date foreseen, and paid with one click', async () => {
  // The page and the engine have one clock: a payment of tomorrow would not have been received.
  const driven = await openEngine(holdWorld({ now: Date.now() }));
  const { value: clientId } = await driven.send('newClient', { name: 'Fjord & Fell' });
  await driven.send('edit', { type: 'client', id: clientId, changes: { paymentTerms: 14 } });
  await driven.send('create', {
    type: 'invoice',
    fields: {
      clientId,
      number: '2026-009',
      issued: '2026-01-01',
      due: '2026-01-15',
      amount: 9000,
      currency: 'USD',
    },
  });
  const screen = await showDashboard('#/money', asPage(driven));
  await waitFor(() => expect(screen.getByTestId('no-rate').textContent).toContain('USD'));

  await act(async () => screen.getByTestId('new-invoice').click());
  const search = await screen.findByTestId('new-invoice-search');
  await fill(search, 'fjord');
  await waitFor(() =>
    expect(
      within(screen.getByTestId('new-invoice-client')).getAllByRole('option', { hidden: true }),
    ).toHaveLength(1),
  );
  await act(async () => void fireEvent.keyDown(search, { key: 'Enter' }));
  const form = await screen.findByTestId('new-invoice-form');
  expect(within(form).getByLabelText('Number')).toHaveProperty('value', '2026-010');
  await fill(within(form).getByLabelText('Issued'), '2026-05-01');
  expect(within(form).getByLabelText('Due')).toHaveProperty('value', '2026-05-15');
  await fill(within(form).getByLabelText('Amount, net of tax'), '120.50');
  await act(async () => void fireEvent.submit(form));
  await waitFor(() => expect(screen.getAllByTestId('invoice-row')).toHaveLength(2));

  await act(async () => screen.getByRole('button', { name: '2026-010: all paid today' }).click());
  await waitFor(() => expect(screen.getAllByTestId('invoice-row')).toHaveLength(1));
  await act(async () => screen.getByTestId('money-filter-paid').click());
  await waitFor(() => expect(screen.getByTestId('invoice-list').textContent).toContain('2026-010'));
});
