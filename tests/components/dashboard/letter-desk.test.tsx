import { act, fireEvent, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { toIsoDate } from '../../../components/format/date';
import { holdWorld, openEngine } from '../../engine/open-engine';
import { makeClient } from '../../engine/samples';
import { asPage } from './as-page';
import { showDashboard } from './show-dashboard';

const DAY = 86_400_000;
const day = (from: number) => toIsoDate(Date.now() + from * DAY);

async function setScene() {
  const driven = await openEngine(holdWorld({ now: Date.now() }));
  await driven.send('setSetting', { key: 'memberName', value: 'Nadia' });
  const clientId = await makeClient(driven, 'Ana’s Bakery', 'ana@bakery.example');
  const bill = { number: 'R-7', issued: day(-60), due: day(-30), amount: 45_000, currency: 'EUR' };
  await driven.send('create', { type: 'invoice', fields: { clientId, ...bill } });
  const screen = await showDashboard(`#/clients/${clientId}/review`, asPage(driven));
  await screen.findByTestId('letter-desk');
  return { driven, clientId, screen };
}

type Screen = Awaited<ReturnType<typeof showDashboard>>;

async function choose(screen: Screen, testId: string, value: string): Promise<void> {
  await act(async () => void fireEvent.change(screen.getByTestId(testId), { target: { value } }));
}

it('a reminder is filled from the invoice that is over for longest, and opens as a draft', async () => {
  const { screen } = await setScene();
  await waitFor(() => expect(screen.getByTestId('letter').textContent).toContain('R-7'));
  expect(screen.getByTestId('letter-kind')).toHaveProperty('value', 'reminder-2');
  const link = new URL(screen.getByTestId('letter-open-mail').getAttribute('href') ?? '');
  expect(link.pathname).toBe('ana@bakery.example');
  expect(link.searchParams.get('body')).toContain('invoice R-7 over €450.00');
  expect(link.searchParams.get('body')).toContain('Nadia');
});

it('a field without a value blocks the letter and is named, until it is filled', async () => {
  const { screen } = await setScene();
  await choose(screen, 'letter-kind', 'price-rise');
  expect(screen.getByTestId('letter-missing').textContent).toContain('Old rate, New rate');
  expect(screen.queryByTestId('letter-open-mail')).toBeNull();
  for (const field of ['oldRate', 'newRate'])
    await act(
      async () => void fireEvent.input(screen.getByTestId(`letter-${field}`), { target: { value: '€90' } }),
    );
  expect(screen.queryByTestId('letter-missing')).toBeNull();
  await choose(screen, 'letter-language', 'zh-TW');
  expect(screen.getByTestId('letter').textContent).toContain('您好');
  expect(screen.getByTestId('letter-open-gmail').getAttribute('href')).toContain(
    'https://mail.google.com/mail/?view=cm',
  );
});

it('a parting is planned with notice, its steps are listed, and the letter knows its last day', async () => {
  const { driven, clientId, screen } = await setScene();
  await act(async () => screen.getByTestId('parting-plan').click());
  const last = screen.getByLabelText('Last day', { selector: 'input[type=date]' });
  await act(async () => void fireEvent.input(last, { target: { value: day(5) } }));
  const form = screen.getByRole('form', { name: 'Parting well' });
  await act(async () => void fireEvent.submit(form));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('at least 30 days'));
  await act(async () => void fireEvent.input(last, { target: { value: day(40) } }));
  const handed = screen.getByLabelText('Handed over', { selector: 'textarea' });
  await act(async () => void fireEvent.input(handed, { target: { value: 'Passwords\nPrinter' } }));
  await act(async () => void fireEvent.submit(form));
  await waitFor(() => expect(screen.getByTestId('followups').textContent).toContain('Hand over: Printer'));
  expect((await driven.ask('standing', { clientId }))?.parting?.lastDay).toBe(day(40));
  await waitFor(() => expect(screen.getByTestId('letter').textContent).toContain('Passwords and Printer'));
});
