import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ObservedPerson } from '../../../lib/domain/observation';
import { allRecipes } from '../../../lib/sites/all-recipes';
import { bundledFor } from '../../../lib/sites/bundled-for';
import { type EngineLine, openEngineLine } from '../../harness/engine-line';
import { remember } from '../../harness/own-memory';
import { shows } from '../../harness/walk';
import { BROWSERS } from '../product/browsers';
import { type ContentWorld, contentWorld } from './in-content-world';
import { demoRoutes, type Scene, setScene } from './scene';
import { TWO_EXTENSIONS, type TwoExtensions } from './second-extension';

/** Everything a page of ours may ask for, and what nobody may. */
function forgeries(clientId: string): object[] {
  const watch = (name: string, args: object = {}) => ({ t: 'watch', name, args });
  const send = (name: string, args: object = {}) => ({ t: 'send', name, args });
  return [
    watch('status'),
    watch('settings'),
    watch('tags'),
    watch('timer'),
    watch('page'),
    watch('clients', { sort: 'name', offset: 0, limit: 50 }),
    watch('client', { clientId }),
    watch('timeline', { clientId, limit: 50 }),
    watch('records', { clientId, type: 'invoice', limit: 50 }),
    watch('__proto__'),
    watch('constructor'),
    send('newClient', { name: 'Forged' }),
    send('addNote', { clientId, text: 'Forged', private: false }),
    send('setTag', { clientId, tag: { name: 'Forged' }, on: true }),
    send('edit', { type: 'client', id: clientId, changes: { name: 'Forged' } }),
    send('remove', { type: 'client', id: clientId }),
    send('setSetting', { key: 'ownDomains', value: ['forged.example'] }),
    send('startTimer', { clientId }),
    send('removeDemo'),
    send('openWorkspace', { workspace: 'main' }),
    send('toString'),
  ].map((message, id) => ({ id, ...message }));
}

function hint(name: string): object {
  const person: ObservedPerson = { address: 'marker@forged.example', name, role: 'from' };
  return {
    recipe: 'gmail',
    recipeDate: '2026-11-22',
    view: 'message',
    people: [person],
    client: 0,
    confidence: 1,
  };
}

describe.each(BROWSERS)('a content script that was taken over in $name', ({ open }) => {
  let scene: Scene;
  let world: ContentWorld;

  beforeAll(async () => {
    scene = await setScene(await open(await demoRoutes()));
    world = await contentWorld(scene.driver, 'https://mail.google.com/*');
  });
  afterAll(() => scene.driver.close());

  it.each(['page', 'hint', ''])('gets nothing and does nothing on a port named “%s”', async (name) => {
    const { engine, clientId } = scene;
    const before = await everything(engine, clientId);
    await world.run(`
      const port = api.runtime.connect({ name: '${name}' });
      const heard = [];
      port.onMessage.addListener((message) => heard.push(message));
      for (const message of ${JSON.stringify(forgeries(clientId))}) port.postMessage(message);
      port.postMessage(${JSON.stringify(hint(`Marker “${name}”`))});
      globalThis.forged = { port, heard };
    `);
    // The hint came last on that port: once it is known, everything before it was read.
    await shows(scene.sidebar, 'person-name', `Marker “${name}”`);
    expect(await everything(engine, clientId)).toEqual(before);
    expect(await world.run('return globalThis.forged.heard;')).toEqual([]);
    await world.run('globalThis.forged.port.disconnect();');
  });

  it('gets no answer to a message but that an engine runs', async () => {
    const answers = await world.run<unknown[]>(`
      const messages = ['wake-engine', 'toggle-dock', ...${JSON.stringify(forgeries(scene.clientId))}];
      return Promise.all(messages.map((message) => api.runtime.sendMessage(message).then((answer) => answer ?? null, () => null)));
    `);
    expect(answers).toEqual([true, ...Array.from({ length: answers.length - 1 }, () => null)]);
  });

  it('gets recipes for its site when it asks, and no word besides', async () => {
    const recipes = await world.run<readonly object[]>(`return api.runtime.sendMessage('recipes');`);
    expect(recipes).toEqual(JSON.parse(JSON.stringify(bundledFor(allRecipes, 'mail.google.com', false))));
  });

  it('finds nothing in the storage, and is told how its own dock stood', async () => {
    await remember(scene.driver, {
      sites: ['https://crm.example'],
      'dock:elsewhere.example': { width: 400, open: false },
      'dock:mail.google.com': { width: 401, open: true },
    });
    const stored = await world.run(`return api.storage.local.get().then((all) => all, () => 'refused');`);
    expect(stored).toEqual(scene.driver.browser === 'chromium' ? 'refused' : {});
    expect(await world.run(`return api.runtime.sendMessage('recall-dock');`)).toEqual({
      state: { width: 401, open: true },
      marked: false,
    });
  });

  it('has no way to tabs, scripting or the engine', async () => {
    const found = await world.run<string[]>(`
      const paths = ['tabs.query', 'tabs.sendMessage', 'scripting.executeScript', 'offscreen.createDocument',
        'sidePanel.open', 'permissions.request', 'commands.getAll', 'runtime.getBackgroundPage', 'runtime.reload',
        'extension.getBackgroundPage', 'extension.getViews'];
      return paths.filter((path) => path.split('.').reduce((from, name) => from?.[name], api));
    `);
    expect(found).toEqual([]);
  });
});

