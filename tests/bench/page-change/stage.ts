import type { ChromiumTab, ChromiumView } from '../../harness/chromium-view';
import { eventually } from '../../harness/deadline';
import { GMAIL } from '../../harness/gmail-like';
import { NOTE_CHANGES, NOTE_PAINTS } from './probes';

/** Longer than what follows a change, and than the content script takes to call a page quiet. */
const PAUSE_MS = 300;

/** A page with a sidebar in which one change after the other is timed. */
export interface Stage {
  /** ms from the moment the thread is the open one to the first painted frame that shows the text. */
  change(thread: string, expected: string): Promise<number>;
}

/** Takes the page and the sidebar that an extension has put into it. */
export async function takeStage(tab: ChromiumTab, sidebarPage: RegExp): Promise<Stage> {
  await tab.goto(GMAIL);
  await tab.evaluate(NOTE_CHANGES);
  await tab.evaluate('demo.openThread("bakery-site")');
  const sidebar: ChromiumView = await tab.frame(sidebarPage);
  await sidebar.waitFor('[data-testid="client-name"]');
  await sidebar.evaluate(NOTE_PAINTS);
  return {
    async change(thread, expected) {
      // Only the tab in front is painted.
      await tab.page.bringToFront();
      await sidebar.evaluate(`expectShown(${JSON.stringify(expected)})`);
      await tab.evaluate(`demo.openThread(${JSON.stringify(thread)})`);
      // Nobody asks the page anything while it is at work.
      await tab.page.waitForTimeout(PAUSE_MS);
      const painted = await eventually(`the sidebar shows "${expected}"`, () =>
        sidebar.evaluate<number | undefined>('globalThis.paintedAt'),
      );
      return painted - (await tab.evaluate<number>('globalThis.changedAt'));
    },
  };
}
