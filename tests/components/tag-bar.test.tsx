import { act, fireEvent, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { suggestTags } from '../../components/card/suggest-tags';
import { lastSent, pressAlt, showSidebar } from './show-sidebar';
import { martin, tags } from './stories/sample-card';

it('typing a new name and Enter makes the tag and sticks it on', () => {
  const { engine, getByTestId } = showSidebar();
  const field = getByTestId('add-tag');
  fireEvent.input(field, { target: { value: 'hates phone' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(lastSent(engine, 'setTag')).toEqual({
    clientId: martin.client.id,
    tag: { name: 'hates phone' },
    on: true,
  });
  expect((field as HTMLInputElement).value).toBe('');
});

it('a name that exists already takes that tag, in any case of letters', () => {
  const { engine, getByTestId } = showSidebar();
  const field = getByTestId('add-tag');
  fireEvent.input(field, { target: { value: 'RETAINER' } });
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(lastSent(engine, 'setTag')).toMatchObject({ tag: tags[3]?.id, on: true });
});

it('the arrow keys choose a suggestion', () => {
  const { engine, getByTestId } = showSidebar();
  const field = getByTestId('add-tag');
  fireEvent.input(field, { target: { value: '' } });
  fireEvent.keyDown(field, { key: 'ArrowDown' });
  fireEvent.keyDown(field, { key: 'ArrowDown' });
  fireEvent.keyDown(field, { key: 'Enter' });
  expect(lastSent(engine, 'setTag')).toMatchObject({ tag: tags[4]?.id });
});

it('Enter that ends the composition of a Chinese word adds nothing', () => {
  const { engine, getByTestId } = showSidebar();
  const field = getByTestId('add-tag');
  fireEvent.input(field, { target: { value: '老客戶' } });
  fireEvent.keyDown(field, { key: 'Enter', isComposing: true });
  expect(engine.sent).toEqual([]);
});

it('× takes a tag off, keeps the keyboard in the field, and can be undone from the toast and by its key', async () => {
  const { engine, getAllByTestId, getByTestId, findByTestId } = showSidebar();
  const remove = getAllByTestId('tag-chip')[0]?.querySelector('button');
  if (!remove) throw new Error('no × on a tag');
  fireEvent.click(remove);
  expect(lastSent(engine, 'setTag')).toMatchObject({ tag: tags[0]?.id, on: false });
  expect(document.activeElement).toBe(getByTestId('add-tag'));

  fireEvent.click(await findByTestId('undo'));
  await waitFor(() => expect(lastSent(engine, 'undo')).toEqual({ token: 'undo-1' }));

  fireEvent.click(remove);
  await findByTestId('undo');
  await act(() => pressAlt('Z'));
  await waitFor(() => expect(lastSent(engine, 'undo')).toEqual({ token: 'undo-3' }));
});

it('suggestions are tags the client has not, best start first, then the most used', () => {
  expect(suggestTags(tags, tags.slice(0, 3), '').map(({ name }) => name)).toEqual(['retainer', 'prospect']);
  expect(suggestTags(tags, [], 'r').map(({ name }) => name)).toEqual([
    'retainer',
    'late payer',
    'prospect',
    'bakery',
  ]);
});
