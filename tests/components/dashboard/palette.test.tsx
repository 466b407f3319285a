import { act, fireEvent } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { matching } from '../../../components/dashboard/palette/palette-item';
import { martin } from '../stories/sample-card';
import { timerOf } from '../stories/sample-views';
import { press, showFakeDashboard } from './show-dashboard';

/** The dashboard with the palette open, and what it offers. */
async function open(hash = '#/clients', views = {}) {
  const screen = await showFakeDashboard(hash, views);
  await press('k', { ctrlKey: true });
  const field = screen.getByTestId('palette-field') as HTMLInputElement;
  return {
    ...screen,
    field,
    type: async (text: string) => act(async () => void fireEvent.input(field, { target: { value: text } })),
    labels: () =>
      screen
        .getAllByTestId('palette-option')
        .map((option) => option.querySelector('.truncate')?.textContent ?? ''),
    marked: () =>
      document.getElementById(field.getAttribute('aria-activedescendant') ?? '')?.querySelector('.truncate')
        ?.textContent,
  };
}

it.each([{ ctrlKey: true }, { metaKey: true }])(
  '%j with K opens it with the focus in its field',
  async (keys) => {
    const { getByTestId } = await showFakeDashboard('#/today');
    await press('k', keys);
    expect((getByTestId('palette') as HTMLDialogElement).open).toBe(true);
    expect(document.activeElement).toBe(getByTestId('palette-field'));
  },
);

it('finds a client by name; Enter opens it and closes the palette', async () => {
  const { type, marked, getByTestId } = await open('#/today');
  await type('hanamura lisboa');
  expect(marked()).toMatch(/Hanamura Lisboa/);
  await press('Enter');
  expect(location.hash).toMatch(/^#\/clients\/cli_/);
  expect((getByTestId('palette') as HTMLDialogElement).open).toBe(false);
});

it('goes to a place by a part of its name', async () => {
  const { type, marked } = await open();
  await type('setti');
  expect(marked()).toBe('Settings');
  await press('Enter');
  expect(location.hash).toBe('#/settings');
});

it('arrows go round', async () => {
  const { labels, marked } = await open();
  const all = labels();
  expect(marked()).toBe(all[0]);
  await press('ArrowUp');
  expect(marked()).toBe(all.at(-1));
  await press('ArrowDown');
  await press('ArrowDown');
  expect(marked()).toBe(all[1]);
});

it('starts a timer in two steps, and Backspace in the empty field goes back', async () => {
  const { type, marked, labels, engine } = await open();
  await type('start a timer');
  expect(marked()).toBe('Start a timer for…');
  await press('Enter');
  expect(labels().every((label) => !label.startsWith('Start'))).toBe(true);
  await press('Backspace');
  expect(labels()).toContain('Settings');
  await type('start a timer');
  await press('Enter');
  await type('verde lisboa');
  await press('Enter');
  expect(engine.sent.at(-1)?.name).toBe('startTimer');
});

it('stops the timer that runs', async () => {
  const { type, engine } = await open('#/today', { timer: timerOf(martin, 3) });
  await type('stop');
  await press('Enter');
  expect(engine.sent.at(-1)).toEqual({ name: 'stopTimer', args: {} });
});

it('offers a new client of the name that was typed', async () => {
  const { type, labels, getByTestId } = await open('#/today');
  await type('Zauberladen');
  expect(labels()).toEqual(['New client “Zauberladen”']);
  await press('Enter');
  expect(location.hash).toBe('#/clients');
  expect((getByTestId('new-client-name') as HTMLInputElement).value).toBe('Zauberladen');
});

it('changes the theme', async () => {
  const { type, engine } = await open();
  await type('theme dark');
  await press('Enter');
  expect(engine.sent.at(-1)).toEqual({ name: 'setSetting', args: { key: 'theme', value: 'dark' } });
});

it('words match in any order, without accents or case', () => {
  const item = (label: string) => ({ id: label, group: 'actions' as const, label, run: () => undefined });
  const items = [item('Théâtre Élysée'), item('Theme: Dark')];
  expect(matching(items, 'elysee THEATRE').map(({ label }) => label)).toEqual(['Théâtre Élysée']);
  expect(matching(items, '').length).toBe(2);
  expect(matching(items, 'nobody')).toEqual([]);
});
