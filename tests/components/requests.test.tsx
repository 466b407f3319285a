import { act, fireEvent, waitFor, within } from '@testing-library/preact';
import { expect, it } from 'vitest';
import { shaded } from '../../components/model/shade';
import { makeId } from '../../lib/domain/ids';
import { lastSent, pressAlt, showSidebar } from './show-sidebar';
import { martin } from './stories/sample-card';

const scope = makeId('request', 'scope');

it('a find is one quiet line that is confirmed or dismissed', async () => {
  const { engine, getByTestId } = showSidebar();
  const find = getByTestId('find');
  expect(find.textContent).toBe('refund request?ConfirmDismiss');
  await act(() => void fireEvent.click(getByTestId('find-confirm')));
  expect(lastSent(engine, 'settleFind')).toMatchObject({
    clientId: martin.client.id,
    kind: 'refund',
    message: '0f'.repeat(16),
    right: true,
  });
  await act(() => void fireEvent.click(getByTestId('find-dismiss')));
  expect(lastSent(engine, 'settleFind')).toMatchObject({ right: false });
});

it('Alt R and a number note a request; the keys alone are enough', async () => {
  const { engine, getByTestId, findByText } = showSidebar();
  pressAlt('R');
  const menu = getByTestId('note-request').getAttribute('aria-controls') ?? '';
  const items = document.getElementById(menu) ?? document.body;
  await act(() => void fireEvent.keyDown(items, { key: '3' }));
  expect(lastSent(engine, 'create')).toMatchObject({
    type: 'request',
    fields: { clientId: martin.client.id, kind: 'discount' },
  });
  expect(await findByText('Noted: discount')).toBeTruthy();
});

it('a request is refused or granted in its line', async () => {
  const { engine, getAllByTestId } = showSidebar();
  const line = getAllByTestId('open-request')[0] ?? document.body;
  await act(() => void fireEvent.click(within(line).getByText('refused')));
  expect(lastSent(engine, 'edit')).toEqual({ type: 'request', id: scope, changes: { answer: 'refused' } });
});

it('a change order is drafted from its request, with its price', async () => {
  const { engine, getAllByTestId, getByLabelText, queryByLabelText } = showSidebar();
  const line = getAllByTestId('open-request')[0] ?? document.body;
  await act(() => void fireEvent.click(within(line).getByText('change order …')));
  expect((getByLabelText('Note') as HTMLInputElement).value).toBe('scope');
  fireEvent.input(getByLabelText('Price (EUR)'), { target: { value: '240.50' } });
  fireEvent.change(getByLabelText('State'), { target: { value: 'accepted' } });
  const form = getByLabelText('State').closest('form') ?? document.body;
  await act(() => void fireEvent.submit(form));
  expect(lastSent(engine, 'edit')).toEqual({
    type: 'request',
    id: scope,
    changes: {
      answer: 'change-order',
      order: 'accepted',
      orderPrice: 24_050,
      currency: 'EUR',
      changeOrderPaid: false,
      note: 'scope',
    },
  });
  await waitFor(() => expect(queryByLabelText('State')).toBeNull());
});

it('a change order on its way says where it stands, and opens with what is known', async () => {
  const { getByTestId, getByLabelText } = showSidebar();
  expect(getByTestId('change-order').textContent).toBe('change order · €180 · sent');
  await act(() => void fireEvent.click(getByTestId('change-order')));
  expect((getByLabelText('Price (EUR)') as HTMLInputElement).value).toBe('180');
});

it('who waits is told with how long, and can be told to want no answer', async () => {
  const { engine, getByTestId } = showSidebar();
  expect(getByTestId('waiting-line').textContent).toContain('Waiting for your answer for 2 days');
  expect(getByTestId('waiting-line').textContent).toContain('within 5 hr');
  await act(() => void fireEvent.click(getByTestId('waiting-settle')));
  expect(lastSent(engine, 'edit')).toEqual({
    type: 'interaction',
    id: makeId('interaction', 'waits'),
    changes: { noReply: true },
  });
});

it('while the shade is on nothing of it can be read', async () => {
  const { getByTestId, getAllByTestId } = showSidebar();
  await act(() => {
    shaded.value = true;
  });
  for (const line of [...getAllByTestId('open-request'), getByTestId('find'), getByTestId('waiting-line')]) {
    const words = line.querySelector('.requests-what, .button-words')?.textContent ?? line.textContent;
    expect(`${words} ${line.getAttribute('aria-label')}`).not.toMatch(/refund|scope|free|180|days/);
  }
});
