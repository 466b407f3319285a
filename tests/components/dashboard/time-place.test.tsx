import { act, fireEvent, waitFor, within } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { shaded } from '../../../components/model/shade';
import type { Engine } from '../../../lib/bridge/contract';
import { type Driven, openEngine } from '../../engine/open-engine';
import { makeClient } from '../../engine/samples';
import { lastSent } from '../show-sidebar';
import { martin } from '../stories/sample-card';
import { sampleMonth, sampleSuggestions } from '../stories/sample-time';
import { showDashboard, showFakeDashboard } from './show-dashboard';

function asPage(driven: Driven): Engine {
  return {
    watch: (name, args, next) => {
      const subscription = driven.engine.query(name, args, { tabId: undefined }).subscribe(next);
      return () => subscription.unsubscribe();
    },
    send: (name, args) => driven.send(name, args),
  };
}

async function type(field: HTMLElement, value: string): Promise<void> {
  await act(async () => void fireEvent.input(field, { target: { value } }));
  await act(async () => void fireEvent.keyDown(field, { key: 'Enter' }));
}

it('a week is filled by typing into its cells, and every sum follows; one undo takes a cell back', async () => {
  const driven = await openEngine();
  await makeClient(driven, 'Fjord & Fell');
  const screen = await showDashboard('#/time', asPage(driven));
  const adding = await screen.findByTestId('week-add-client');
  await act(async () => void fireEvent.input(adding, { target: { value: 'fjord' } }));
  await waitFor(() =>
    expect(
      within(screen.getByTestId('week-grid').parentElement ?? document.body).getAllByRole('option', {
        hidden: true,
      }),
    ).toHaveLength(1),
  );
  await act(async () => void fireEvent.keyDown(adding, { key: 'Enter' }));
  const cells = () => screen.getAllByTestId('grid-input') as HTMLInputElement[];
  const cell = (day: number) => cells()[day] ?? document.body;
  await waitFor(() => expect(cells()).toHaveLength(7));
  await type(cell(0), '1.5h');
  await waitFor(() => expect(cells()[0]?.value).toBe('1:30'));
  await type(cell(1), '9:15-10:45');
  await waitFor(() => expect(screen.getByTestId('week-sum').textContent).toBe('3:00'));
  await type(cell(1), 'soon');
  expect(cell(1).getAttribute('aria-invalid')).toBe('true');
  await act(async () => void fireEvent.keyDown(cell(1), { key: 'Escape' }));
  expect(cells()[1]?.value).toBe('1:30');
  await type(cell(0), '0');
  await waitFor(() => expect(screen.getByTestId('week-sum').textContent).toBe('1:30'));
  const done = `${cell(0).getAttribute('aria-label')} set`;
  await waitFor(() => expect(document.querySelector('.toast-text')?.textContent).toBe(done));
  await act(async () => screen.getByTestId('undo').click());
  await waitFor(() => expect(screen.getByTestId('week-sum').textContent).toBe('3:00'));
});

it('an entry is typed in one line; what is missing is said', async () => {
  const { engine, getByTestId, findByRole } = await showFakeDashboard('#/time');
  await act(async () => getByTestId('quick-add').click());
  const form = getByTestId('quick-time').closest('form') ?? document.body;
  await act(async () => void fireEvent.submit(form));
  expect((await findByRole('alert')).textContent).toContain('Choose a client');
  const search = getByTestId('quick-client');
  await act(async () => void fireEvent.input(search, { target: { value: 'Boulangerie Martin' } }));
  await act(async () => void fireEvent.keyDown(search, { key: 'Enter' }));
  await act(async () => void fireEvent.input(getByTestId('quick-time'), { target: { value: '9:15-10:45' } }));
  await act(async () => void fireEvent.submit(form));
  await waitFor(() => expect(lastSent(engine, 'addTime')).toMatchObject({ from: 555, minutes: 90 }));
});

it('the list marks overlaps and gaps, and many are changed at once', async () => {
  const { engine, getByTestId, getAllByTestId, queryByTestId } = await showFakeDashboard('#/time');
  await act(async () => getByTestId('time-view-list').click());
  const lines = getAllByTestId('entry-line');
  expect(lines.filter((line) => line.getAttribute('data-overlaps') === 'true')).toHaveLength(2);
  expect(getByTestId('entry-gap').textContent).toContain('Nothing from');
  expect(queryByTestId('bulk-bar')).toBeNull();
  for (const line of lines.slice(0, 2))
    await act(async () => void fireEvent.click(line.querySelector('input') ?? line));
  await act(async () => getByTestId('bulk-unbillable').click());
  const [first, second] = [lastSent(engine, 'editEntries') as { ids: string[] }, lines];
  expect(first).toMatchObject({ changes: { billable: false } });
  expect(first.ids).toHaveLength(2);
  await waitFor(() => expect(queryByTestId('bulk-bar')).toBeNull());
  await act(async () => void fireEvent.click(second[0]?.querySelector('input') ?? document.body));
  await act(async () => getByTestId('bulk-billed').click());
  await act(async () => void fireEvent.input(getByTestId('bulk-number'), { target: { value: '2026-7' } }));
  await act(async () => void fireEvent.submit(getByTestId('bulk-number').closest('form') ?? document.body));
  expect(lastSent(engine, 'markBilled')).toMatchObject({ number: '2026-7' });
});

