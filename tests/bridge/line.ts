import { EngineClient, type EngineLine } from '../../lib/bridge/engine-client';
import type { EngineMessage, PageMessage } from '../../lib/bridge/messages';
import type { Port, PortSender } from '../../lib/platform/port';
import { pageSender, portPair } from './port-pair';
import { settled } from './settled';

/** The engine's end of one connection, spoken by the test. */
export class FarEnd {
  readonly heard: PageMessage[] = [];
  gone = false;

  constructor(readonly port: Port) {
    port.onMessage((message) => this.heard.push(message as PageMessage));
    port.onDisconnect(() => {
      this.gone = true;
    });
  }

  say(message: EngineMessage): void {
    this.port.post(message);
  }

  /** What was heard of one kind. */
  of<T extends PageMessage['t']>(kind: T): Extract<PageMessage, { t: T }>[] {
    return this.heard.filter((message): message is Extract<PageMessage, { t: T }> => message.t === kind);
  }
}

/** A line to an engine that the test starts and stops. Time passes when the test says so. */
export class TestLine implements EngineLine {
  readonly ends: FarEnd[] = [];
  /** Called for every connection instead of only recording it. */
  serve: ((port: Port) => void) | undefined;
  running = true;
  /** The browser refuses to connect at all. */
  refused = false;
  wakes = 0;
  readonly #sleeping: { readonly ms: number; readonly wakeUp: () => void }[] = [];

  constructor(private readonly sender: PortSender = pageSender) {}

  connect(): Port {
    if (this.refused) throw new Error('Extension context invalidated.');
    const { near, far } = portPair(this.sender);
    if (!this.running) far.disconnect();
    else if (this.serve) this.serve(far);
    else this.ends.push(new FarEnd(far));
    return near;
  }

  async wake(): Promise<void> {
    this.wakes += 1;
  }

  wait(ms: number): Promise<void> {
    return new Promise((resolve) => this.#sleeping.push({ ms, wakeUp: resolve }));
  }

  /** Lets everybody who waits go on. */
  passTime(): void {
    for (const { wakeUp } of this.#sleeping.splice(0)) wakeUp();
  }

  /** How long those who wait now want to wait. */
  get waits(): number[] {
    return this.#sleeping.map(({ ms }) => ms);
  }

  get last(): FarEnd {
    const end = this.ends.at(-1);
    if (!end) throw new Error('Nobody has connected.');
    return end;
  }
}

/** A client on a line whose engine has said hello, unless it is told not to. */
export async function connected({ hello = true } = {}): Promise<{ line: TestLine; client: EngineClient }> {
  const line = new TestLine();
  const client = new EngineClient(line);
  await settled();
  if (hello) line.last.say({ t: 'hello' });
  await settled();
  return { line, client };
}

/** The engine goes and is there again at once. */
export async function restart(line: TestLine): Promise<void> {
  line.last.port.disconnect();
  await settled();
  line.last.say({ t: 'hello' });
  await settled();
}
