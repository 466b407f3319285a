import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { track } from './cleanup';
import { ended } from './processes';

export interface BrowserProcess {
  readonly pid: number;
  /** WebSocket address of its debugger. */
  readonly endpoint: string;
  /** Resolves when the process has ended. */
  readonly ended: Promise<void>;
}

/**
 * Starts a browser and waits for the line in which it names its debugger's address. The process is ours rather
 * than a driver's, so that a test can kill it, or leave it running with no debugger attached.
 */
export async function startBrowser(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<BrowserProcess> {
  const child = spawn(program, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, ...environment },
  });
  const started = new Promise<void>((resolve, reject) => {
    child.once('spawn', resolve);
    child.once('error', reject);
  });
  await started;
  if (child.pid === undefined) throw new Error(`${program} has no process id.`);
  track(child.pid);
  const said: string[] = [];
  const lines = createInterface({ input: child.stderr });
  const endpoint = await new Promise<string>((resolve, reject) => {
    lines.on('line', (line) => {
      const address = /listening on (ws:\/\/\S+)/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
      else said.push(line);
    });
    lines.once('close', () => reject(new Error(`${program} ended before it was ready:\n${said.join('\n')}`)));
  });
  return { pid: child.pid, endpoint, ended: ended(child) };
}
