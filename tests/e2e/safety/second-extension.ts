import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openChromium } from '../../harness/chromium';
import { tempFolder } from '../../harness/cleanup';
import { openFirefox } from '../../harness/firefox';
import { BUILD_CHROME_E2E, BUILD_FIREFOX_E2E } from '../../harness/paths';
import type { Driver } from '../../harness/view';

/** A browser in which another extension is installed beside ours. */
export interface TwoExtensions {
  readonly driver: Driver;
  /** By which the other extension may call ours. */
  readonly ourId: string;
  /** Address of a page of the other extension. */
  readonly otherPage: string;
}

export const TWO_EXTENSIONS = [
  { name: 'chromium', open: inChromium },
  { name: 'firefox', open: inFirefox },
] as const;

const OTHER_ID = 'other@second.example';

async function inChromium(): Promise<TwoExtensions> {
  const other = writeOther({ manifest_version: 3 });
  const driver = await openChromium({ extension: `${BUILD_CHROME_E2E},${other}` });
  return {
    driver,
    ourId: driver.extensionId,
    otherPage: `chrome-extension://${unpackedId(other)}/page.html`,
  };
}

async function inFirefox(): Promise<TwoExtensions> {
  const other = writeOther({ manifest_version: 2, browser_specific_settings: { gecko: { id: OTHER_ID } } });
  const driver = await openFirefox({ extension: BUILD_FIREFOX_E2E });
  await driver.bidi.send('webExtension.install', { extensionData: { type: 'path', path: other } });
  const host = await driver.privileged<string>(
    `WebExtensionPolicy.getByID('${OTHER_ID}').mozExtensionHostname`,
  );
  return { driver, ourId: 'worthwhile@worthwhile.example', otherPage: `moz-extension://${host}/page.html` };
}

function writeOther(manifest: object): string {
  const folder = join(tempFolder('second'), 'other');
  mkdirSync(folder);
  writeFileSync(
    join(folder, 'manifest.json'),
    JSON.stringify({ name: 'Other', version: '1.0', ...manifest }),
  );
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>other</title>');
  return folder;
}

/** Chromium's id of an unpacked extension: the hash of its path, in the letters a to p. */
function unpackedId(folder: string): string {
  const hex = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...hex].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}
