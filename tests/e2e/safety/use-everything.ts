import { openDemoThread } from '../../harness/gmail-like';
import { type Driver, testId } from '../../harness/view';
import { saved, shows } from '../../harness/walk';
import { activate, enterText } from './by-key';
import { CANARY } from './canaries';
import { openClient, type Scene } from './scene';

/** Does in the docked sidebar what a person does there, and gives the sentences that explained the score. */
export async function useSidebar({ sidebar, tab }: Scene): Promise<string[]> {
  await shows(sidebar, 'client-name', CANARY.client);
  await enterText(sidebar, testId('add-tag'), CANARY.typedTag);
  await sidebar.press('Enter');
  await shows(sidebar, 'tag-chip', CANARY.typedTag);
  await enterText(sidebar, testId('new-note'), CANARY.typedNote);
  await sidebar.press('Enter');
  await shows(sidebar, 'note', CANARY.typedNote);
  // Once the note is on disk its field takes the focus back.
  await sidebar.waitFor(`${testId('new-note')}:placeholder-shown:focus`);
  await activate(sidebar, testId('timer-toggle'));
  await activate(sidebar, testId('timer-note'));
  await sidebar.waitFor('.timer .inline-field:focus');
  await sidebar.type(CANARY.timerNote);
  await sidebar.press('Enter');
  await shows(sidebar, 'timer-note', CANARY.timerNote);
  await sidebar.press('Alt+t');
  await sidebar.waitFor('.timer[data-running=false]');
  await activate(sidebar, testId('score-why'));
  for (const fold of ['contacts', 'records', 'timeline', 'details']) await openFold(sidebar, fold);
  await shows(sidebar, 'contacts', CANARY.contact);
  await saved(sidebar);
  const reasons = await sidebar.texts('.reason-text');
  await sidebar.press('Alt+s');
  await sidebar.waitFor('[data-shaded=true]');
  await sidebar.press('Alt+s');
  await sidebar.waitFor('[data-shaded=false]');
  await openDemoThread(tab, 'new-enquiry');
  await sidebar.waitFor(testId('stranger'));
  await openClient(tab);
  await shows(sidebar, 'client-name', CANARY.client);
  await enterText(sidebar, testId('new-note'), CANARY.draft);
  return reasons;
}

/** Looks into every place of the dashboard, searches there and uses the palette. */
export async function useDashboard(driver: Driver, clientId: string): Promise<void> {
  const dashboard = await driver.openExtensionPage('dashboard.html#/clients');
  await enterText(dashboard, testId('client-search'), CANARY.client);
  await shows(dashboard, 'client-row', CANARY.client);
  await enterText(dashboard, testId('client-search'), CANARY.search);
  await dashboard.waitFor(testId('nothing-found'));
  for (const part of ['details', 'money', 'time', 'conduct', 'score', 'timeline']) {
    await dashboard.evaluate(`location.hash = '#/clients/${clientId}/${part}'`);
    await dashboard.waitFor(
      `${testId(`part-${part}`)}[aria-current],${testId(`part-${part}`)}[aria-selected=true]`,
    );
  }
  await dashboard.click(testId('nav-settings'));
  await dashboard.waitFor(testId('settings-about'));
  await dashboard.click(testId('nav-today'));
  await dashboard.press('Control+k');
  await enterText(dashboard, testId('palette-field'), CANARY.client);
  await shows(dashboard, 'palette-option', CANARY.client);
}

async function openFold(sidebar: Scene['sidebar'], name: string): Promise<void> {
  const head = `${testId(name)} .fold-head`;
  await activate(sidebar, head);
  await sidebar.waitFor(`${head}[aria-expanded=true]`);
}
