import type { Driver, Tab } from '../../harness/view';
import { isChromiumTab, isFirefox } from './to-front';

/** CSS pixels from the upper left corner of the tab's viewport. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Moves the pointer to a place, presses, moves on to the others and lets go: a click, or a drag. For what no selector reaches. */
export async function drag(driver: Driver, tab: Tab, from: Point, ...on: readonly Point[]): Promise<void> {
  if (isChromiumTab(tab)) {
    const { mouse } = tab.page;
    await mouse.move(from.x, from.y);
    await mouse.down();
    for (const { x, y } of on) await mouse.move(x, y);
    await mouse.up();
  }
  if (isFirefox(driver)) {
    const { contexts } = await driver.bidi.send<{ contexts: { context: string; url: string }[] }>(
      'browsingContext.getTree',
      { maxDepth: 0 },
    );
    const address = await tab.url();
    const move = ({ x, y }: Point) => ({ type: 'pointerMove', x, y });
    const actions = [
      move(from),
      { type: 'pointerDown', button: 0 },
      ...on.map(move),
      { type: 'pointerUp', button: 0 },
    ];
    await driver.bidi.send('input.performActions', {
      context: contexts.find(({ url }) => url === address)?.context,
      actions: [{ type: 'pointer', id: 'pointer', actions }],
    });
  }
}
