// `npm run icons`: draws public/icon/*.png from the marks in scripts/icon. WXT puts them in the manifest.
import { mkdirSync, readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { CHROMIUM, ROOT } from '../tests/harness/paths';

/** Pixels. Below 48 the mark is drawn with fewer, thicker strokes. */
const sizes = [16, 32, 48, 128];

const folder = `${ROOT}/public/icon`;
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox', '--disable-gpu'] });
try {
  const page = await browser.newPage();
  for (const size of sizes) {
    const mark = readFileSync(`${ROOT}/scripts/icon/${size < 48 ? 'mark-small' : 'mark'}.svg`, 'utf8');
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${mark}`,
    );
    await page.screenshot({ path: `${folder}/${size}.png`, omitBackground: true });
  }
  console.log(`Drawn: ${sizes.join(', ')} px in ${folder}`);
} finally {
  await browser.close();
}
