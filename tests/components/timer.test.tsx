import { act, fireEvent, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { lastInstantAt } from '../../components/format/date';
import { formatClock, formatMinutes } from '../../components/format/duration';
import { lastSent, pressAlt, showSidebar } from './show-sidebar';
import { hanamura, martin } from './stories/sample-card';
import { timerOf } from './stories/sample-views';

const noon = new Date(2026, 10, 20, 12, 0, 0).getTime();

beforeEach(() => {
  vi.useFakeTimers({ now: noon, toFake: ['Date', 'setInterval', 'clearInterval'] });
});
afterEach(() => {
  vi.useRealTimers();
});

const running = { ...timerOf(martin, 0), start: noon - 65_000 };

it('the clock is worked out from the start, however long the page slept', async () => {
  const { getByTestId } = showSidebar({ timer: running });
  expect(getByTestId('timer-clock').textContent).toBe('0:01:05');
  await act(() => void vi.advanceTimersByTime(1000));
  expect(getByTestId('timer-clock').textContent).toBe('0:01:06');
  vi.setSystemTime(noon + 3_600_000);
  await act(() => void vi.advanceTimersByTime(1000));
  expect(getByTestId('timer-clock').textContent).toBe('1:01:06');
});

it('a stopped timer leaves no clock ticking', async () => {
  const { engine, leave } = showSidebar({ timer: running });
  const ticking = vi.getTimerCount();
  await act(() => engine.show('timer', () => undefined));
  expect(vi.getTimerCount()).toBe(ticking - 1);
  await leave();
  expect(vi.getTimerCount()).toBe(0);
});

it('Alt T starts, stops, and moves the timer of another client here', async () => {
  const { engine, getByTestId, queryByTestId } = showSidebar();
  expect(getByTestId('timer-clock').textContent).toBe('0:00');
  await act(() => pressAlt('T'));
  expect(lastSent(engine, 'startTimer')).toEqual({ clientId: martin.client.id });

  await act(() => engine.show('timer', running));
  await act(() => pressAlt('T'));
  expect(lastSent(engine, 'stopTimer')).toEqual({});

  await act(() => engine.show('timer', timerOf(hanamura, 5)));
  expect(getByTestId('timer-other').textContent).toContain('Hanamura Ceramics');
  await act(() => pressAlt('T'));
  expect(engine.sent.at(-1)).toEqual({ name: 'startTimer', args: { clientId: martin.client.id } });

  await act(() => engine.show('page', { kind: 'nobody', own: undefined }));
  expect(queryByTestId('timer-other')).not.toBeNull();
  await act(() => pressAlt('T'));
  expect(engine.sent.at(-1)?.name).toBe('stopTimer');
});

it('Alt T does nothing while the client of the page is not known yet', async () => {
  const { engine, tab } = showSidebar();
  engine.silence('page');
  await act(() => {
    tab.value = 7;
  });
  await act(() => pressAlt('T'));
  expect(engine.sent).toEqual([]);
});

it('the start is corrected in place; a time later than now means yesterday', async () => {
  const { engine, getByTestId, container } = showSidebar({ timer: running });
  fireEvent.click(getByTestId('timer-start'));
  const field = await waitFor(() => {
    const found = container.querySelector<HTMLInputElement>('input[type=time]');
    if (!found) throw new Error('no field');
    return found;
  });
  fireEvent.input(field, { target: { value: '11:15' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  const start = new Date(2026, 10, 20, 11, 15).getTime();
  expect(lastSent(engine, 'edit')).toEqual({ type: 'entry', id: running.entryId, changes: { start } });
  expect(lastInstantAt('12:30', noon)).toBe(new Date(2026, 10, 19, 12, 30).getTime());
  expect(lastInstantAt('', noon)).toBeUndefined();
});

it('the running time counts in today, month and, when billable, unbilled', async () => {
  const hour = { ...running, start: noon - 3_600_000 };
  const { engine, container } = showSidebar({ timer: hour });
  const totals = () => container.querySelector('.totals')?.textContent ?? '';
  expect(totals()).toMatch(/1:42.*7:10.*5:05/);
  await act(() => engine.show('timer', { ...hour, billable: false }));
  expect(totals()).toMatch(/1:42.*7:10.*4:05/);
});

it.each([
  [0, '0:00'],
  [59.9, '0:59'],
  [61, '1:01'],
  [6000, '100:00'],
  [-5, '0:00'],
])('%s minutes read %s', (minutes, text) => {
  expect(formatMinutes(minutes)).toBe(text);
  expect(formatClock(minutes * 60_000).startsWith(text)).toBe(true);
});
