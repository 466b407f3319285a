import { openChromium } from '../../harness/chromium';
import { openFirefox } from '../../harness/firefox';
import { gmailLike } from '../../harness/gmail-like';
import { BUILD_CHROME_E2E, BUILD_FIREFOX_E2E } from '../../harness/paths';
import type { Routes } from '../../harness/routes';
import type { Driver } from '../../harness/view';

/** Both browsers with the built extension: for `describe.each`. */
export const BROWSERS = [
  { name: 'chromium', open: (routes: Routes) => openChromium({ extension: BUILD_CHROME_E2E, routes }) },
  { name: 'firefox', open: (routes: Routes) => openFirefox({ extension: BUILD_FIREFOX_E2E, routes }) },
] as const satisfies readonly { name: string; open: (routes: Routes) => Promise<Driver> }[];

/** The page that behaves like Gmail, at Gmail's address. */
export async function gmailRoutes(): Promise<Routes> {
  return new Map([['mail.google.com', await gmailLike()]]);
}
