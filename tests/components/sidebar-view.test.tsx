import { act, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import type { PageView } from '../../lib/bridge/contract';
import { showSidebar } from './show-sidebar';
import { hanamura, martin } from './stories/sample-card';
import { elodie, pageOf } from './stories/sample-views';

const others: readonly (readonly [PageView, string])[] = [
  [{ kind: 'nobody', own: 'ana@studio.example' }, 'nobody'],
  [{ kind: 'not-watched' }, 'not-watched'],
  [{ kind: 'not-understood', recipe: 'gmail', outline: 'div' }, 'not-understood'],
  [
    {
      kind: 'stranger',
      person: elodie,
      company: undefined,
      phone: undefined,
      similar: [],
      caution: undefined,
    },
    'stranger',
  ],
  [{ kind: 'choose', candidates: [{ person: elodie, client: undefined, caution: undefined }] }, 'chooser'],
];

it.each(others)('a page that is %j shows its own state and no client', (page, testId) => {
  const { getByTestId, queryByTestId } = showSidebar({ page });
  expect(getByTestId(testId)).toBeTruthy();
  expect(queryByTestId('client-name')).toBeNull();
});

it('the last client stays, dimmed and unusable, until the next one is known', async () => {
  const { engine, getByTestId, container } = showSidebar();
  expect(getByTestId('client-name').textContent).toBe('Boulangerie Martin');

  await act(() => {
    // The engine knows the page before it knows the card.
    engine.silence('client');
    engine.show('page', pageOf(hanamura));
  });
  const dimmed = container.querySelector('.dimmed');
  expect(dimmed?.hasAttribute('inert')).toBe(true);
  expect(getByTestId('client-name').textContent).toBe('Boulangerie Martin');

  await act(() => engine.show('client', hanamura));
  await waitFor(() => expect(getByTestId('client-name').textContent).toBe('Hanamura Ceramics'));
  expect(container.querySelector('.dimmed')).toBeNull();
  expect(container.querySelector('[inert]')).toBeNull();
});

it('a page with nobody takes the client away at once', async () => {
  const { engine, getByTestId, queryByTestId } = showSidebar();
  await act(() => engine.show('page', { kind: 'nobody', own: undefined }));
  expect(getByTestId('nobody')).toBeTruthy();
  expect(queryByTestId('client-name')).toBeNull();
});

it('coming back to a client never shows what was known of them before', async () => {
  const { engine, queryByTestId } = showSidebar();
  await act(() => engine.show('page', { kind: 'nobody', own: undefined }));
  await act(() => {
    engine.silence('client');
    engine.show('page', pageOf(martin));
  });
  expect(queryByTestId('client-name')).toBeNull();
});

it('a client deleted meanwhile leaves nobody', async () => {
  const { engine, getByTestId } = showSidebar();
  await act(() => engine.show('client', () => undefined));
  expect(getByTestId('nobody')).toBeTruthy();
});

it('a panel follows the tab in front; the frame lets the engine find its own', async () => {
  const panel = showSidebar();
  expect(panel.engine.watched('page')).toEqual([{ tabId: 1 }]);
  await act(() => {
    panel.tab.value = 2;
  });
  expect(panel.engine.watched('page')).toEqual([{ tabId: 2 }]);
  await panel.leave();
  expect(panel.engine.watched('page')).toEqual([]);

  const frame = showSidebar({}, { surface: 'frame' });
  await act(() => {
    frame.tab.value = undefined;
  });
  expect(frame.engine.watched('page')).toEqual([{}]);
});

it('in the frame nothing is offered that destroys a client', async () => {
  const words = async (surface: 'frame' | 'panel') => {
    const { container, leave } = showSidebar({}, { surface });
    const found = [...container.querySelectorAll('[role=menuitem]')].map((item) => item.textContent);
    await leave();
    return found.join(' ');
  };
  expect(await words('panel')).toContain('Delete this client');
  expect(await words('frame')).not.toContain('Delete this client');
});
