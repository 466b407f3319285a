import type { CDPSession } from 'playwright-core';

/** ms of processor time that the main thread of a page has used. Falls behind the clock where the machine is busy. */
export async function threadTime(session: CDPSession): Promise<number> {
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  const found = metrics.find(({ name }) => name === 'ThreadTime');
  if (!found) throw new Error('The browser does not tell the time of its threads.');
  return found.value * 1000;
}
