import { expect, test } from 'vitest';
import { killRuns } from './browser/kill-runs';

// The full run is `npm run check:kill -- --runs 1000`.
test('rule 2: a real Chromium killed five times loses nothing that was acknowledged', {
  timeout: 180_000,
}, async () => {
  const { runs, acknowledged, losses, failures } = await killRuns(5);
  expect(runs).toBe(5);
  expect(losses).toEqual([]);
  expect(failures).toEqual([]);
  expect(acknowledged).toBeGreaterThan(0);
});
