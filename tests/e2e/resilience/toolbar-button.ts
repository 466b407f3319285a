import type { Driver, Tab } from '../../harness/view';
import { isChromium } from './restart';
import { isFirefox } from './to-front';

interface Target {
  readonly targetId: string;
  readonly url: string;
}

/** What the drivers' types do not know. */
interface Session {
  send(method: 'Target.getTargets', params: object): Promise<{ targetInfos: Target[] }>;
  send(method: 'Extensions.triggerAction', params: object): Promise<unknown>;
}

/** Clicks the extension's button in the toolbar while this tab is in front. */
export async function clickToolbarButton(driver: Driver, tab: Tab): Promise<void> {
  if (isFirefox(driver)) {
    await driver.privileged(`(ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs').ExtensionParent
      .apiManager.global.browserActionFor(WebExtensionPolicy.getByHostname(
        ${JSON.stringify(new URL(driver.extensionOrigin).host)}).extension).triggerAction(window), true)`);
  }
  if (isChromium(driver)) {
    const browser = driver.context.browser();
    if (!browser) throw new Error('There is no browser.');
    const session = await browser.newBrowserCDPSession();
    const { send }: Session = { send: session.send.bind(session) as Session['send'] };
    const { targetInfos } = await send('Target.getTargets', { filter: [{ type: 'tab' }] });
    const address = await tab.url();
    const targetId = targetInfos.find(({ url }) => url === address)?.targetId;
    await send('Extensions.triggerAction', { id: driver.extensionId, targetId });
    await session.detach();
  }
}
