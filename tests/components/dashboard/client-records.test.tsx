import { act, within } from '@testing-library/preact';
import { expect, it } from 'vitest';
import type { BridgeError } from '../../../lib/bridge/contract';
import { martin } from '../stories/sample-card';
import { fill, page, sent, submit } from './client-page-keys';
import { press, showFakeDashboard } from './show-dashboard';

it('a new invoice is stored in minor units, due by the terms of the client', async () => {
  const { engine, getByTestId, getByRole } = await showFakeDashboard(page('/money'));
  await act(async () => getByTestId('invoices-add').click());
  const form = within(getByRole('form', { name: /Invoice/ }));
  await fill(form.getByLabelText('Number'), '2026-200');
  await fill(form.getByLabelText('Amount, net of tax'), '1.234,50');
  await fill(form.getByLabelText('Issued'), '2026-11-20');
  await submit(form.getByLabelText('Number'));
  expect(sent(engine)).toEqual({
    name: 'create',
    args: {
      type: 'invoice',
      fields: {
        clientId: martin.client.id,
        number: '2026-200',
        amount: 123450,
        currency: 'EUR',
        issued: '2026-11-20',
        due: '2026-12-20',
      },
    },
  });
});

it('an invoice without a number is not sent, and the form says where', async () => {
  const { engine, getByTestId, getByRole, queryByRole } = await showFakeDashboard(page('/money'));
  await act(async () => getByTestId('invoices-add').click());
  const form = within(getByRole('form', { name: /Invoice/ }));
  await submit(form.getByLabelText('Number'));
  expect(engine.sent).toEqual([]);
  expect(form.getByLabelText('Number').getAttribute('aria-invalid')).toBe('true');
  expect(document.activeElement).toBe(form.getByLabelText('Number'));
  await press('Escape');
  expect(queryByRole('form', { name: /Invoice/ })).toBeNull();
});

it('editing touches only what was changed', async () => {
  const { engine, getByRole } = await showFakeDashboard(page('/money'));
  await act(async () => getByRole('button', { name: 'Edit Invoice 2026-118' }).click());
  const form = within(getByRole('form', { name: 'Edit Invoice 2026-118' }));
  await fill(form.getByLabelText('Credited'), '40');
  await submit(form.getByLabelText('Credited'));
  expect(sent(engine)).toMatchObject({
    name: 'edit',
    args: { type: 'invoice', changes: { credited: 4000 } },
  });
  expect(Object.keys((sent(engine)?.args as { changes?: object } | undefined)?.changes ?? {})).toEqual([
    'credited',
  ]);
});

it('a payment is offered for what is open on its invoice', async () => {
  const { engine, getByRole } = await showFakeDashboard(page('/money'));
  await act(async () => getByRole('button', { name: 'Payment for 2026-118' }).click());
  const form = within(getByRole('form', { name: 'Add: Payment' }));
  expect((form.getByLabelText('Amount') as HTMLInputElement).value).toBe('1240');
  await submit(form.getByLabelText('Amount'));
  expect(sent(engine)).toMatchObject({
    name: 'create',
    args: { type: 'payment', fields: { amount: 124000 } },
  });
});

it.each([
  ['1:30', 90],
  ['90m', 90],
  ['1.5', 90],
  ['45', 45],
])('a time entry of %s lasts %i minutes, and its end follows', async (typed, minutes) => {
  const { engine, getByTestId, getByRole } = await showFakeDashboard(page('/time'));
  await act(async () => getByTestId('entries-add').click());
  const form = within(getByRole('form', { name: 'Add: Time' }));
  await fill(form.getByLabelText('On'), '2026-11-20');
  await fill(form.getByLabelText('From'), '23:00');
  await fill(form.getByLabelText('Duration'), typed);
  const end = (form.getByLabelText('To') as HTMLInputElement).value;
  expect(end).toBe(minutes === 45 ? '23:45' : '00:30');
  await submit(form.getByLabelText('Duration'));
  const start = new Date(2026, 10, 20, 23, 0).getTime();
  expect(sent(engine)).toMatchObject({
    name: 'create',
    args: {
      type: 'entry',
      fields: { start, end: start + minutes * 60_000, source: 'manual', billable: true },
    },
  });
});

it('an end before the start is on the next day', async () => {
  const { getByTestId, getByRole } = await showFakeDashboard(page('/time'));
  await act(async () => getByTestId('entries-add').click());
  const form = within(getByRole('form', { name: 'Add: Time' }));
  await fill(form.getByLabelText('From'), '22:15');
  await fill(form.getByLabelText('To'), '01:00');
  expect((form.getByLabelText('Duration') as HTMLInputElement).value).toBe('2:45');
});

it('a form stays open, with what was typed, when it could not be stored', async () => {
  const { engine, getByTestId, getByRole } = await showFakeDashboard(page('/conduct'));
  await act(async () => getByTestId('requests-add').click());
  const form = within(getByRole('form', { name: 'Add: Request' }));
  await fill(form.getByLabelText('Note'), 'A second logo');
  engine.failure = { code: 'not-saved', message: 'full' } satisfies BridgeError;
  await submit(form.getByLabelText('Note'));
  expect((form.getByLabelText('Note') as HTMLInputElement).value).toBe('A second logo');
  expect(getByRole('form', { name: 'Add: Request' })).toBeDefined();
});

it('deleting a record offers to undo it', async () => {
  const { engine, getByRole, findByTestId } = await showFakeDashboard(page('/time'));
  await act(async () => getByRole('button', { name: /^Delete Time/ }).click());
  expect(sent(engine)?.name).toBe('remove');
  const undo = await findByTestId('undo');
  await act(async () => undo.click());
  expect(sent(engine)?.name).toBe('undo');
});

it('a form that hears late that its record is stored does not close the one opened since', async () => {
  const { engine, getByTestId, getByRole, queryByRole } = await showFakeDashboard(page('/time'));
  let answer = () => {};
  engine.send = () =>
    new Promise((resolve) => {
      answer = () => resolve({ value: null, undo: undefined } as never);
    });
  await act(async () => getByTestId('entries-add').click());
  await submit(within(getByRole('form', { name: 'Add: Time' })).getByLabelText('Duration'));
  await act(async () => getByRole('button', { name: /^Edit Time/ }).click());
  await act(async () => answer());
  expect(queryByRole('form', { name: /^Edit Time/ })).not.toBeNull();
});