describe.each(TWO_EXTENSIONS)('another extension in $name', ({ open }) => {
  let two: TwoExtensions;
  let engine: EngineLine;

  beforeAll(async () => {
    two = await open();
    engine = await openEngineLine(two.driver);
  });
  afterAll(() => two.driver.close());

  it('can neither connect nor send', async () => {
    const other = await two.driver.newTab(two.otherPage);
    const [first] = forgeries('none');
    const connected = await other.evaluate(`new Promise((done) => {
      const port = (globalThis.browser ?? chrome).runtime.connect('${two.ourId}', { name: 'page' });
      port.onMessage.addListener(done);
      port.onDisconnect.addListener(() => done('refused'));
      port.postMessage(${JSON.stringify(first)});
    })`);
    const sent = await other.evaluate(
      `(globalThis.browser ?? chrome).runtime.sendMessage('${two.ourId}', 'wake-engine').then(() => 'answered', () => 'refused')`,
    );
    expect([connected, sent]).toEqual(['refused', 'refused']);
    // There was somebody to talk to.
    expect((await engine.ask('status', {})).workspace).toBe('main');
  });

  it('can not read a file of ours', async () => {
    const other = await two.driver.newTab(two.otherPage);
    const { extensionOrigin } = two.driver;
    // In Firefox whoever knows the address may load what a page may frame; the address is drawn at random.
    const framed = two.driver.browser === 'firefox' ? [] : ['sidepanel.html', 'mark.html'];
    const files = [
      'dashboard.html',
      'background.js',
      'manifest.json',
      'content-scripts/content.js',
      ...framed,
    ];
    const fetched = files.map(
      (file) => `fetch('${extensionOrigin}/${file}').then(() => '${file}', () => undefined)`,
    );
    const read = await other.evaluate(`Promise.all([${fetched.join()}]).then((all) => all.filter(Boolean))`);
    expect(read).toEqual([]);
  });
});

/** What a forged message could have changed. */
async function everything(engine: EngineLine, clientId: Scene['clientId']): Promise<unknown[]> {
  const clients = await engine.ask('clients', { sort: 'name', offset: 0, limit: 100 });
  return [
    clients.rows.map(({ name }) => name),
    (await engine.ask('client', { clientId }))?.notes,
    await engine.ask('tags', {}),
    await engine.ask('timer', {}),
    await engine.ask('settings', {}),
    await engine.ask('status', {}),
  ];
}
