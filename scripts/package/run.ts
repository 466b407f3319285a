import { spawnSync } from 'node:child_process';

/** Runs a program to its end and gives what it printed; throws, with all of it, unless it ends with an allowed code. */
export function run(program: string, args: readonly string[], cwd: string, allowed = [0]): string {
  const { status, stdout, stderr, error } = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (error) throw error;
  if (status === null || !allowed.includes(status))
    throw new Error(`${program} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}
