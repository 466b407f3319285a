import { eventually } from '../../harness/deadline';
import { type EngineLine, openEngineLine } from '../../harness/engine-line';
import { type Driver, type Tab, testId } from '../../harness/view';
import { enterText } from '../safety/by-key';

/** Somebody at their browser: the Team place before them, and a line behind it. */
export interface Person {
  readonly driver: Driver;
  readonly team: Tab;
  readonly line: EngineLine;
}

export async function enter(driver: Driver): Promise<Person> {
  return {
    driver,
    team: await driver.openExtensionPage('dashboard.html#/team'),
    line: await openEngineLine(driver),
  };
}

export const clientNames = async ({ line }: Person) => {
  const { rows } = await line.ask('clients', { sort: 'name', offset: 0, limit: 50 });
  return rows.map(({ name }) => name);
};

/** Waits until a person sees the other one as in sync. */
export const inSync = (person: Person, other: string) =>
  eventually(
    `${other} is in sync`,
    async () => {
      const team = await person.line.ask('team', {});
      const member = team.kind === 'team' && team.members.find(({ name }) => name === other);
      return (member && member.devices.every((device) => device.inSync)) || undefined;
    },
    30_000,
  );

/** Waits until somebody has a client of this name. */
export const hasClient = (person: Person, name: string) =>
  eventually(
    `the client ${name} has arrived`,
    async () => (await clientNames(person)).includes(name) || undefined,
    30_000,
  );

/** Fills a form in and sends it off. */
export async function fillIn(view: Tab, fields: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(fields)) await enterText(view, `[name="${name}"]`, text);
  await view.click('button[type="submit"]');
}

/** Ana founds a team; without an address there is no server at all. */
export async function found({ team }: Person, addresses = ''): Promise<void> {
  await team.click(testId('team-found'));
  await fillIn(team, { name: 'Ana', workspaceName: 'Studio', ...(addresses ? { addresses } : {}) });
  await team.waitFor('[data-testid="team-member"][data-name="Ana"]');
}

/** What a field that is there to be copied holds. */
export async function textIn(view: Tab, id: string): Promise<string> {
  await view.waitFor(testId(id));
  return view.evaluate<string>(`document.querySelector('${testId(id)}').value`);
}

/** Pastes the other person's code and uses it. */
export async function paste({ team }: Person, text: string): Promise<void> {
  await team.waitFor(testId('code-paste'));
  await team.fill(testId('code-paste'), text);
  await team.click(testId('code-take'));
}

/** Ben joins Ana's team by two codes and the comparison of a third; no server is asked. */
export async function joinByCode(ana: Person, ben: Person): Promise<void> {
  await ana.team.click(testId('code-invite'));
  const invite = await textIn(ana.team, 'code-offered');
  await ben.team.click(testId('team-join'));
  await fillIn(ben.team, { code: invite.replace('\n', ' '), name: 'Ben' });
  await paste(ana, await textIn(ben.team, 'code-answered'));
  await admit(ana, ben);
}

/** Both see the same code, and Ana lets Ben in. */
export async function admit(ana: Person, ben: Person): Promise<void> {
  await ben.team.waitFor(testId('join-code'), 40_000);
  await ana.team.waitFor(testId('asking-code'));
  const [seen] = await ben.team.texts(testId('join-code'));
  const [asked] = await ana.team.texts(testId('asking-code'));
  if (seen !== asked) throw new Error(`Ben sees ${seen}, Ana ${asked}.`);
  await ana.team.click(testId('team-admit'));
  await ben.team.waitFor('[data-testid="team-member"][data-name="Ana"]');
  await ana.team.waitFor('[data-testid="team-member"][data-name="Ben"]');
}
