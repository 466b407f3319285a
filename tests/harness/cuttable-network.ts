import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder } from './cleanup';

/** A network of its own for one browser, whose cable can be cut. Needs Linux and root, as network namespaces do. */
export interface CuttableNetwork {
  /** The address of this machine in that network. */
  readonly host: string;
  /** A program that runs `program` inside the network. */
  wrap(program: string): string;
  /** From now on every packet is dropped in silence, both ways. */
  cut(): void;
  mend(): void;
  close(): void;
}

/** `tc` drops what is larger than the bucket, and every packet is. */
const NOTHING = ['tbf', 'rate', '8bit', 'burst', '10', 'latency', '1ms'];

export function openCuttableNetwork(): CuttableNetwork {
  const name = `ww${process.pid % 100_000}`;
  const [outside, inside] = [`${name}o`, `${name}i`];
  const third = process.pid % 250;
  const [host, guest] = [`10.213.${third}.1`, `10.213.${third}.2`];
  const inNamespace = (...command: string[]) => run('ip', 'netns', 'exec', name, ...command);
  run('ip', 'netns', 'add', name);
  const close = () => {
    run('ip', 'netns', 'del', name);
    process.off('exit', close);
  };
  process.once('exit', close);
  run('ip', 'link', 'add', outside, 'type', 'veth', 'peer', 'name', inside, 'netns', name);
  run('ip', 'addr', 'add', `${host}/30`, 'dev', outside);
  run('ip', 'link', 'set', outside, 'up');
  run('ip', '-n', name, 'addr', 'add', `${guest}/30`, 'dev', inside);
  run('ip', '-n', name, 'link', 'set', inside, 'up');
  run('ip', '-n', name, 'link', 'set', 'lo', 'up');
  run('ip', '-n', name, 'route', 'add', 'default', 'via', host);
  return {
    host,
    wrap(program) {
      const script = join(tempFolder('network'), 'run.sh');
      writeFileSync(script, `#!/bin/sh\nexec ip netns exec ${name} ${program} "$@"\n`, { mode: 0o755 });
      return script;
    },
    cut() {
      run('tc', 'qdisc', 'replace', 'dev', outside, 'root', ...NOTHING);
      inNamespace('tc', 'qdisc', 'replace', 'dev', inside, 'root', ...NOTHING);
    },
    mend() {
      run('tc', 'qdisc', 'del', 'dev', outside, 'root');
      inNamespace('tc', 'qdisc', 'del', 'dev', inside, 'root');
    },
    close,
  };
}

function run(program: string, ...args: string[]): void {
  execFileSync(program, args, { stdio: ['ignore', 'ignore', 'pipe'] });
}
