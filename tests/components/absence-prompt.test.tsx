import { act, fireEvent, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { shaded } from '../../components/model/shade';
import type { AbsenceView } from '../../lib/bridge/contract';
import { showFakeDashboard } from './dashboard/show-dashboard';
import { lastSent, showSidebar } from './show-sidebar';
import { hanamura, id, martin } from './stories/sample-card';
import { timerOf } from './stories/sample-views';

const asked: AbsenceView = {
  id: 'question',
  entryId: id('entry', 'running'),
  clientId: martin.client.id,
  clientName: martin.client.name,
  from: new Date(2026, 10, 20, 12, 20).getTime(),
  to: new Date(2026, 10, 20, 12, 50).getTime(),
  why: 'away',
  running: true,
};

it.each(['discard', 'keep', 'split', 'stop'])(
  'a stretch without anybody is answered with %s',
  async (kind) => {
    const { engine, getByTestId } = showSidebar({ absences: [asked] });
    expect(getByTestId('absence').textContent).toContain('12:20–12:50 (30 min)');
    await act(async () => getByTestId(`absence-${kind}`).click());
    expect(lastSent(engine, 'answerAbsence')).toEqual({ id: 'question', answer: { kind } });
  },
);

it('it is given to another client by name', async () => {
  const { engine, getByTestId } = showSidebar({ absences: [asked] });
  await act(async () => getByTestId('absence-give').click());
  const field = getByTestId('absence-client');
  await act(async () => void fireEvent.input(field, { target: { value: 'hana' } }));
  await act(async () => void fireEvent.keyDown(field, { key: 'Enter' }));
  await waitFor(() =>
    expect(lastSent(engine, 'answerAbsence')).toEqual({
      id: 'question',
      answer: { kind: 'give', clientId: hanamura.client.id },
    }),
  );
});

it('the dashboard asks too, the end of the day in its own words, and a shaded client has no name there', async () => {
  const { engine, getByTestId, queryByTestId } = await showFakeDashboard('#/today', {
    absences: [{ ...asked, why: 'day-end' }],
  });
  expect(getByTestId('absence').textContent).toContain('It is past 12:20');
  expect(queryByTestId('absence-give')).toBeNull();
  await act(async () => engine.show('absences', [{ ...asked, why: 'day-end', running: false }]));
  expect(getByTestId('absence').textContent).toContain('was ended at 12:20');
  await act(async () => void (shaded.value = true));
  expect(getByTestId('absence').textContent).not.toContain('Martin');
  await act(async () => getByTestId('absence-keep').click());
  expect(lastSent(engine, 'answerAbsence')).toEqual({ id: 'question', answer: { kind: 'keep' } });
});

it('the way back resumes what was interrupted, whether a timer runs or not', async () => {
  const back = { entryId: id('entry', 'before'), clientId: hanamura.client.id, clientName: 'Hanamura' };
  const { engine, getByTestId } = showSidebar({ timer: timerOf(martin, 5), wayBack: [back] });
  await act(async () => getByTestId('timer-back').click());
  expect(lastSent(engine, 'resumeTimer')).toEqual({ entryId: back.entryId });
  await act(async () => engine.show('timer', () => undefined));
  expect(getByTestId('timer-back').textContent).toContain('Back to Hanamura');
});

it('everything of a running timer can be corrected: client, activity, scope and an earlier end', async () => {
  const running = timerOf(martin, 600);
  const { engine, getByTestId, container } = showSidebar({ timer: running });
  const edited = () => lastSent(engine, 'edit');
  const typeInto = async (testId: string, text: string) => {
    await act(async () => getByTestId(testId).click());
    const field = await waitFor(() => {
      const found = container.querySelector<HTMLInputElement>('.timer .inline-field');
      if (!found) throw new Error('no field');
      return found;
    });
    await act(async () => void fireEvent.input(field, { target: { value: text } }));
    await act(async () => void fireEvent.keyDown(field, { key: 'Enter' }));
  };
  await typeInto('timer-activity', 'call');
  expect(edited()).toMatchObject({ id: running.entryId, changes: { activity: 'call' } });
  const scope = container.querySelector<HTMLSelectElement>('select[aria-label=Scope]');
  await act(async () => void fireEvent.change(scope ?? container, { target: { value: 'out' } }));
  expect(edited()).toMatchObject({ changes: { inScope: false } });
  await act(async () => getByTestId('timer-client').click());
  const search = getByTestId('timer-client-search');
  await act(async () => void fireEvent.input(search, { target: { value: 'hana' } }));
  await act(async () => void fireEvent.keyDown(search, { key: 'Enter' }));
  await waitFor(() => expect(edited()).toMatchObject({ changes: { clientId: hanamura.client.id } }));

  const end = new Date(Date.now() - 3_600_000);
  end.setSeconds(0, 0);
  await typeInto(
    'timer-end',
    `${String(end.getHours()).padStart(2, '0')}:${String(end.getMinutes()).padStart(2, '0')}`,
  );
  expect(lastSent(engine, 'stopTimer')).toEqual({ end: end.getTime() });
});

it('the title of the side panel tells what runs; shaded, it names nobody', async () => {
  const { engine } = showSidebar({ timer: timerOf(martin, 65) });
  expect(document.title).toBe('1:05 Boulangerie Martin – Worthwhile');
  await act(async () => void (shaded.value = true));
  expect(document.title).not.toContain('Martin');
  await act(async () => engine.show('timer', () => undefined));
  expect(document.title).toBe('Worthwhile');
});
