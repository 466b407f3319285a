import { eventually } from '../../harness/deadline';
import { type Firefox, openFirefox } from '../../harness/firefox';
import { BUILD_FIREFOX_E2E } from '../../harness/paths';
import type { Routes } from '../../harness/routes';
import type { Asked, Watched } from './watched-browsers';

/**
 * Firefox with an observer in its parent process, through which every channel passes (WebSockets, workers and the
 * browser's own too), and with the consoles of its pages and of the engine.
 */
export async function openWatchedFirefox(routes: Routes): Promise<Watched> {
  const driver = await openFirefox({ extension: BUILD_FIREFOX_E2E, routes });
  const { bidi } = driver;
  const dialogs: string[] = [];
  bidi.on('browsingContext.userPromptOpened', (event) => {
    const { context, message, type } = event as { context: string; message: string; type: string };
    dialogs.push(`${type}: ${message}`);
    // The prompt may be gone by itself, with its page.
    bidi.send('browsingContext.handleUserPrompt', { context, accept: false }).catch(() => undefined);
  });
  await bidi.send('session.subscribe', { events: ['browsingContext.userPromptOpened'] });
  await driver.privileged(OBSERVE);
  await driver.privileged(LISTEN);
  return {
    driver,
    copy: (text) => driver.privileged(`navigator.clipboard.writeText(${JSON.stringify(text)})`),
    copied: () => driver.privileged('navigator.clipboard.readText()'),
    end: async () => {
      await lastWord(driver);
      const { requests, errors, printed } = await driver.privileged<Told>(
        '({ requests: asked, errors, printed })',
      );
      await driver.close();
      return { requests, said: [...printed, ...errors], dialogs };
    },
  };
}

/** Errors and violations reach the parent a little later than they happen: waits for one that comes last. */
async function lastWord(driver: Firefox): Promise<void> {
  const word = 'Nothing was said after this.';
  await driver.inEngine(`engine.setTimeout(() => { throw new Error('${word}'); })`);
  await eventually('the last word in the console', async () => {
    const heard = await driver.privileged<boolean>(`errors.some((error) => error.includes('${word}'))`);
    return heard || undefined;
  });
}

interface Told {
  readonly requests: Asked[];
  readonly errors: string[];
  readonly printed: string[];
}

const OBSERVE = `(() => {
  globalThis.asked = [];
  // The console itself keeps the last 250 only.
  globalThis.errors = Services.console.getMessageArray().map(String);
  Services.console.registerListener({ observe: (message) => globalThis.errors.push(String(message)) });
  Services.obs.addObserver((subject) => {
    const channel = subject.QueryInterface(Ci.nsIHttpChannel);
    const headers = {};
    channel.visitRequestHeaders((name, value) => { headers[name] = value; });
    const by = channel.loadInfo?.triggeringPrincipal?.origin ?? '';
    globalThis.asked.push({ url: channel.URI.spec, by, text: channel.requestMethod + ' ' + JSON.stringify(headers) });
  }, 'http-on-opening-request');
  return true;
})()`;

/** Console calls stay in the process that made them; this script runs in each and sends them to the parent. */
const LISTEN = `(() => {
  globalThis.printed = [];
  const inProcess = () => {
    const storage = Cc['@mozilla.org/consoleAPI-storage;1'].getService(Ci.nsIConsoleAPIStorage);
    storage.addLogEventListener((call) => {
      const { level, arguments: words, filename } = call.wrappedJSObject;
      sendAsyncMessage('printed', [level, filename, ...[...words].map((word) => String(word?.stack ?? word))].join(' '));
    }, Services.scriptSecurityManager.getSystemPrincipal());
  };
  Services.ppmm.addMessageListener('printed', ({ data }) => globalThis.printed.push(data));
  Services.ppmm.loadProcessScript('data:application/javascript,' + encodeURIComponent('(' + inProcess + ')()'), true);
  return true;
})()`;
