import { expect, it } from 'vitest';
import { openChromium } from '../../harness/chromium';
import { openFirefox } from '../../harness/firefox';
import { writeSmallExtension } from './small-extension';

it.each([
  { name: 'chromium', open: openChromium, lang: 'zh-TW' },
  { name: 'chromium', open: openChromium, lang: 'zh-CN' },
  { name: 'firefox', open: openFirefox, lang: 'zh-TW' },
  { name: 'firefox', open: openFirefox, lang: 'zh-CN' },
] as const)('$name speaks $lang to the extension', async ({ name, open, lang }) => {
  const driver = await open({ extension: writeSmallExtension(name), lang });
  try {
    const tab = await driver.openExtensionPage('sidepanel.html');
    expect(await tab.evaluate('(globalThis.browser ?? chrome).i18n.getUILanguage()')).toBe(lang);
    expect(await tab.evaluate('navigator.language')).toBe(lang);
  } finally {
    await driver.close();
  }
});
