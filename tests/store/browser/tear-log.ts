import { appendFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** A record that promises 5,000 bytes, of which 100 were written when the process died. */
const TORN = Buffer.concat([Buffer.from([1, 2, 3, 4, 5_000 & 255, 5_000 >> 8, 1]), Buffer.alloc(100, 7)]);

/**
 * Leaves the log of the origin's databases as a kill in the middle of a write leaves it. Chromium takes that for the end of
 * the log, goes on writing behind it, finds it broken at the start after that, and throws all databases away.
 */
export function tearLog(profile: string): void {
  const databases = join(profile, 'Default', 'IndexedDB');
  const folder = readdirSync(databases).find((name) => name.endsWith('.leveldb'));
  if (!folder) throw new Error('Chromium keeps its databases elsewhere now');
  const logs = readdirSync(join(databases, folder)).filter((name) => name.endsWith('.log'));
  const last = logs.sort().at(-1);
  if (!last) throw new Error('there is no log');
  appendFileSync(join(databases, folder, last), TORN);
}
