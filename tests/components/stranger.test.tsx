import { act, fireEvent, waitFor } from '@testing-library/preact';
import { expect, it } from 'vitest';
import type { PageView } from '../../lib/bridge/contract';
import { lastSent, showSidebar } from './show-sidebar';
import { hanamura, martin } from './stories/sample-card';
import { elodie, usual } from './stories/sample-views';

const stranger: Extract<PageView, { kind: 'stranger' }> = {
  kind: 'stranger',
  person: elodie,
  company: 'Boulangerie Martin',
  phone: '+33 1 99 00 12 34',
  similar: [],
  caution: undefined,
};

it('one click makes a client of the mail, named after the company', () => {
  const { engine, getByTestId } = showSidebar({ page: stranger });
  fireEvent.submit(getByTestId('new-client').closest('form') ?? document.body);
  expect(lastSent(engine, 'newClient')).toEqual({
    name: 'Boulangerie Martin',
    person: elodie,
    phone: '+33 1 99 00 12 34',
  });
});

it('two clicks say that the person belongs to a client', async () => {
  const { engine, getByTestId, findAllByRole } = showSidebar({ page: stranger });
  fireEvent.click(getByTestId('belongs-to'));
  const options = await findAllByRole('option');
  fireEvent.click(options.find((option) => option.textContent?.includes('Hanamura')) ?? document.body);
  expect(lastSent(engine, 'assignPerson')).toEqual({ clientId: hanamura.client.id, person: elodie });
});

it('the search asks the engine with what is typed', async () => {
  const { engine, getByTestId } = showSidebar({ page: stranger });
  fireEvent.input(getByTestId('belongs-to'), { target: { value: 'hana' } });
  await waitFor(() => expect(engine.watched('clients')).toMatchObject([{ search: 'hana' }]));
});

it('keys that are faster than the search choose among what was searched for', async () => {
  const { engine, getByTestId, findAllByRole } = showSidebar({ page: stranger });
  const field = getByTestId('belongs-to');
  fireEvent.click(field);
  await findAllByRole('option');
  const { clients } = usual;
  engine.silence('clients');
  await act(() => void fireEvent.input(field, { target: { value: 'hana' } }));
  await act(() => void fireEvent.keyDown(field, { key: 'ArrowDown' }));
  await act(() => void fireEvent.keyDown(field, { key: 'Enter' }));
  expect(engine.sent).toEqual([]);
  expect((await findAllByRole('option'))[0]?.textContent).not.toContain('Hanamura');
  await act(() => engine.show('clients', clients));
  expect(lastSent(engine, 'assignPerson')).toEqual({ clientId: hanamura.client.id, person: elodie });
});

it('a sender who looks like somebody else is cautioned against and brings no domain along', () => {
  const { engine, getByTestId } = showSidebar({ page: { ...stranger, caution: 'looks-like-other' } });
  expect(getByTestId('caution').textContent).toContain('Check the address');
  fireEvent.submit(getByTestId('new-client').closest('form') ?? document.body);
  expect(lastSent(engine, 'newClient')).toMatchObject({ mapDomain: false });
});

it('a hostile name is text', () => {
  const name = '<img src=x onerror=alert(1)>';
  const { container, getByTestId } = showSidebar({ page: { ...stranger, person: { ...elodie, name } } });
  expect(getByTestId('person-name').textContent).toBe(name);
  expect(container.querySelector('img')).toBeNull();
});

it('the chooser sends the person and, where it is known, the client', async () => {
  const client = { clientId: martin.client.id, name: martin.client.name };
  const { engine, getByTestId } = showSidebar({
    page: { kind: 'choose', candidates: [{ person: elodie, client, caution: undefined }] },
  });
  await act(() => void fireEvent.click(getByTestId('chooser').querySelector('button') ?? document.body));
  expect(lastSent(engine, 'choose')).toEqual({
    address: elodie.address,
    clientId: martin.client.id,
    tabId: 1,
  });
});
