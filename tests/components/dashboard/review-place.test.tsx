import { act, cleanup, fireEvent, waitFor } from '@testing-library/preact';
import { beforeEach, describe, expect, it } from 'vitest';
import type { ClientId } from '../../../lib/domain/ids';
import { type Driven, holdWorld, openEngine } from '../../engine/open-engine';
import { makeClient } from '../../engine/samples';

import { asPage } from './as-page';
import { goTo, press, showDashboard } from './show-dashboard';

let driven: Driven;
let clients: ClientId[];

beforeEach(async () => {
  driven = await openEngine(holdWorld({ now: Date.now() }));
  await driven.send('setSetting', { key: 'memberName', value: 'Nadia' });
  clients = [];
  for (const name of ['Ana’s Bakery', 'Café Zoë', 'Fjord & Fell'])
    clients.push(await makeClient(driven, name));
});

type Screen = Awaited<ReturnType<typeof showDashboard>>;
const soon = (check: () => void) => waitFor(check);
const nameOf = (screen: Screen) => screen.getByTestId('client-screen').getAttribute('aria-label');
const progress = (screen: Screen) => screen.getByTestId('sitting-progress').textContent;

async function type(screen: Screen, label: string, words: string): Promise<void> {
  await act(async () => void fireEvent.input(screen.getByLabelText(label), { target: { value: words } }));
}

/** Takes a step and saves it with Ctrl + Enter, as the keyboard does. */
async function decide(screen: Screen, step: string, words: string): Promise<void> {
  await act(async () => screen.getByTestId(`step-${step}`).click());
  await type(screen, 'Reason', words);
  screen.getByLabelText('Reason').focus();
  await press('Enter', { ctrlKey: true });
}

async function begin(): Promise<Screen> {
  const screen = await showDashboard('#/review', asPage(driven));
  const start = await screen.findByTestId('review-begin');
  await act(async () => start.click());
  await screen.findByTestId('client-screen');
  return screen;
}

describe('a review', () => {
  it('goes from client to client by the keyboard, each decision with its undo', async () => {
    const screen = await begin();
    const first = nameOf(screen);
    await soon(() => expect(document.activeElement).toBe(screen.getByTestId('step-keep')));
    await decide(screen, 'nurture', 'Call them.');
    await soon(() => expect(progress(screen)).toContain('1 of 3'));
    await soon(() => expect(nameOf(screen)).not.toBe(first));
    const back = await screen.findByTestId('undo');
    await act(async () => back.click());
    await soon(() => expect(progress(screen)).toContain('0 of 3'));
  });

  it('that was broken off goes on where it was, and is kept when it is finished', async () => {
    const screen = await begin();
    const first = nameOf(screen);
    await decide(screen, 'keep', 'Fine.');
    await soon(() => expect(progress(screen)).toContain('1 of 3'));
    await soon(() => expect(nameOf(screen)).not.toBe(first));
    const next = nameOf(screen);
    await act(async () => cleanup());

    const again = await showDashboard('#/today', asPage(driven));
    await goTo('#/review');
    await again.findByTestId('client-screen');
    expect(nameOf(again)).toBe(next);
    await decide(again, 'part-ways', 'Too much for too little.');
    await soon(() => expect(progress(again)).toContain('2 of 3'));
    await act(async () => again.getByTestId('review-finish').click());
    const minutes = await again.findByTestId('minutes');
    expect(minutes.textContent).toContain('Too much for too little.');
    expect(minutes.textContent).toContain('Nadia');
    expect(minutes.textContent).toContain('not decided');
  });

  it('takes a decision back long after, with its chance', async () => {
    const screen = await begin();
    const name = nameOf(screen);
    await decide(screen, 'keep', 'Fine.');
    await soon(() => expect(progress(screen)).toContain('1 of 3'));
    await soon(() => expect(nameOf(screen)).not.toBe(name));
    await act(async () => screen.getByText(name ?? '', { selector: '.sitting-row .truncate' }).click());
    const back = await screen.findByTestId('take-back');
    await act(async () => back.click());
    await soon(() => expect(progress(screen)).toContain('0 of 3'));
    expect(screen.queryByTestId('sitting-decided')).toBeNull();
  });

  it('does not give a chance without words, says so at the field, and keeps what was typed', async () => {
    const screen = await begin();
    await decide(screen, 'chance', 'Third time.');
    await soon(() => expect(screen.getByRole('alert').textContent).toContain('Say what happened'));
    expect(screen.getByLabelText('Reason')).toHaveProperty('value', 'Third time.');
    await type(screen, 'What happened', 'Shouted at Ben.');
    await act(async () => void fireEvent.submit(screen.getByTestId('decision-form')));
    await soon(() => expect(progress(screen)).toContain('1 of 3'));
    const standings = await Promise.all(clients.map((clientId) => driven.ask('standing', { clientId })));
    expect(standings.flatMap((standing) => standing?.chances ?? [])).toMatchObject([
      { what: 'Shouted at Ben.' },
    ]);
  });

  it('shows what parting frees and costs before it is decided', async () => {
    for (const clientId of clients)
      await driven.send('addTime', { clientId, date: new Date().toISOString().slice(0, 10), minutes: 90 });
    const screen = await begin();
    expect(screen.queryByTestId('capacity')).toBeNull();
    await act(async () => screen.getByTestId('step-part-ways').click());
    expect(screen.getByTestId('capacity').textContent).toContain('1.5 hr');
  });
});

it('what comes next stands on Today until it is ticked, with undo', async () => {
  await driven.send('create', {
    type: 'followup',
    fields: { clientId: clients[0] as ClientId, due: '2026-01-02', text: 'Call about the oven' },
  });
  const screen = await showDashboard('#/today', asPage(driven));
  expect((await screen.findByTestId('due-followups')).textContent).toContain('Call about the oven');
  await act(async () => screen.getByTestId('followup-tick').click());
  await soon(() => expect(screen.queryByTestId('due-followups')).toBeNull());
  const back = await screen.findByTestId('undo');
  await act(async () => back.click());
  await screen.findByTestId('due-followups');
});
