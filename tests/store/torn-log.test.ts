import { expect, test } from 'vitest';
import { tempFolder } from '../harness/cleanup';
import { hostKillPage } from './browser/kill-runs';
import { PageSession } from './browser/page-session';
import { lossesIn } from './browser/plan';
import { tearLog } from './browser/tear-log';

test('rule 13: when a torn log makes Chromium throw all databases away, the mirror has every acknowledged edit', {
  timeout: 180_000,
}, async () => {
  const host = await hostKillPage();
  const profile = tempFolder('torn');
  const acknowledged = new Set<number>();
  const failures: string[] = [];
  for (const life of [0, 1, 2]) {
    let enough = () => {};
    const edited = new Promise<void>((resolve) => {
      enough = resolve;
    });
    const before = acknowledged.size;
    const session = await PageSession.start(host, profile, 'document', {
      acknowledged: (op) => {
        acknowledged.add(op);
        if (acknowledged.size >= before + 100) enough();
      },
      failed: (message) => failures.push(message),
    });
    expect(lossesIn(await session.opened, acknowledged)).toEqual([]);
    if (life < 2) session.edit(life * 1_000_000);
    if (life < 2) await edited;
    await session.kill();
    if (life === 0) tearLog(profile);
  }
  await host.close();
  expect(failures).toEqual([]);
});
