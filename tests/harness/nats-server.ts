import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { tempFolder, track, untrack } from './cleanup';
import { freePort, listening } from './free-port';
import { end, ended } from './processes';

export interface NatsServer {
  /** WebSocket address. */
  readonly url: string;
  /** As a power cut would. */
  kill(): Promise<void>;
  /** The same server on the same folder and port again. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export interface NatsOptions {
  /** Further lines of the configuration, e.g. `authorization { … }`. */
  readonly more?: string;
}

/** Debian's nats-server with JetStream and WebSocket on loopback ports, in a folder of its own. */
export async function startNatsServer(options: NatsOptions = {}): Promise<NatsServer> {
  const folder = tempFolder('nats');
  const [port, webSocketPort] = [await freePort(), await freePort()];
  const file = join(folder, 'nats.conf');
  writeFileSync(
    file,
    `host: 127.0.0.1
port: ${port}
jetstream { store_dir: "${folder}/store", max_file_store: 4GB }
websocket { host: 127.0.0.1, port: ${webSocketPort}, no_tls: true }
${options.more ?? ''}
`,
  );
  let stop = await run(file, webSocketPort);
  return {
    url: `ws://127.0.0.1:${webSocketPort}`,
    kill: () => stop(),
    restart: async () => {
      stop = await run(file, webSocketPort);
    },
    close: () => stop(),
  };
}

async function run(file: string, port: number): Promise<() => Promise<void>> {
  const child = spawn('nats-server', ['-c', file], {
    stdio: ['ignore', 'ignore', 'pipe'],
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
  });
  const { pid } = child;
  if (pid === undefined)
    throw new Error('nats-server could not be started; is its Debian package installed?');
  track(pid);
  let said = '';
  child.stderr.on('data', (text) => {
    said = `${said}${text}`.slice(-2_000);
  });
  const failed = ended(child).then(() => {
    throw new Error(`nats-server ended:\n${said}`);
  });
  await Promise.race([listening(port, 'nats-server'), failed]);
  failed.catch(() => untrack(pid));
  return async () => {
    end(pid, 'SIGKILL');
    await ended(child);
    untrack(pid);
  };
}
