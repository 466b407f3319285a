import { connectEngine } from '../../lib/bridge/connect-engine';

/** Starts or stops the timer for the client of the page in a tab, whatever has the keyboard there. */
export async function toggleTimer(tabId: number): Promise<void> {
  const engine = connectEngine();
  await engine.send('toggleTimer', { tabId });
  engine.close();
}
