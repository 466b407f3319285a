/**
 * An expression for everything that a page holds and may read: its DOM with attributes, open shadow roots, values and
 * styles, where it is and came from, its storage, its frames, its performance entries and its globals.
 */
export const WHOLE_PAGE = `(async () => {
  const rulesOf = (sheet) => {
    // Firefox does not let a page read the style sheet of an extension.
    try { return [...sheet.cssRules].map((rule) => rule.cssText).join(' '); } catch (cause) { return cause.name; }
  };
  const roots = [document];
  const parts = [];
  for (const root of roots) {
    for (const element of root.querySelectorAll('*')) {
      if (element.shadowRoot) roots.push(element.shadowRoot);
      if ('value' in element) parts.push('value ' + element.value);
    }
    parts.push(root === document ? document.documentElement.outerHTML : root.innerHTML);
    for (const sheet of [...root.styleSheets, ...root.adoptedStyleSheets])
      parts.push(rulesOf(sheet));
  }
  const databases = await indexedDB.databases();
  const workers = await navigator.serviceWorker?.getRegistrations() ?? [];
  return [
    ...parts,
    'address ' + location.href, 'title ' + document.title, 'referrer ' + document.referrer, 'name ' + window.name,
    'history ' + JSON.stringify(history.state), 'cookie ' + document.cookie,
    'local ' + JSON.stringify(localStorage), 'session ' + JSON.stringify(sessionStorage),
    'databases ' + JSON.stringify(databases), 'caches ' + (await caches.keys()).join(), 'workers ' + workers.length,
    'frames ' + window.length, 'selection ' + getSelection(), 'focus ' + document.activeElement?.outerHTML,
    'performance ' + JSON.stringify(performance.getEntries()),
    'globals ' + Object.getOwnPropertyNames(window).join(),
    'seen ' + (window.seen ?? []).join('\\n'),
  ].join('\\n');
})()`;

/** The dock as its page sees it: what stands in the page, and how the page is laid out because of it. */
export const DOCK_SEEN = `(() => {
  const own = [...document.documentElement.children].filter((child) => child !== document.head && child !== document.body);
  return {
    html: own.map((element) => element.outerHTML),
    attributes: [...document.documentElement.attributes].map(({ name, value }) => name + '=' + value),
    children: own.map((element) => element.childNodes.length),
    shadow: own.map((element) => element.shadowRoot),
    boxes: own.map((element) => JSON.stringify(element.getBoundingClientRect())),
    body: [document.body.clientWidth, document.documentElement.clientWidth, innerWidth],
    styles: own.map((element) => [...getComputedStyle(element)].map((name) => name + ':' + getComputedStyle(element)[name]).join(';')),
    frames: window.length,
    globals: Object.getOwnPropertyNames(window).filter((name) => !/^\\d+$/.test(name)).sort().join(),
    entries: performance.getEntriesByType('resource').map(({ name }) => name),
  };
})()`;
