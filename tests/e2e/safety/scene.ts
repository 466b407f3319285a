import type { ClientId } from '../../../lib/domain/ids';
import { type EngineLine, openEngineLine } from '../../harness/engine-line';
import { GMAIL, gmailLike, openDemoThread } from '../../harness/gmail-like';
import type { Routes } from '../../harness/routes';
import { dockedSidebar } from '../../harness/sidebar';
import { type Driver, type Tab, testId, type View } from '../../harness/view';
import { recorded } from './host-recorder';

/** A mail of a client of the demo workspace is open, and the sidebar beside it shows the client. */
export interface Scene {
  readonly driver: Driver;
  readonly engine: EngineLine;
  readonly tab: Tab;
  readonly sidebar: View;
  readonly clientId: ClientId;
}

/** The thread of `CLIENT` in the demo mailbox. */
export const THREAD = 'oven-page';
export const CLIENT = 'Boulangerie Martin';

/** The demo mailbox at Gmail's address, in a page that notes all it can notice. */
export async function demoRoutes(): Promise<Routes> {
  return new Map([['mail.google.com', recorded(await gmailLike('demo'))]]);
}

export async function setScene(driver: Driver): Promise<Scene> {
  const engine = await openEngineLine(driver);
  await engine.send('openWorkspace', { workspace: 'demo' });
  const clientId = await clientNamed(engine, CLIENT);
  const tab = await driver.newTab(GMAIL);
  const sidebar = await openClient(tab);
  return { driver, engine, tab, sidebar, clientId };
}

/** Opens the thread of `CLIENT` and gives the sidebar that shows its client. */
export async function openClient(tab: Tab): Promise<View> {
  await openDemoThread(tab, THREAD);
  const sidebar = await dockedSidebar(tab);
  await sidebar.waitFor(testId('client-name'));
  return sidebar;
}

export async function clientNamed(engine: EngineLine, name: string): Promise<ClientId> {
  const { rows } = await engine.ask('clients', { search: name, sort: 'name', offset: 0, limit: 1 });
  const [row] = rows;
  if (row?.name !== name) throw new Error(`There is no client “${name}”.`);
  return row.id;
}
