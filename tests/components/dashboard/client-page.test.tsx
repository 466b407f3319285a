import { act, fireEvent, waitFor, within } from '@testing-library/preact';
import { expect, it } from 'vitest';
import type { BridgeError } from '../../../lib/bridge/contract';
import type { FakeEngine } from '../fake-engine';
import { hanamura, martin } from '../stories/sample-card';
import { press, showFakeDashboard } from './show-dashboard';

const page = (part = '') => `#/clients/${martin.client.id}${part}`;

const sent = (engine: FakeEngine) => engine.sent.at(-1);

async function fill(field: HTMLElement, value: string): Promise<void> {
  await act(async () => void fireEvent.input(field, { target: { value } }));
}

async function leave(field: HTMLElement): Promise<void> {
  await act(async () => void fireEvent.blur(field));
}

async function submit(field: HTMLElement): Promise<void> {
  const form = field.closest('form');
  if (!form) throw new Error('no form around this field');
  await act(async () => void fireEvent.submit(form));
}

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
