import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Tab, testId, type View } from '../../harness/view';
import { BROWSERS } from '../product/browsers';
import { activate } from './by-key';
import { demoRoutes, type Scene, setScene } from './scene';

/** Ways to make markup or code out of a text, and to bring in what the package does not hold. */
const SINKS = [
  'document.body.innerHTML = "<b>x</b>"',
  'document.body.outerHTML = "<b>x</b>"',
  'document.body.insertAdjacentHTML("beforeend", "<b>x</b>")',
  'document.body.setHTMLUnsafe("<b>x</b>")',
  'document.write("<b>x</b>")',
  'new DOMParser().parseFromString("<b>x</b>", "text/html")',
  'new Range().createContextualFragment("<b>x</b>")',
  'document.createElement("iframe").srcdoc = "<b>x</b>"',
  'document.createElement("script").src = "/chunks/x.js"',
  'document.createElement("script").text = "1"',
  'eval("1")',
  'new Function("1")',
  'setTimeout("1")',
  'trustedTypes.createPolicy("x", { createHTML: (text) => text })',
];

/** Fields of a view that a spelling service, a translator or the form history could look into. */
const EXPOSED_FIELDS = `[...document.querySelectorAll('input, textarea, [contenteditable]')]
  .filter((field) => !/^(?:checkbox|radio|date|time|number|color|range|file|button|submit)$/.test(field.type ?? ''))
  .filter((field) => field.spellcheck || field.translate || field.autocomplete !== 'off')
  .map((field) => field.outerHTML)`;

describe.each(BROWSERS)('pages of the extension in $name', ({ open }) => {
  let scene: Scene;
  let dashboard: Tab;

  beforeAll(async () => {
    scene = await setScene(await open(await demoRoutes()));
  });
  afterAll(() => scene.driver.close());

  it('keep spelling services, translators and the form history out of every field of the sidebar', async () => {
    const { sidebar } = scene;
    for (const fold of ['contacts', 'records', 'timeline', 'details']) {
      await activate(sidebar, `${testId(fold)} .fold-head`);
    }
    await activate(sidebar, testId('timer-toggle'));
    await sidebar.waitFor(testId('timer-note'));
    expect(await exposedFields(sidebar)).toEqual([]);
    expect(await sidebar.evaluate('document.querySelectorAll("input, textarea").length')).toBeGreaterThan(3);
    expect(await sidebar.evaluate('document.documentElement.translate')).toBe(false);
  });

  it('keep them out of every field of the dashboard', async () => {
    const { clientId, driver } = scene;
    dashboard = await driver.openExtensionPage('dashboard.html#/today');
    const parts = ['details', 'money', 'time', 'conduct', 'score', 'timeline'];
    for (const place of [
      'today',
      'clients',
      'time',
      'money',
      'team',
      'settings',
      ...parts.map((part) => `clients/${clientId}/${part}`),
    ]) {
      await dashboard.evaluate(`location.hash = '#/${place}'`);
      await dashboard.waitFor(
        place.includes('/') ? testId(`part-${place.split('/')[2]}`) : testId(`nav-${place}`),
      );
      expect({ place, exposed: await exposedFields(dashboard) }).toEqual({ place, exposed: [] });
    }
    await dashboard.press('Control+k');
    await dashboard.waitFor(testId('palette-field'));
    expect(await dashboard.evaluate(EXPOSED_FIELDS)).toEqual([]);
    expect(await dashboard.evaluate('document.documentElement.translate')).toBe(false);
  });

  it('refuse to make markup or code out of a text', async () => {
    for (const view of [scene.sidebar, dashboard]) {
      // In a callback: what a debugger evaluates itself may use eval.
      const answers = await view.evaluate<string[]>(`new Promise((done) => setTimeout(() => done([
        ${SINKS.map((sink) => `() => { ${sink} }`).join(',\n')}
      ].map((attempt) => { try { attempt(); return 'allowed'; } catch (cause) { return cause.name; } }))))`);
      const allowed = SINKS.filter((_, index) => !/^(?:TypeError|EvalError)$/.test(answers[index] ?? ''));
      expect(allowed).toEqual([]);
    }
  });

  it('ignore a style, a frame, an image and a request from elsewhere', async () => {
    for (const view of [scene.sidebar, dashboard]) {
      const stopped = await view.evaluate(`new Promise((done) => {
        const stopped = [];
        document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => {
          stopped.push(effectiveDirective);
          if (stopped.length === 5) done(stopped.sort());
        });
        const add = (name, set) => document.body.append(Object.assign(document.createElement(name), set));
        add('style', { textContent: 'body { color: red }' });
        document.body.setAttribute('style', 'color: red');
        add('img', { src: 'https://leak.example/' });
        add('iframe', { src: 'https://leak.example/' });
        fetch('https://leak.example/').catch(() => 0);
      })`);
      expect(stopped).toEqual(['connect-src', 'frame-src', 'img-src', 'style-src-attr', 'style-src-elem']);
      expect(await view.evaluate('getComputedStyle(document.body).color')).not.toBe('rgb(255, 0, 0)');
    }
  });
});

/** Opens every form and every text that is edited in place, one after the other, and looks at the fields there are. */
async function exposedFields(view: View): Promise<unknown[]> {
  const found = await view.evaluate<string[]>(EXPOSED_FIELDS);
  const openers = '.inline-edit, [data-testid$="-add"], [data-testid="brief"], .note-text';
  const count = await view.evaluate<number>(`document.querySelectorAll('${openers}').length`);
  for (let index = 0; index < count; index += 1) {
    await view.evaluate(`document.querySelectorAll('${openers}')[${index}]?.click()`);
    found.push(...(await view.evaluate<string[]>(EXPOSED_FIELDS)));
    await view.evaluate('document.activeElement?.blur()');
  }
  return found;
}
