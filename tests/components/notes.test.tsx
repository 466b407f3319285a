import { act, fireEvent, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { lastSent, pressAlt, showSidebar } from './show-sidebar';
import { hanamura, martin } from './stories/sample-card';
import { pageOf } from './stories/sample-views';

const field = (get: (id: string) => HTMLElement) => get('new-note') as HTMLTextAreaElement;

it('Alt N goes to the note field; Enter saves and empties it', async () => {
  const { engine, getByTestId } = showSidebar();
  pressAlt('N');
  expect(document.activeElement).toBe(getByTestId('new-note'));
  fireEvent.input(field(getByTestId), { target: { value: '  Calls back on Monday ' } });
  await act(() => void fireEvent.keyDown(field(getByTestId), { key: 'Enter' }));
  expect(lastSent(engine, 'addNote')).toEqual({
    clientId: martin.client.id,
    text: 'Calls back on Monday',
    private: false,
  });
  await waitFor(() => expect(field(getByTestId).value).toBe(''));
});

it('Shift + Enter and the Enter of a composition save nothing', () => {
  const { engine, getByTestId } = showSidebar();
  fireEvent.input(field(getByTestId), { target: { value: 'one' } });
  fireEvent.keyDown(field(getByTestId), { key: 'Enter', shiftKey: true });
  fireEvent.keyDown(field(getByTestId), { key: 'Enter', isComposing: true });
  expect(engine.sent).toEqual([]);
});

it('a note can be for me alone', async () => {
  const { engine, getByTestId } = showSidebar();
  fireEvent.input(field(getByTestId), { target: { value: 'mine' } });
  fireEvent.click(getByTestId('note-private'));
  await act(() => void fireEvent.keyDown(field(getByTestId), { key: 'Enter' }));
  expect(lastSent(engine, 'addNote')).toMatchObject({ private: true });
});

it('a note that could not be stored stays in the field, and the person is told', async () => {
  const { engine, getByTestId, findByText } = showSidebar();
  engine.failure = { code: 'not-saved', message: 'disk full' };
  fireEvent.input(field(getByTestId), { target: { value: 'do not lose me' } });
  await act(() => void fireEvent.keyDown(field(getByTestId), { key: 'Enter' }));
  expect(await findByText(/Not saved/)).toBeTruthy();
  expect(field(getByTestId).value).toBe('do not lose me');
});

it('a draft belongs to its client: it is not there for the next one and is back with the first', async () => {
  const { engine, getByTestId } = showSidebar();
  fireEvent.input(field(getByTestId), { target: { value: 'half a thought' } });
  await act(() => engine.show('page', pageOf(hanamura)));
  expect(field(getByTestId).value).toBe('');
  await act(() => engine.show('page', pageOf(martin)));
  expect(field(getByTestId).value).toBe('half a thought');
});

it('a note is edited in place, pinned and deleted; Escape and an unchanged text change nothing', async () => {
  const { engine, getAllByTestId } = showSidebar();
  const note = () => getAllByTestId('note')[0] ?? document.body;
  const edit = async (text: string, key: string) => {
    fireEvent.click(note().querySelector('.note-text') ?? note());
    const area = await waitFor(
      () => note().querySelector('textarea') ?? Promise.reject(new Error('no field')),
    );
    fireEvent.input(area, { target: { value: text } });
    fireEvent.keyDown(area, { key });
  };
  const { id } = martin.notes[0] ?? { id: '' };
  await edit('other', 'Escape');
  await edit(martin.notes[0]?.text ?? '', 'Enter');
  expect(engine.sent).toEqual([]);
  await edit('Prefers drawings.', 'Enter');
  expect(lastSent(engine, 'edit')).toEqual({ type: 'note', id, changes: { text: 'Prefers drawings.' } });
  const [pin, remove] = note().querySelectorAll('.note-tools button');
  fireEvent.click(pin ?? note());
  expect(lastSent(engine, 'edit')).toEqual({ type: 'note', id, changes: { pinned: false } });
  fireEvent.click(remove ?? note());
  expect(lastSent(engine, 'remove')).toEqual({ type: 'note', id });
});

it('the brief is saved when it is left, with the text it started from; others typing do not disturb', async () => {
  const { engine, getByTestId } = showSidebar();
  const brief = () => getByTestId('brief') as HTMLTextAreaElement;
  fireEvent.focus(brief());
  fireEvent.input(brief(), { target: { value: 'Mine.' } });
  await act(() => engine.show('client', { ...martin, brief: 'Theirs.' }));
  expect(brief().value).toBe('Mine.');
  fireEvent.blur(brief());
  expect(lastSent(engine, 'editBrief')).toEqual({
    clientId: martin.client.id,
    text: 'Mine.',
    base: martin.brief,
  });
});