it('weeks and months are gone through, for me, a teammate or the team, rounded or not', async () => {
  const { engine, getByTestId, getByLabelText } = await showFakeDashboard('#/time');
  const asked = () =>
    engine.watched('timesheet').at(-1) as {
      from: string;
      days: number;
      memberId?: string;
      rounded?: boolean;
    };
  const first = asked();
  expect(first).toMatchObject({ days: 7, memberId: expect.stringContaining('mem_ana') });
  await act(async () => getByTestId('time-before').click());
  expect(Date.parse(first.from) - Date.parse(asked().from)).toBe(7 * 86_400_000);
  await act(async () => getByTestId('time-view-charts').click());
  await act(
    async () => void fireEvent.change(getByLabelText('How much at once'), { target: { value: 'month' } }),
  );
  expect(asked().from).toMatch(/-01$/);
  await act(async () => void fireEvent.change(getByLabelText('Whose time'), { target: { value: 'team' } }));
  expect(asked().memberId).toBeUndefined();
  await act(async () => void fireEvent.click(getByTestId('time-rounded')));
  expect(asked().rounded).toBe(true);
});

it('each chart says the same in a table; the shade hides both', async () => {
  const { engine, getByTestId, queryByTestId } = await showFakeDashboard('#/time');
  await act(async () => getByTestId('time-view-charts').click());
  const chart = getByTestId('chart-clients');
  expect(chart.querySelector('svg')?.closest('[aria-hidden]')).not.toBeNull();
  expect(within(chart).getByRole('table', { hidden: true }).textContent).toContain('Boulangerie Martin');
  expect(getByTestId('chart-heat').querySelectorAll('tbody tr')).toHaveLength(7);
  expect(queryByTestId('chart-weeks')).toBeNull();
  await act(async () => engine.show('timesheet', sampleMonth));
  const weeks = within(getByTestId('chart-weeks')).getByRole('table', { hidden: true });
  expect(weeks.querySelectorAll('thead th').length).toBeGreaterThanOrEqual(5);
  const cells = [...weeks.querySelectorAll('tbody td')].map(({ textContent }) => textContent.split(':'));
  const minutes = cells.reduce((sum, [hours, rest]) => sum + Number(hours) * 60 + Number(rest), 0);
  const [args] = engine.watched('timesheet') as [Parameters<typeof sampleMonth>[0]];
  expect(minutes).toBe(sampleMonth(args).minutes);
  await act(async () => void (shaded.value = true));
  expect(queryByTestId('chart-clients')).toBeNull();
});

it('the agreement shows what is unbilled, warns near the end of a retainer and takes rates', async () => {
  const client = { ...martin.client, billing: 'retainer' as const, retainerMinutes: 600 };
  const { engine, getByTestId, getByRole } = await showFakeDashboard(`#/clients/${martin.client.id}/time`, {
    client: { ...martin, client },
  });
  expect(getByTestId('unbilled').textContent).toContain('4:05');
  const budget = within(getByTestId('agreement')).getByTestId('budget');
  expect(budget.getAttribute('data-mark')).toBe('nearly');
  await act(async () => void fireEvent.input(getByTestId('billed-number'), { target: { value: '2026-8' } }));
  await act(async () => void fireEvent.submit(getByTestId('billed-number').closest('form') ?? document.body));
  expect(lastSent(engine, 'markBilled')).toMatchObject({ number: '2026-8' });
  await type(getByTestId('agreement-retainer'), '12');
  expect(lastSent(engine, 'edit')).toMatchObject({ changes: { retainerMinutes: 720 } });
  await act(async () => getByTestId('rates-add').click());
  const form = within(getByRole('form', { name: 'Add: Rate' }));
  await act(async () => void fireEvent.input(form.getByLabelText(/An hour/), { target: { value: '95' } }));
  await act(
    async () => void fireEvent.submit(form.getByLabelText(/An hour/).closest('form') ?? document.body),
  );
  await waitFor(() =>
    expect(lastSent(engine, 'create')).toMatchObject({
      type: 'rate',
      fields: { amount: 9500, clientId: martin.client.id, currency: 'EUR' },
    }),
  );
});

it('suggested time is noted only by agreement; a block is trimmed, accepted, joined or dropped', async () => {
  const none = { agreed: false, blocks: [], unassigned: [] };
  const { engine, getByTestId, getAllByTestId, container } = await showFakeDashboard('#/time', {
    suggestions: none,
  });
  await act(async () => getByTestId('time-view-day').click());
  expect(getByTestId('suggested').textContent).toContain('never what is on it');
  await act(async () => getByTestId('suggested-agree').click());
  expect(lastSent(engine, 'setSetting')).toEqual({ key: 'suggestTime', value: true });

  await act(async () => engine.show('suggestions', sampleSuggestions({ date: '2026-11-20' })));
  expect(getByTestId('suggested-sites').textContent).toContain('news.example');
  const [first, , third] = getAllByTestId('suggested-line');
  await act(async () => first?.querySelector<HTMLElement>('.inline-edit')?.click());
  const field = container.querySelector<HTMLInputElement>('.suggested .inline-field');
  if (!field) throw new Error('no field');
  await type(field, '20m');
  await act(async () => getAllByTestId('suggested-accept')[0]?.click());
  const accepted = lastSent(engine, 'acceptTime') as { from: number; to: number };
  expect(accepted.to - accepted.from).toBe(20 * 60_000);
  for (const line of [first, third])
    await act(async () => void fireEvent.click(line?.querySelector('input') ?? document.body));
  await act(async () => getByTestId('suggested-join').click());
  expect(lastSent(engine, 'acceptTime')).toMatchObject({ keys: ['a', 'c', 'd'], clientId: martin.client.id });
  await act(async () => getAllByTestId('suggested-drop')[1]?.click());
  expect(lastSent(engine, 'dropTime')).toEqual({ keys: ['b'] });
});
