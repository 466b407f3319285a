import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openChromium } from '../../tests/harness/chromium';
import { GMAIL, gmailLike } from '../../tests/harness/gmail-like';
import { ROOT } from '../../tests/harness/paths';
import { MAIN_JOB, type Walk } from '../../tests/harness/walk';
import { profileInUse } from './profile-in-use';

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

/** Opens a window with the demo inbox and the demo workspace, to be used by hand until it is closed. */
export async function showDemo(extension: string): Promise<void> {
  const profile = join(ROOT, '.cache/demo-profile');
  const other = profileInUse(profile);
  if (other !== undefined) {
    throw new Error(
      `The demo is open already (process ${other}). Use its window, or close it and start again.`,
    );
  }
  const driver = await openChromium({ extension, profile, routes: await demoRoutes(), headed: true });
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
