import { isId } from '../../../lib/domain/ids';
import { GMAIL } from '../../harness/gmail-like';
import { testId, type View } from '../../harness/view';
import { shows } from '../../harness/walk';
import { activate } from './by-key';
import { INTRUDERS, PAYLOADS } from './payloads';
import { openClient, type Scene } from './scene';

const LAST = PAYLOADS.at(-1) ?? '';

/** Makes the open mail one of that sender and subject; gives the name that the sidebar shows for it. */
export async function sendAs({ tab, sidebar }: Scene, payload: string): Promise<string> {
  const index = PAYLOADS.indexOf(payload);
  const address = `p${index}@hostile.example`;
  await tab.evaluate(`(() => {
    const payload = ${JSON.stringify(payload)};
    const thread = document.querySelector('[role=main]');
    thread.querySelector('h2.hP').textContent = payload;
    for (const sender of thread.querySelectorAll('.gD[email]')) {
      sender.textContent = payload;
      sender.setAttribute('name', payload);
      sender.setAttribute('email', '${address}');
    }
  })()`);
  await sidebar.waitUntil(`document.body.innerText.includes('${address}')`, `${address} is shown`);
  return (await sidebar.texts(testId('person-name')))[0] ?? '';
}

/** Each payload as a client, a tag, a note and more. */
export async function fillRecords({ engine, clientId }: Scene): Promise<void> {
  for (const payload of PAYLOADS) {
    await engine.send('newClient', { name: payload });
    const tag = await engine.send('create', { type: 'tag', fields: { name: payload } });
    if (isId('tag', tag)) await engine.send('setTag', { clientId, tag, on: true });
    await engine.send('addNote', { clientId, text: payload, private: false });
  }
  const [one = '', two = '', three = '', four = ''] = PAYLOADS.slice(2);
  await engine.send('edit', { type: 'client', id: clientId, changes: { banner: one, industry: two } });
  await engine.send('editBrief', { clientId, text: three, base: '' });
  await engine.send('create', { type: 'contact', fields: { clientId, name: four, role: one, phone: two } });
  await engine.send('setSetting', { key: 'memberName', value: three });
  await engine.send('create', {
    type: 'request',
    fields: { clientId, on: '2026-11-20', kind: 'rush', note: four },
  });
}

/** What a surface shows, by its name. */
export type Shown = Map<string, readonly string[]>;

/** Loads the mail anew and opens every part of the sidebar; gives what a payload brought in. */
export async function lookAtSidebar({ tab }: Scene, shown: Shown): Promise<unknown[]> {
  await tab.goto('about:blank');
  await tab.goto(GMAIL);
  const sidebar = await openClient(tab);
  await shows(sidebar, 'note', LAST);
  for (const fold of ['contacts', 'records', 'timeline', 'details']) {
    await activate(sidebar, `${testId(fold)} .fold-head`);
    await sidebar.waitFor(`${testId(fold)} .fold-head[aria-expanded=true]`);
  }
  await activate(sidebar, `${testId('notes')} > .button-link`);
  await shows(sidebar, 'note', PAYLOADS[0] ?? '');
  shown.set('tags', await sidebar.texts(testId('tag-chip')));
  shown.set('notes', await sidebar.texts(testId('note')));
  return sidebar.evaluate(INTRUDERS);
}

/** Searches for every payload, and opens every place; gives what a payload brought in. */
export async function lookAtDashboard({ driver, clientId }: Scene, shown: Shown): Promise<unknown[]> {
  const dashboard = await driver.openExtensionPage('dashboard.html#/clients');
  const found: unknown[] = [];
  const look = async () => found.push(...(await dashboard.evaluate<unknown[]>(INTRUDERS)));
  await dashboard.waitFor(testId('client-search'));
  shown.set('clients', await findEach(dashboard, 'client-search', 'client-row'));
  await look();
  for (const part of ['summary', 'details', 'money', 'time', 'conduct', 'score', 'timeline']) {
    await dashboard.evaluate(`location.hash = '#/clients/${clientId}/${part}'`);
    await dashboard.waitFor(testId('client-name'));
    await look();
  }
  for (const place of ['settings', 'today']) {
    await activate(dashboard, testId(`nav-${place}`));
    await dashboard.waitFor(`${testId(`nav-${place}`)}[aria-current]`);
    await look();
  }
  await dashboard.press('Control+k');
  await dashboard.waitFor(testId('palette-field'));
  shown.set('palette', await findEach(dashboard, 'palette-field', 'palette-option'));
  await look();
  return found;
}

/** Looks each payload up in a field and gives all the answers' texts. */
async function findEach(view: View, field: string, answer: string): Promise<string[]> {
  const texts = new Set<string>();
  for (const payload of PAYLOADS) {
    await view.evaluate(`(() => {
      const field = document.querySelector('${testId(field)}');
      field.value = ${JSON.stringify(payload)};
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    })()`);
    await shows(view, answer, payload);
    for (const text of await view.texts(testId(answer))) texts.add(text);
  }
  return [...texts];
}
