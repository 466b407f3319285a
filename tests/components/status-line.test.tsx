import { act, fireEvent, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { showSidebar } from './show-sidebar';
import { settings, status } from './stories/sample-views';

it.each([
  [{ kind: 'saved' }, 'saved'],
  [{ kind: 'saving' }, 'saving…'],
  [{ kind: 'not-saved', reason: 'disk-full', message: '' }, 'not saved'],
] as const)('a store that is %j reads %s', (save, words) => {
  const { getByTestId } = showSidebar({ status: { ...status, save } });
  expect(getByTestId('save-state').textContent).toBe(words);
});

it('never says saved before the engine has spoken, nor while it can not be reached', async () => {
  const { engine, getByTestId } = showSidebar();
  await act(() => engine.fail('status', { code: 'engine-gone', message: '' }));
  expect(getByTestId('save-state').textContent).toBe('connecting…');
  await act(() => engine.show('status', status));
  expect(getByTestId('save-state').textContent).toBe('saved');
});

it('says saving while a command of this page is under way', async () => {
  const { engine, getByTestId, getAllByTestId } = showSidebar();
  let finish = (): void => undefined;
  engine.delay = new Promise((resolve) => {
    finish = () => resolve();
  });
  await act(
    () => void fireEvent.click(getAllByTestId('tag-chip')[0]?.querySelector('button') ?? document.body),
  );
  expect(getByTestId('save-state').textContent).toBe('saving…');
  finish();
  await waitFor(() => expect(getByTestId('save-state').textContent).toBe('saved'));
});

it('says in full why a change is not on disk, and what to do', () => {
  const save = { kind: 'not-saved', reason: 'disk-full', message: '' } as const;
  const { getByRole } = showSidebar({ status: { ...status, save } });
  expect(getByRole('alert').textContent).toContain('Free some space');
});

it('says why there is no engine, and what to do', async () => {
  const { engine, getByRole } = showSidebar();
  await act(() => engine.fail('status', { code: 'engine-gone', message: 'another engine holds the lock' }));
  expect(getByRole('alert').textContent).toMatch(/could not be opened.*another engine holds the lock/);
});

it.each([
  ['second-engine', /open in another part of the extension/],
  ['cannot-open', /store could not be opened.*the lock file is damaged/],
] as const)('says why the engine waits (%s), and takes it back when it runs', async (code, words) => {
  const { engine, getByRole, queryByRole, getByTestId } = showSidebar();
  await act(() => engine.fail('status', { code, message: 'the lock file is damaged' }));
  expect(getByRole('alert').textContent).toMatch(words);
  expect(getByTestId('save-state').textContent).toBe('connecting…');
  await act(() => engine.show('status', status));
  expect(queryByRole('alert')).toBeNull();
});

it('marks the demo and removes it with one click', () => {
  const { engine, getByTestId } = showSidebar({ status: { ...status, workspace: 'demo' } });
  fireEvent.click(getByTestId('remove-demo'));
  expect(engine.sent).toEqual([{ name: 'removeDemo', args: {} }]);
});

it('the language and the theme follow the settings while the page is open', async () => {
  const { engine, getByTestId } = showSidebar();
  expect(document.documentElement.lang).toBe('en');
  expect(document.documentElement.dataset['theme']).toBe('light');
  await act(() => engine.show('settings', { ...settings, language: 'zh-TW', theme: 'auto' }));
  expect(document.documentElement.lang).toBe('zh-TW');
  expect(document.documentElement.dataset['theme']).toBeUndefined();
  expect(getByTestId('save-state').textContent).toBe('已儲存');
});
