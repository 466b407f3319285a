import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as after } from 'node:timers/promises';
import { commandLine, killTree } from '../../tests/harness/processes';

/**
 * Ends what a test run left running: processes whose environment or arguments name the run's own temporary
 * folder. They get `patience` ms to end by themselves. Gives their command lines.
 */
export async function endLeftBehind(folder: string, patience = 5000): Promise<string[]> {
  const end = performance.now() + patience;
  while (namesFolder(folder).length > 0 && performance.now() < end) await after(100);
  return namesFolder(folder).map((pid) => {
    const line = commandLine(pid);
    killTree(pid);
    return `${pid} ${line}`;
  });
}

function namesFolder(folder: string): number[] {
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => Number.isInteger(pid) && pid !== process.pid)
    .filter((pid) => read(pid, 'environ').includes(folder) || read(pid, 'cmdline').includes(folder));
}

function read(pid: number, file: 'environ' | 'cmdline'): string {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8');
  } catch {
    return ''; // It ended meanwhile, or belongs to someone else.
  }
}
