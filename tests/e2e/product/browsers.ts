import { openChromium } from '../../harness/chromium';
import { openFirefox } from '../../harness/firefox';
import { gmailLike } from '../../harness/gmail-like';
import { BUILD_CHROME_E2E, BUILD_FIREFOX_E2E } from '../../harness/paths';
import type { Routes } from '../../harness/routes';
import type { Driver } from '../../harness/view';

/** Both browsers with the built extension: for `describe.each`. The profile is a temporary one unless it is named. */
export const BROWSERS = [
  {
    name: 'chromium',
    open: (routes: Routes, profile?: string) =>
      openChromium({ extension: BUILD_CHROME_E2E, routes, profile }),
  },
  {
    name: 'firefox',
    open: (routes: Routes, profile?: string) =>
      openFirefox({ extension: BUILD_FIREFOX_E2E, routes, profile }),
  },
] as const satisfies readonly {
  name: string;
  open: (routes: Routes, profile?: string) => Promise<Driver>;
}[];

/** The page that behaves like Gmail, at Gmail's address. */
export async function gmailRoutes(): Promise<Routes> {
  return new Map([['mail.google.com', await gmailLike()]]);
}
