import { mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import type { Story } from '../tests/components/stories/story';
import { checkAccess } from './pictures/check-access';
import { play } from './pictures/play';
import { buildStories, origin } from './pictures/story-server';

/**
 * Saves a picture of every screen and state, light and dark, at every width, in three languages:
 * `npm run shots -- DIR [PART OF A NAME] [--fast]`. Exits 1 when axe finds a violation or the page says something is
 * wrong. `--fast` takes English only, at the last width.
 */
const languages = ['en', 'zh-TW', 'zh-CN'];
const themes = ['light', 'dark'];

const words = process.argv.slice(2);
const fast = words.includes('--fast');
const [folder, part = ''] = words.filter((word) => !word.startsWith('--'));
if (!folder) {
  console.error('Usage: npm run shots -- DIR [PART OF A NAME] [--fast]');
  process.exit(2);
}

type Listed = Pick<Story, 'id' | 'widths' | 'height' | 'play'>;

const stories = await buildStories();
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
});
const problems = new Set<string>();
let taken = 0;
try {
  const context = await browser.newContext({ deviceScaleFactor: 2 });
  context.setDefaultTimeout(10_000);
  const page = await context.newPage();
  let shown = '';
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      problems.add(`${shown}: ${message.text()}`);
  });
  page.on('pageerror', (error) => problems.add(`${shown}: ${error.message}`));
  await stories.serve(page);

  await page.goto(`${origin}/`);
  const listed = (JSON.parse((await page.textContent('#app')) ?? '[]') as Listed[]).filter(({ id }) =>
    id.includes(part),
  );
  for (const { id, widths, height, play: steps = [] } of listed) {
    for (const language of fast ? languages.slice(0, 1) : languages) {
      for (const theme of themes) {
        for (const width of fast ? widths.slice(-1) : widths) {
          shown = `${id} ${language} ${theme} ${width}`;
          await page.setViewportSize({ width, height });
          await page.goto(`${origin}/?story=${encodeURIComponent(id)}&language=${language}&theme=${theme}`);
          await page.locator('#app > *').first().waitFor();
          await play(page, steps).catch((error: unknown) =>
            problems.add(`${shown}: ${String(error).split('\n', 1)[0]}`),
          );
          const file = join(folder, `${id}.${theme}.${width}.${language}.png`);
          await mkdir(dirname(file), { recursive: true });
          await page.screenshot({ path: file, animations: 'disabled', caret: 'initial' });
          taken += 1;
          const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
          if (wide > 0) problems.add(`${shown}: ${wide} px wider than the window`);
          if (width === widths.at(-1))
            for (const found of await checkAccess(page)) problems.add(`${shown}: ${found}`);
        }
      }
    }
  }
} finally {
  await browser.close();
  await stories.close();
}

for (const problem of problems) console.log(problem);
console.log(`${taken} pictures in ${folder}, ${problems.size} problems`);
if (problems.size > 0) process.exitCode = 1;
