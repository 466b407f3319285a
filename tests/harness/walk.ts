import { openEngineLine } from './engine-line';
import { GMAIL, openDemoThread } from './gmail-like';
import { dockedSidebar } from './sidebar';
import { type Driver, type Tab, testId, type View } from './view';

/** Where the walk has got to. */
export interface Walk {
  driver: Driver;
  tab: Tab;
}

export interface WalkStep {
  /** Short, fit for a file name. */
  readonly name: string;
  /** Does it, waits until it is seen, and says what was seen. */
  run(walk: Walk): Promise<string>;
}

const TAG = 'asks twice';
const NOTE = 'Quoted 180 for the translation; she thought it was included.';

/** The main job, in order, on the demo inbox with the demo workspace. Each step leaves the sidebar to be looked at. */
export const MAIN_JOB: readonly WalkStep[] = [
  {
    name: 'demo-workspace',
    run: async ({ driver, tab }) => {
      const engine = await openEngineLine(driver);
      await engine.send('openWorkspace', { workspace: 'demo' });
      const { total } = await engine.ask('clients', { sort: 'name', offset: 0, limit: 1 });
      await engine.close();
      await tab.goto(GMAIL);
      return `the demo workspace is open with ${total} clients`;
    },
  },
  {
    name: 'inbox',
    run: async ({ tab }) => {
      const sidebar = await dockedSidebar(tab);
      await sidebar.waitFor(testId('nobody'));
      return `beside the list of mails: "${await first(sidebar, 'nobody')}"`;
    },
  },
  {
    name: 'client',
    run: async ({ tab }) => {
      await openDemoThread(tab, 'oven-page');
      const sidebar = await dockedSidebar(tab);
      await shows(sidebar, 'client-name', 'Boulangerie Martin');
      return `${await first(sidebar, 'client-name')}; the person: ${await first(sidebar, 'person-name')}`;
    },
  },
  {
    name: 'tag',
    run: async ({ tab }) => {
      const sidebar = await dockedSidebar(tab);
      await sidebar.fill(testId('add-tag'), TAG);
      await sidebar.press('Enter');
      await shows(sidebar, 'tag-chip', TAG);
      return `tags: ${(await said(sidebar, 'tag-chip')).join(', ')}`;
    },
  },
  {
    name: 'note',
    run: async ({ tab }) => {
      const sidebar = await dockedSidebar(tab);
      await sidebar.fill(testId('new-note'), NOTE);
      await sidebar.press('Enter');
      await shows(sidebar, 'note', NOTE);
      await saved(sidebar);
      return `${(await said(sidebar, 'note')).length} notes, one of them new; ${await first(sidebar, 'save-state')}`;
    },
  },
  {
    name: 'timer',
    run: async ({ tab }) => {
      const sidebar = await dockedSidebar(tab);
      const before = await first(sidebar, 'timer-toggle');
      await sidebar.click(testId('timer-toggle'));
      await changes(sidebar, 'timer-toggle', before);
      await changes(sidebar, 'timer-clock', await first(sidebar, 'timer-clock'));
      const clock = await first(sidebar, 'timer-clock');
      const running = await first(sidebar, 'timer-toggle');
      await sidebar.click(testId('timer-toggle'));
      await changes(sidebar, 'timer-toggle', running);
      await saved(sidebar);
      return `ran to ${clock} and stopped`;
    },
  },
  {
    name: 'score',
    run: async ({ tab }) => {
      const sidebar = await dockedSidebar(tab);
      await sidebar.click(testId('score-why'));
      await sidebar.waitFor(`${testId('score-why')}[aria-expanded="true"]`);
      return `headache ${await first(sidebar, 'score-value')}, explained in full`;
    },
  },
  {
    name: 'stranger',
    run: async ({ tab }) => {
      await openDemoThread(tab, 'new-enquiry');
      const sidebar = await dockedSidebar(tab);
      await shows(sidebar, 'person-name', 'Noor Haddad');
      await sidebar.waitFor(testId('new-client'));
      return `${await first(sidebar, 'person-name')} is nobody's client yet; "${await first(sidebar, 'new-client')}" is offered`;
    },
  },
  {
    name: 'new-client',
    run: async ({ tab }) => {
      const sidebar = await dockedSidebar(tab);
      await sidebar.click(testId('new-client'));
      await sidebar.waitFor(testId('client-name'));
      await saved(sidebar);
      return `${await first(sidebar, 'client-name')} is a client now`;
    },
  },
  {
    name: 'killed-and-back',
    run: async (walk) => {
      await walk.driver.kill();
      walk.driver = await walk.driver.reopen();
      const forgot = await reopenDemo(walk.driver);
      walk.tab = await walk.driver.newTab(GMAIL);
      await openDemoThread(walk.tab, 'oven-page');
      const sidebar = await dockedSidebar(walk.tab);
      await shows(sidebar, 'client-name', 'Boulangerie Martin');
      await shows(sidebar, 'tag-chip', TAG);
      await shows(sidebar, 'note', NOTE);
      return `the browser was killed and started again${forgot}: tag and note are there`;
    },
  },
];

/** Which workspace was open is remembered less strictly than what is in it; says so when it was forgotten. */
async function reopenDemo(driver: Driver): Promise<string> {
  const engine = await openEngineLine(driver);
  const { workspace } = await engine.ask('status', {});
  await engine.send('openWorkspace', { workspace: 'demo' });
  await engine.close();
  return workspace === 'demo' ? '' : ' (and had forgotten that the demo workspace was open)';
}

/** What each element of that id says: its text, or what stands in it when it is a field. */
export function said(view: View, name: string): Promise<string[]> {
  return view.evaluate(textsOf(name));
}

async function first(view: View, name: string): Promise<string> {
  return (await said(view, name))[0] ?? '';
}

/** Resolves when an element of that id shows the text. */
export function shows(view: View, name: string, text: string): Promise<void> {
  return view.waitUntil(
    `${textsOf(name)}.some((one) => one.includes(${JSON.stringify(text)}))`,
    `${name} shows "${text}"`,
  );
}

function changes(view: View, name: string, from: string): Promise<void> {
  return view.waitUntil(
    `(${textsOf(name)}[0] ?? '') !== ${JSON.stringify(from)}`,
    `${name} is no longer "${from}"`,
  );
}

/** Resolves when the sidebar says that everything is on disk. */
export function saved(view: View): Promise<void> {
  return view.waitFor(`${testId('save-state')}[data-state="saved"]`);
}

/** An expression for what each element of that test id says. */
export function textsOf(name: string): string {
  return `[...document.querySelectorAll('${testId(name)}')]
    .map((one) => (one.value || one.innerText || '').replace(/\\s+/g, ' ').trim())`;
}
