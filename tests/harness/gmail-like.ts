import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { build } from 'vite';
import type { Mailboxes } from '../e2e/hosts/gmail-like/account';
import { ROOT } from './paths';
import type { Reply, RouteSource } from './routes';
import type { View } from './view';

const FOLDER = `${ROOT}/tests/e2e/hosts/gmail-like`;

/** Where the page lives when it stands in for Gmail. */
export const GMAIL = 'https://mail.google.com/mail/u/0/';

/** The page as a route: every path of its host gives it. Use it as `new Map([['mail.google.com', await gmailLike()]])`. */
export async function gmailLike(mailboxes: Mailboxes = 'tests'): Promise<RouteSource> {
  const reply = page(await bundle(), mailboxes);
  return (): Reply => reply;
}

export interface DemoInbox {
  readonly url: string;
  stop(): Promise<void>;
}

/** The same page from a loopback server, with the mail of the demo workspace's clients. */
export async function serveDemoInbox(): Promise<DemoInbox> {
  const { headers, body } = page(await bundle(), 'demo');
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The demo inbox has no port.');
  return {
    url: `http://127.0.0.1:${address.port}/mail/u/0/`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Opens a thread of the fixture by its id and waits until its address or pane shows it. */
export async function openDemoThread(view: View, id: string): Promise<void> {
  await view.waitUntil('globalThis.demo', 'the demo inbox has loaded');
  await view.evaluate(`demo.openThread(${JSON.stringify(id)})`);
  await view.waitFor('[role=main] h2.hP');
}

let bundled: Promise<string> | undefined;

/** The page's TypeScript as one script, made once per process. */
function bundle(): Promise<string> {
  bundled ??= build({
    configFile: false,
    root: FOLDER,
    logLevel: 'warn',
    build: {
      write: false,
      minify: false,
      lib: { entry: `${FOLDER}/main.ts`, formats: ['iife'], name: 'inbox', fileName: 'inbox' },
    },
  }).then((result) => {
    const outputs = (Array.isArray(result) ? result : [result]).flatMap((one) =>
      'output' in one ? one.output : [],
    );
    const chunk = outputs.find((one) => one.type === 'chunk');
    if (chunk?.type !== 'chunk') throw new Error('The demo inbox did not build.');
    return chunk.code;
  });
  return bundled;
}

function page(script: string, mailboxes: Mailboxes) {
  const style = readFileSync(`${FOLDER}/style.css`, 'utf8');
  const nonce = 'demo-inbox';
  const policy =
    `default-src 'none'; script-src 'nonce-${nonce}'; style-src 'nonce-${nonce}'; img-src data:; connect-src 'self'; ` +
    "base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
  const body =
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">' +
    `<title>Demo inbox</title><link rel="icon" href="data:,"><style nonce="${nonce}">${style}</style></head>` +
    `<body data-mailboxes="${mailboxes}"><script nonce="${nonce}">${script.replaceAll('</script', '<\\/script')}</script></body></html>`;
  return { headers: { 'content-security-policy': policy }, body };
}
