import { type ChildProcess, spawn } from 'node:child_process';
import { track, untrack } from './cleanup';
import { listening } from './free-port';
import { ended, killTree } from './processes';

export interface ServerUser {
  readonly uid: number;
  readonly gid: number;
}

/** Starts a server's program; it dies with this process. Throws when the program is not installed. */
export function startServer(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  user?: ServerUser,
): ChildProcess {
  const child = spawn(program, args, {
    stdio: 'ignore',
    env: { ...process.env, ...environment },
    ...user,
  });
  if (child.pid === undefined) throw new Error(`${program} is missing: npm run setup`);
  track(child.pid);
  return child;
}

/** Resolves when the server accepts connections; rejects when it ends before. */
export async function upOrEnded(child: ChildProcess, port: number): Promise<void> {
  const failed = ended(child).then(() => Promise.reject(new Error(`${child.spawnfile} ended early.`)));
  await Promise.race([listening(port, child.spawnfile), failed]);
  failed.catch(() => undefined); // From now on its end is ours.
}

export async function endServer(child: ChildProcess): Promise<void> {
  if (child.pid === undefined) return;
  killTree(child.pid);
  await ended(child);
  untrack(child.pid);
}
