import { act, fireEvent } from '@testing-library/preact';
import { expect, it } from 'vitest';
import type { FocusView } from '../../lib/bridge/contract';
import { showFakeDashboard } from './dashboard/show-dashboard';
import { lastSent, showSidebar } from './show-sidebar';
import { hanamura, martin } from './stories/sample-card';
import { roundOn, settings } from './stories/sample-views';

const round = (more: Partial<FocusView> = {}): FocusView => ({
  ...roundOn(martin, 'work'),
  interruptions: 0,
  ...more,
});

it('a round is begun on the client of the page, and its length is said', async () => {
  const { engine, getByTestId } = showSidebar({ settings: { ...settings, focusMinutes: 40 } });
  expect(getByTestId('focus-start').textContent).toContain('40');
  await act(async () => getByTestId('focus-start').click());
  expect(lastSent(engine, 'startFocus')).toEqual({ clientId: martin.client.id });
});

it('a round shows what is left and how often it was broken, and can be ended', async () => {
  const { engine, getByTestId, queryByTestId } = showSidebar({ focus: round({ interruptions: 2 }) });
  expect(getByTestId('focus').textContent).toContain('17 min left');
  expect(getByTestId('focus-interruptions').textContent).toContain('2 times');
  expect(queryByTestId('focus-start')).toBeNull();
  await act(async () => getByTestId('focus-end').click());
  expect(lastSent(engine, 'endFocus')).toEqual({ goOn: false });
});

it('after a round there is the pause, on every page, with the next round, working on, and enough', async () => {
  const { engine, getByTestId } = showSidebar({
    page: { kind: 'nobody', own: undefined },
    focus: round({ phase: 'pause', clientId: hanamura.client.id }),
  });
  expect(getByTestId('focus').textContent).toContain('Pause');
  await act(async () => getByTestId('focus-next').click());
  expect(lastSent(engine, 'startFocus')).toEqual({ clientId: hanamura.client.id });
  await act(async () => engine.show('focus', round({ phase: 'over', until: undefined })));
  expect(getByTestId('focus').textContent).toContain('The pause is over');
  await act(async () => getByTestId('focus-go-on').click());
  expect(lastSent(engine, 'endFocus')).toEqual({ goOn: true });
  await act(async () => getByTestId('focus-done').click());
  expect(lastSent(engine, 'endFocus')).toEqual({ goOn: false });
});

it('working for the client begins where they are shown, ends on any page, and asks for the agreement first', async () => {
  const { engine, getByTestId, queryByTestId, opened } = showSidebar();
  await act(async () => getByTestId('working-here').click());
  expect(lastSent(engine, 'workFor')).toBeUndefined();
  expect(opened).toEqual(['settings']);
  await act(async () => engine.show('settings', { ...settings, suggestTime: true }));
  await act(async () => getByTestId('working-here').click());
  expect(lastSent(engine, 'workFor')).toEqual({ clientId: martin.client.id });
  await act(async () => engine.show('workingFor', { clientId: martin.client.id, name: martin.client.name }));
  expect(queryByTestId('working-here')).toBeNull();
  await act(async () => getByTestId('working-end').click());
  expect(lastSent(engine, 'workFor')).toEqual({ clientId: null });
});

it('today tells how much of the day earns, and what takes time for nothing', async () => {
  const { engine, findByTestId, queryByTestId } = await showFakeDashboard('#/today');
  const panel = await findByTestId('day-panel');
  expect(panel.textContent).toContain('72% of the time earns · 3 rounds · interrupted 1 time');
  expect(panel.textContent).toContain('news.example0:48');
  await act(async () =>
    engine.show('focusDay', { share: undefined, rounds: 0, interruptions: 0, sinks: [] }),
  );
  expect(queryByTestId('day-panel')).toBeNull();
});

it('lengths are set in whole minutes, and notices are asked for from a click', async () => {
  let granted = false;
  const allow = async () => (granted = true);
  const { engine, findByTestId, getByTestId, queryByTestId } = await showFakeDashboard(
    '#/settings',
    {},
    {
      notices: { allowed: async () => granted, allow },
    },
  );
  const field = await findByTestId('setting-focusMinutes');
  const set = async (text: string) => {
    await act(async () => void fireEvent.input(field, { target: { value: text } }));
    await act(async () => void fireEvent.keyDown(field, { key: 'Enter' }));
  };
  await set('half');
  expect(lastSent(engine, 'setSetting')).toBeUndefined();
  expect(getByTestId('settings-timer').textContent).toContain('from 1 to 180');
  await set('50');
  expect(lastSent(engine, 'setSetting')).toEqual({ key: 'focusMinutes', value: 50 });
  const button = await findByTestId('notices-allow');
  await act(async () => button.click());
  expect(await findByTestId('notices-allowed')).toBeDefined();
  expect(queryByTestId('notices-allow')).toBeNull();
});
