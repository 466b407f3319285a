import { spawn } from 'node:child_process';
import { installDependencies, ROOT, requireNode } from './dependencies.mjs';

/** Installs what is missing, then continues with a TypeScript file in the same terminal. */
export function runTypeScript(file) {
  requireNode();
  installDependencies();
  const child = spawn(process.execPath, ['--import', 'tsx', `${ROOT}/${file}`, ...process.argv.slice(2)], {
    cwd: ROOT,
    stdio: 'inherit',
  });
  // A terminal sends Ctrl-C to both; a signal sent to this process alone is handed on.
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  process.on('SIGINT', () => undefined);
  child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
}
