import { signal } from '@preact/signals';
import { act, cleanup, fireEvent, render, waitFor } from '@testing-library/preact';
import { afterEach, expect, it } from 'vitest';
import { SidebarApp } from '../../components/sidebar/sidebar-app';
import type { Engine } from '../../lib/bridge/contract';
import { type Driven, openEngine } from '../engine/open-engine';
import { observation } from '../engine/see-mail';
import { installPopovers } from './popovers';

installPopovers();
afterEach(async () => act(() => cleanup()));

const TAB = 3;

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

it('a mail from a stranger becomes a client with a tag, a note and a running timer, and each can be undone', async () => {
  const driven = await openEngine();
  const from = { name: 'Noor Haddad', address: 'noor@fjord-fell.example', role: 'from' } as const;
  driven.engine.report(
    TAB,
    0,
    observation({ people: [from], client: 0, company: 'Fjord & Fell' }),
    'mail.example',
  );

  const screen = render(
    <SidebarApp
      engine={asPage(driven)}
      shell={{ surface: 'panel', tab: signal<number | undefined>(TAB), openDashboard: () => undefined }}
    />,
  );
  const create = await screen.findByTestId('new-client');
  await act(() => void fireEvent.submit(create.closest('form') ?? create));
  await waitFor(() => expect(screen.getByTestId('client-name').textContent).toBe('Fjord & Fell'));
  expect(screen.getByTestId('person-name').textContent).toBe('Noor Haddad');

  const tag = screen.getByTestId('add-tag');
  fireEvent.input(tag, { target: { value: 'VIP' } });
  await act(() => void fireEvent.keyDown(tag, { key: 'Enter' }));
  await waitFor(() => expect(screen.getByTestId('tag-chip').textContent).toBe('VIP'));
  fireEvent.click(await screen.findByTestId('undo'));
  await waitFor(() => expect(screen.queryByTestId('tag-chip')).toBeNull());

  const note = screen.getByTestId('new-note');
  fireEvent.input(note, { target: { value: 'Writes at night.' } });
  await act(() => void fireEvent.keyDown(note, { key: 'Enter' }));
  await waitFor(() => expect(screen.getByTestId('note').textContent).toContain('Writes at night.'));

  await act(() => void fireEvent.click(screen.getByTestId('timer-toggle')));
  await waitFor(() => expect(screen.getByTestId('timer-toggle').textContent).toBe('Stop'));
  await act(() => void fireEvent.click(screen.getByTestId('timer-toggle')));
  await waitFor(() => expect(screen.getByTestId('timer-toggle').textContent).toBe('Start'));
  await waitFor(() => expect(screen.getByTestId('save-state').textContent).toBe('saved'));
});
