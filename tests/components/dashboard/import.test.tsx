import { act, fireEvent, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import type { Engine } from '../../../lib/bridge/contract';
import { type Driven, openEngine } from '../../engine/open-engine';
import { showDashboard } from './show-dashboard';

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

const times = [
  'User,Email,Client,Project,Description,Billable,Start date,Start time,End date,End time,Duration,Tags',
  'Ana,ana@us.example,Boulangerie Martin,Shop,Menu,Yes,2026-05-04,09:00:00,2026-05-04,10:30:00,01:30:00,',
  'Ana,ana@us.example,Boulangerie Martn,Shop,Logo,Yes,2026-05-05,09:00:00,2026-05-05,10:00:00,01:00:00,',
  'Ana,ana@us.example,Fjord,Shop,Map,Yes,2026-05-06,soon,2026-05-06,10:00:00,01:00:00,',
  'Ana,ana@us.example,Fjord,Shop,Map,Yes,2026-05-07,09:00:00,2026-05-07,10:00:00,01:00:00,',
].join('\n');

async function begin() {
  const driven = await openEngine();
  const { value: martin } = await driven.send('newClient', { name: 'Boulangerie Martin' });
  const screen = await showDashboard('#/import', asPage(driven));
  return { driven, martin, screen };
}

type Screen = Awaited<ReturnType<typeof showDashboard>>;

async function give(screen: Screen, text: string): Promise<void> {
  const input = await screen.findByTestId('import-file-input');
  const file = new File([text], 'export.csv');
  Object.defineProperty(input, 'files', { configurable: true, value: [file] });
  await act(async () => void fireEvent.change(input));
}

async function submit(button: HTMLElement): Promise<void> {
  await act(async () => void fireEvent.submit(button.closest('form') ?? button));
}

it('a file is recognised, its names are matched, checked, written, and taken back with one undo', async () => {
  const { driven, martin, screen } = await begin();
  await give(screen, times);
  expect(await screen.findByTestId('import-product')).toHaveProperty('value', 'toggl');
  await submit(screen.getByTestId('import-next'));

  const similar = await screen.findByTestId('import-take-similar');
  expect(similar.textContent).toContain('Boulangerie Martin');
  await act(async () => similar.click());
  await submit(screen.getByTestId('import-next'));

  const counts = await screen.findByTestId('import-counts');
  expect(screen.getByTestId('import-count-new').textContent).toContain('3');
  expect(screen.getByTestId('import-count-clients').textContent).toContain('1');
  expect(counts.textContent).toContain('Rows with an error1');
  expect(screen.getByTestId('import-problems').textContent).toContain('soon');
  expect((await driven.ask('clients', { sort: 'name', offset: 0, limit: 9 })).total).toBe(1);

  await submit(screen.getByTestId('import-write'));
  await screen.findByTestId('import-result');
  const entries = await driven.ask('records', { clientId: martin, type: 'entry', limit: 9 });
  expect(entries.items).toHaveLength(2);

  await act(async () => screen.getByTestId('import-undo').click());
  await waitFor(() => expect(screen.getByTestId('import-result').textContent).toContain('undone'));
  expect((await driven.ask('records', { clientId: martin, type: 'entry', limit: 9 })).items).toHaveLength(0);
  expect((await driven.ask('clients', { sort: 'name', offset: 0, limit: 9 })).total).toBe(1);
});

it('asks for the order of dates where every date could be read both ways, and for columns it needs', async () => {
  const { screen } = await begin();
  await give(screen, 'Customer;Date;Sum\nMartin;03/04/2026;12,50\nMartin;05/06/2026;8,00');
  const kind = await screen.findByTestId('import-kind');
  await act(async () => void fireEvent.change(kind, { target: { value: 'money' } }));
  await submit(screen.getByTestId('import-next'));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('column'));
  await act(
    async () => void fireEvent.change(screen.getByTestId('import-column-amount'), { target: { value: '2' } }),
  );
  expect(screen.getByTestId('import-decimal')).toHaveProperty('value', ',');
  await submit(screen.getByTestId('import-next'));
  await waitFor(() => expect(screen.getByTestId('import-columns').textContent).toContain('03/04'));
  await act(
    async () => void fireEvent.change(screen.getByTestId('import-order'), { target: { value: 'dmy' } }),
  );
  await submit(screen.getByTestId('import-next'));
  expect(await screen.findByTestId('import-clients')).toBeDefined();
});

it('a long import is stopped half-way: what was written stays, is counted, goes with one undo, and can be gone on with', async () => {
  const driven = await openEngine();
  const { value: martin } = await driven.send('newClient', { name: 'Boulangerie Martin' });
  const page = asPage(driven);
  let windows = 0;
  let letOn = () => {};
  const held = new Promise<void>((resolve) => {
    letOn = resolve;
  });
  const send: Engine['send'] = async (name, args) => {
    const answer = await page.send(name, args);
    // The second window is written; its answer comes when somebody has pressed cancel.
    if (name === 'importRecords' && !(args as { dry: boolean }).dry && ++windows === 2) await held;
    return answer;
  };
  const screen = await showDashboard('#/import', { watch: page.watch, send });
  await give(screen, longFile(1800));
  await screen.findByTestId('import-product');
  const next = async () => submit(await screen.findByTestId('import-next'));
  await next();
  await screen.findByTestId('import-clients');
  await next();
  await screen.findByTestId('import-counts');
  await submit(screen.getByTestId('import-write'));
  await waitFor(() => expect(windows).toBe(2));
  const bar = screen.getByTestId('import-busy').querySelector('progress');
  expect(bar?.value).toBeGreaterThan(0);
  await act(async () => screen.getByTestId('import-cancel').click());
  await act(async () => letOn());
  const result = await screen.findByTestId('import-result');
  expect(result.textContent).toContain('Stopped: 1,000 new');
  const count = async () => (await driven.ask('timesheet', { from: '2026-05-01', days: 31, limit: 1 })).count;
  expect(await count()).toBe(1000);
  await act(async () => screen.getByTestId('import-undo').click());
  await waitFor(() => expect(screen.getByTestId('import-result').textContent).toContain('undone'));
  expect(await count()).toBe(0);
  expect((await driven.ask('client', { clientId: martin }))?.time.unbilledMinutes).toBe(0);
});

/** So many entries of ten minutes in May. */
function longFile(rows: number): string {
  const lines = Array.from({ length: rows }, (_, at) => {
    const day = `2026-05-${String(1 + (at % 28)).padStart(2, '0')}`;
    const from = `${String(6 + (at % 12)).padStart(2, '0')}:${String(Math.floor(at / 60) % 50).padStart(2, '0')}`;
    return `Ana,ana@us.example,Boulangerie Martin,Shop,Item ${at},Yes,${day},${from}:00,${day},${from}:59,00:00:59,`;
  });
  return [times.split('\n', 1)[0], ...lines].join('\n');
}
