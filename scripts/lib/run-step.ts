import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { track, untrack } from '../../tests/harness/cleanup';
import { ROOT } from '../../tests/harness/paths';
import type { Step } from './test-steps';
import { readVitestReport } from './vitest-report';

export interface Outcome {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly seconds: number;
  /** What failed, one line each. */
  readonly failures: readonly string[];
}

/** Runs a step with its output shown as it comes. `folder` takes its temporary files. */
export async function runStep(step: Step, folder: string): Promise<Outcome> {
  const start = performance.now();
  const report = join(folder, 'vitest.json');
  rmSync(report, { force: true });
  const more = step.vitest ? ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`] : [];
  const [program = '', ...args] = [...step.command, ...more];
  const code = await run(program, args, { TMPDIR: folder });
  const counted = step.vitest ? readVitestReport(report, code === 0) : countAsOne(step.name, code);
  return { name: step.name, seconds: (performance.now() - start) / 1000, ...counted };
}

function countAsOne(name: string, code: number) {
  const ok = code === 0;
  return {
    passed: ok ? 1 : 0,
    failed: ok ? 0 : 1,
    skipped: 0,
    failures: ok ? [] : [`${name}: exit code ${code}`],
  };
}

async function run(
  program: string,
  args: readonly string[],
  environment: Record<string, string>,
): Promise<number> {
  const child = spawn(program, args, {
    cwd: ROOT,
    stdio: 'inherit',
    env: { ...process.env, ...environment },
  });
  if (child.pid !== undefined) track(child.pid);
  try {
    const [code] = (await once(child, 'exit')) as [number | null];
    return code ?? 1;
  } catch (cause) {
    console.error(cause instanceof Error ? cause.message : cause);
    return 127;
  } finally {
    if (child.pid !== undefined) untrack(child.pid);
  }
}
