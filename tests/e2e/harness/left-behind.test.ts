import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { endLeftBehind } from '../../../scripts/lib/left-behind';
import { removeFolder, tempFolder } from '../../harness/cleanup';
import { ended } from '../../harness/processes';

it('ends and names what still runs with the folder as its temporary folder, and nothing else', async () => {
  const folder = tempFolder('stray');
  const stray = spawn('sleep', ['300'], {
    env: { ...process.env, TMPDIR: folder },
    stdio: 'ignore',
    detached: true,
  });
  const other = spawn('sleep', ['300'], { stdio: 'ignore' });
  await Promise.all([once(stray, 'spawn'), once(other, 'spawn')]);

  expect(await endLeftBehind(folder, 0)).toEqual([`${stray.pid} sleep 300`]);
  await ended(stray);
  expect(other.exitCode).toBeNull();
  expect(await endLeftBehind(folder, 0)).toEqual([]);
  other.kill();
  removeFolder(folder);
});
