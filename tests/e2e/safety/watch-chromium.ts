import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, Request } from 'playwright-core';
import { openChromium } from '../../harness/chromium';
import { tempFolder } from '../../harness/cleanup';
import { BUILD_CHROME_E2E } from '../../harness/paths';
import type { Routes } from '../../harness/routes';
import type { Asked, Watched } from './watched-browsers';

/**
 * Chromium with its own log and network log switched on. The network log holds every request of the whole browser with
 * its headers and bodies, WebSockets and workers included; requests that the harness answers never get so far and are
 * noted beside it.
 */
export async function openWatchedChromium(routes: Routes): Promise<Watched> {
  const folder = tempFolder('watch');
  const network = join(folder, 'network.json');
  const log = join(folder, 'chromium.log');
  const driver = await openChromium({
    extension: BUILD_CHROME_E2E,
    routes,
    args: [
      `--log-net-log=${network}`,
      '--net-log-capture-mode=Everything',
      '--enable-logging',
      `--log-file=${log}`,
    ],
  });
  const requests: Asked[] = [];
  const dialogs: string[] = [];
  driver.context.on('request', (request) => requests.push(describeRequest(request)));
  const watchPage = (page: Page) => {
    page.on('websocket', (socket) => requests.push({ url: socket.url(), by: '', text: 'websocket' }));
    page.on('dialog', (dialog) => {
      dialogs.push(`${dialog.type()}: ${dialog.message()}`);
      void dialog.dismiss();
    });
  };
  driver.context.on('page', watchPage);
  for (const page of driver.context.pages()) watchPage(page);
  return {
    driver,
    copy: async (text, tab) => {
      await driver.context.grantPermissions(['clipboard-read', 'clipboard-write']);
      await tab.evaluate(`navigator.clipboard.writeText(${JSON.stringify(text)})`);
    },
    copied: (tab) => tab.evaluate('navigator.clipboard.readText()'),
    end: async () => {
      await driver.close();
      return {
        requests: [...requests, ...networkLog(network)],
        said: readFileSync(log, 'utf8').split('\n'),
        dialogs,
      };
    },
  };
}

function describeRequest(request: Request): Asked {
  const by = request.serviceWorker()?.url() ?? request.frame().url();
  const text = [request.method(), JSON.stringify(request.headers()), request.postData() ?? ''].join(' ');
  return { url: request.url(), by: URL.canParse(by) ? new URL(by).origin : '', text };
}

interface NetworkEvent {
  readonly params?: { readonly url?: string; readonly initiator?: string; readonly bytes?: string };
}

/** One event per line between the head and the end of the file; bodies are in Base64 there and are decoded. */
function networkLog(file: string): Asked[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('{"params"'))
    .map((line) => {
      const { params }: NetworkEvent = JSON.parse(line.replace(/,$/, ''));
      const body = Buffer.from(params?.bytes ?? '', 'base64').toString('latin1');
      return { url: params?.url ?? '', by: params?.initiator ?? '', text: `${line} ${body}` };
    });
}
