import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { track, untrack } from './cleanup';
import { freePort, listening } from './free-port';
import { ROOT } from './paths';
import { end, ended } from './processes';

export interface SignalingServer {
  readonly url: string;
  readonly port: number;
  readonly pid: number;
  close(): Promise<void>;
}

/** The signaling server of the y-webrtc package, as published, on a loopback port. */
export async function startSignalingServer(port?: number): Promise<SignalingServer> {
  const own = port ?? (await freePort());
  const child = spawn(process.execPath, [join(ROOT, 'node_modules/y-webrtc/bin/server.js')], {
    stdio: 'ignore',
    env: { ...process.env, PORT: String(own) },
  });
  const { pid } = child;
  if (pid === undefined) throw new Error('The signaling server could not be started.');
  track(pid);
  await listening(own, 'the signaling server');
  return {
    url: `ws://127.0.0.1:${own}`,
    port: own,
    pid,
    close: async () => {
      end(pid, 'SIGKILL');
      await ended(child);
      untrack(pid);
    },
  };
}
