import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { prepareProfile } from '../../harness/chromium-flags';
import { track, untrack } from '../../harness/cleanup';
import { CHROMIUM } from '../../harness/paths';
import { descendants, end, ended } from '../../harness/processes';

const FLAGS = [
  '--headless=new',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-extensions',
  '--disable-breakpad',
  '--password-store=basic',
];

/** A Chromium that nobody drives: it opens one page and is there to be killed. */
export class KillableChromium {
  private constructor(private readonly child: ChildProcess) {}

  /** Starts it on a profile, which may be one that was killed. */
  static start(profile: string, url: string): KillableChromium {
    prepareProfile(profile);
    const child = spawn(CHROMIUM, [...FLAGS, `--user-data-dir=${profile}`, url], { stdio: 'ignore' });
    if (child.pid !== undefined) track(child.pid);
    return new KillableChromium(child);
  }

  /** SIGKILL to the whole process tree; resolves when all of it is gone. */
  async kill(): Promise<void> {
    const { pid } = this.child;
    if (pid === undefined) throw new Error(`${CHROMIUM} could not be started.`);
    const tree = [pid, ...descendants(pid)];
    for (const id of tree) end(id, 'SIGKILL');
    await ended(this.child);
    untrack(pid);
    while (tree.some(isRunning)) await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** False also for a process that is dead and only waits to be noticed by its parent. */
function isRunning(pid: number): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat[stat.lastIndexOf(')') + 2] !== 'Z';
  } catch {
    return false;
  }
}
