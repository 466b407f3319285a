import { type Convention, nodesWhere } from './convention';
import { isFree, isNode, nameOf, type Placed } from './source';

const all = /./;
const RTC = /(^|\.)(webkit)?RTCPeerConnection$/;

export const safetyConventions: readonly Convention[] = [
  {
    name: 'text is text',
    teaches:
      'Names, subjects and notes come from strangers: set textContent or render them with Preact. Trusted Types would throw on anything that parses a text as HTML or as code.',
    find: nodesWhere(all, (placed) => parsesHtml(placed) || runsText(placed)),
    bad: [
      ...[
        'element.innerHTML = text;',
        'element.outerHTML = text;',
        "element.insertAdjacentHTML('beforeend', text);",
        'document.write(text);',
        'frame.srcdoc = text;',
        "new DOMParser().parseFromString(text, 'text/html');",
        'eval(text);',
        'new Function(text);',
        "element['innerHTML'] = text;",
      ].map((text) => ({ path: 'components/a.ts', text })),
      {
        path: 'components/a.tsx',
        text: 'export const A = () => <p dangerouslySetInnerHTML={{ __html: text }} />;',
      },
    ],
    good: [
      {
        path: 'components/a.tsx',
        text: '// not innerHTML\nexport const A = () => <p>{text}</p>;\nelement.textContent = text;',
      },
    ],
  },
  {
    name: 'a shadow root is closed',
    teaches: 'The host page reads an open shadow root. Nothing about a client may ever be there.',
    find: nodesWhere(all, ({ node }, file) => {
      if (node.type !== 'CallExpression' || !(nameOf(node.callee) ?? '').endsWith('.attachShadow'))
        return false;
      return !/mode: 'closed'/.test(file.text.slice(node.start, node.end));
    }),
    bad: [
      { path: 'components/a.ts', text: "host.attachShadow({ mode: 'open' });" },
      { path: 'components/a.ts', text: 'host.attachShadow(options);' },
    ],
    good: [{ path: 'components/a.ts', text: "host.attachShadow({ mode: 'closed' });" }],
  },
  {
    name: 'one module makes peer connections',
    teaches:
      'A content policy does not stop RTCPeerConnection, so this rule does: lib/sync has one module that constructs it, and everybody reviews that one.',
    find: (files) => {
      const makers = files
        .map((file) => ({
          path: file.path,
          places: file.nodes
            .filter(({ node }) => node.type === 'NewExpression' && RTC.test(nameOf(node.callee) ?? ''))
            .map(({ node }) => file.place(node.start)),
        }))
        .filter(({ places }) => places.length > 0);
      const inSync = makers.filter(({ path }) => path.startsWith('lib/sync/'));
      return makers.filter((maker) => maker !== inSync[0]).flatMap(({ places }) => places);
    },
    bad: [
      { path: 'lib/engine/a.ts', text: 'new RTCPeerConnection();' },
      { path: 'components/a.ts', text: 'new window.RTCPeerConnection();' },
    ],
    good: [{ path: 'lib/sync/channel.ts', text: 'export const open = () => new RTCPeerConnection();' }],
  },
  {
    name: 'no server',
    teaches:
      'Nothing leaves the browser but what lib/sync sends to teammates. There is nobody to fetch from.',
    find: nodesWhere(/^(?!lib\/sync\/)/, (placed) => {
      const { node } = placed;
      if (node.type === 'MemberExpression')
        return (
          /(^|\.)sendBeacon$/.test(nameOf(node) ?? '') ||
          /^(globalThis|window|self)\.(fetch|XMLHttpRequest|WebSocket|EventSource)$/.test(nameOf(node) ?? '')
        );
      return /^(fetch|XMLHttpRequest|WebSocket|EventSource)$/.test(nameOf(node) ?? '') && isFree(placed);
    }),
    bad: [
      "fetch('https://a.example');",
      'new WebSocket(url);',
      'navigator.sendBeacon(url);',
      'export const get = fetch;',
      'globalThis.fetch(url);',
    ].map((text) => ({ path: 'lib/engine/a.ts', text })),
    good: [
      { path: 'lib/sync/signaling.ts', text: 'export const open = (url: string) => new WebSocket(url);' },
      { path: 'lib/engine/a.ts', text: 'const one = { fetch: 1 };\nexport const a = one.fetch;' },
    ],
  },
  {
    name: 'the browser is asked by name only in platform',
    teaches:
      '`browser` and `chrome` as globals slip past the import rules. Add a small function to lib/platform.',
    find: nodesWhere(/^(?!lib\/platform\/)/, (placed) => {
      const { node } = placed;
      if (node.type === 'MemberExpression')
        return /^(globalThis|window|self)\.(browser|chrome)$/.test(nameOf(node) ?? '');
      return /^(browser|chrome)$/.test(nameOf(node) ?? '') && isFree(placed);
    }),
    bad: ['chrome.tabs.query({});', 'export const b = browser.runtime;', 'globalThis.chrome.tabs;'].map(
      (text) => ({ path: 'components/a.ts', text }),
    ),
    good: [
      {
        path: 'lib/platform/a.ts',
        text: "import { browser } from 'wxt/browser';\nexport const id = () => browser.runtime.id;",
      },
      {
        path: 'components/a.ts',
        text: "export const a = { browser: 'firefox' };\nexport const b = a.browser;",
      },
    ],
  },
  {
    name: 'only the engine answers lines',
    teaches:
      'If the service worker listens to onConnect, a page that connects before the engine is there hangs in silence. lib/platform/runtime-port.ts listens, entrypoints/offscreen/host-engine.ts uses it.',
    find: (files) => [
      ...nodesWhere(
        /^(?!lib\/platform\/runtime-port\.ts$)/,
        ({ node }) => node.type === 'MemberExpression' && (nameOf(node) ?? '').endsWith('.onConnect'),
      )(files),
      ...nodesWhere(
        /^(?!entrypoints\/offscreen\/host-engine\.ts$)/,
        ({ node }) => node.type === 'ImportSpecifier' && nameOf(node.imported) === 'onPort',
      )(files),
    ],
    bad: [
      { path: 'lib/platform/a.ts', text: 'browser.runtime.onConnect.addListener(f);' },
      {
        path: 'entrypoints/background/index.ts',
        text: "import { onPort } from '../../lib/platform/runtime-port';\nonPort(f);",
      },
    ],
    good: [
      {
        path: 'entrypoints/offscreen/host-engine.ts',
        text: "import { onPort } from '../../lib/platform/runtime-port';\nonPort(f);",
      },
    ],
  },
];

const HTML_NAMES =
  /(^|\.)(innerHTML|outerHTML|srcdoc|insertAdjacentHTML|createContextualFragment|setHTMLUnsafe|parseHTMLUnsafe)$|^document\.write(ln)?$/;

function parsesHtml({ node }: Placed): boolean {
  if (node.type === 'JSXAttribute')
    return /^(dangerouslySetInnerHTML|innerHTML|srcdoc|srcDoc)$/.test(nameOf(node.name) ?? '');
  if (node.type === 'NewExpression') return nameOf(node.callee) === 'DOMParser';
  if (node.type !== 'MemberExpression') return false;
  const computed = node.computed === true && isNode(node.property) ? `.${String(node.property.value)}` : '';
  return HTML_NAMES.test(nameOf(node) ?? computed);
}

function runsText({ node }: Placed): boolean {
  return (
    (node.type === 'CallExpression' || node.type === 'NewExpression') &&
    /^((globalThis|window|self)\.)?(eval|Function)$/.test(nameOf(node.callee) ?? '')
  );
}
