import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openChromium } from '../../tests/harness/chromium';
import { GMAIL, gmailLike } from '../../tests/harness/gmail-like';
import { ROOT } from '../../tests/harness/paths';
import { MAIN_JOB, type Walk } from '../../tests/harness/walk';
import { profileInUse } from './profile-in-use';

const DEMO_PROFILE = join(ROOT, '.cache/demo-profile');

/** Runs the main job by itself, prints what was seen after each step and saves a screenshot of it. */
export async function walkMainJob(extension: string, shots: string): Promise<void> {
  mkdirSync(shots, { recursive: true });
  const driver = await openChromium({ extension, routes: await demoRoutes() });
  const walk: Walk = { driver, tab: await driver.newTab() };
  try {
    for (const [index, step] of MAIN_JOB.entries()) {
      const shot = join(shots, `${String(index + 1).padStart(2, '0')}-${step.name}.png`);
      const seen = await step.run(walk).finally(() => walk.tab.screenshot(shot));
      console.log(`${index + 1}. ${step.name}: ${seen}`);
    }
  } finally {
    await walk.driver.close();
  }
}

/** Throws when the window of `showDemo` is open: a profile has one browser, and a build would change what that one runs. */
export function assertNotShown(): void {
  const other = profileInUse(DEMO_PROFILE);
  if (other === undefined) return;
  throw new Error(
    `The demo is open already (process ${other}). Use its window, or close it and start again.`,
  );
}

/** Opens a window with the demo inbox and the demo workspace, to be used by hand until it is closed. */
export async function showDemo(extension: string): Promise<void> {
  const driver = await openChromium({
    extension,
    profile: DEMO_PROFILE,
    routes: await demoRoutes(),
    headed: true,
  });
  const [blank] = driver.context.pages();
  const walk: Walk = { driver, tab: await driver.newTab() };
  await blank?.close();
  for (const step of MAIN_JOB.slice(0, 2)) console.log(await step.run(walk));
  console.log(`The demo inbox is open at ${GMAIL} (served from this machine). Close the window to end.`);
  await driver.ended;
}

/** The demo inbox stands in for Gmail, so that the extension reads it as it reads the real one. */
async function demoRoutes() {
  return new Map([[new URL(GMAIL).hostname, await gmailLike('demo')]]);
}
