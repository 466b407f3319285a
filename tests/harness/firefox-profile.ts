import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The add-on id that the manifest in the folder states. */
export function addonId(extension: string): string {
  const manifest: { browser_specific_settings?: { gecko?: { id?: string } } } = JSON.parse(
    readFileSync(join(extension, 'manifest.json'), 'utf8'),
  );
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined)
    throw new Error(`${extension}/manifest.json states no browser_specific_settings.gecko.id`);
  return id;
}

/** The host of the add-on's pages. Firefox draws it at random; here it follows from the id, so a test knows it. */
export function addonHost(id: string): string {
  const hex = createHash('sha256').update(id).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export interface FirefoxPreferences {
  readonly id: string;
  readonly language: string;
  readonly colourScheme: 'light' | 'dark';
  readonly more: Readonly<Record<string, string | number | boolean>>;
}

/** Writes `user.js`; a profile that was killed becomes openable again. */
export function prepareFirefoxProfile(profile: string, wanted: FirefoxPreferences): void {
  mkdirSync(profile, { recursive: true });
  for (const name of ['lock', '.parentlock', 'WebDriverBiDiServer.json'])
    rmSync(join(profile, name), { force: true });
  const preferences = {
    ...QUIET,
    // A temporary add-on vanishes when the browser ends. These keep its data and its address for the next install.
    'extensions.webextensions.keepStorageOnUninstall': true,
    'extensions.webextensions.keepUuidOnUninstall': true,
    'extensions.webextensions.uuids': JSON.stringify({ [wanted.id]: addonHost(wanted.id) }),
    // permissions.request() is granted without a prompt; it still needs a real click.
    'extensions.webextOptionalPermissionPrompts': false,
    'intl.locale.requested': wanted.language,
    'layout.css.prefers-color-scheme.content-override': wanted.colourScheme === 'dark' ? 0 : 1,
    ...wanted.more,
  };
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(join(profile, 'user.js'), lines.join(''));
}

/** No first-run pages, no crash questions, no calls home, no name lookups beyond this machine. */
const QUIET = {
  'app.normandy.enabled': false,
  'app.update.auto': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.newtabpage.enabled': false,
  'browser.safebrowsing.update.enabled': false,
  'browser.sessionstore.resume_from_crash': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'browser.tabs.warnOnClose': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  // A page of a test is where it says: plain http too.
  'dom.security.https_first': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.dns.disabled': true,
  'remote.active-protocols': 1,
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'toolkit.startup.max_resumed_crashes': -1,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
} as const;
