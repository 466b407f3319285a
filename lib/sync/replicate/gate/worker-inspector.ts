import { inspectUpdates } from './inspect-updates';
import type { Inspected, Inspector } from './inspection';

/** A worker as both browsers and Node can bring one. */
export interface InspectionWorker {
  /** Resolves once it is loaded and listens: starting is not what the watchdog times. */
  readonly ready: Promise<void>;
  post(request: InspectionRequest): void;
  /** The one reader of its answers. */
  onAnswer(reader: (answer: InspectionAnswer) => void): void;
  /** The worker broke (out of memory, could not be loaded). */
  onBroken(listener: (message: string) => void): void;
  end(): void;
}

export interface InspectionRequest {
  readonly number: number;
  readonly updates: readonly Uint8Array[];
}

export interface InspectionAnswer {
  readonly number: number;
  readonly inspected: Inspected;
}

interface Asked {
  readonly answer: (inspected: Inspected) => void;
  stopWatch: () => void;
}

/** A worker that says nothing for this long is ended. A large first sync gets a second more for each megabyte. */
export const WATCHDOG_MS = 2_000;
const PER_MEGABYTE_MS = 1_000;
const START_MS = 30_000;

/** Answers one request; what a worker does with each message it gets. */
export function answerInspection({ number, updates }: InspectionRequest): InspectionAnswer {
  return { number, inspected: inspectUpdates(updates) };
}

/** Inspects in a worker, which is started when first needed and replaced when it hangs or breaks. */
export class WorkerInspector implements Inspector {
  #worker: InspectionWorker | undefined;
  #asked = 0;
  readonly #waiting = new Map<number, Asked>();
  /** One at a time, so that the watchdog times the right one. */
  #turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly start: () => InspectionWorker,
    private readonly after: (ms: number, work: () => void) => () => void,
  ) {}

  inspect(updates: readonly Uint8Array[]): Promise<Inspected> {
    const inspected = this.#turn.then(() => this.#inspect(updates));
    this.#turn = inspected;
    return inspected;
  }

  close(): void {
    this.#fail('the worker was closed');
  }

  #inspect(updates: readonly Uint8Array[]): Promise<Inspected> {
    return new Promise((resolve) => {
      this.#asked += 1;
      const number = this.#asked;
      const bytes = updates.reduce((sum, { length }) => sum + length, 0);
      const patience = WATCHDOG_MS + (bytes >> 20) * PER_MEGABYTE_MS;
      const asked: Asked = {
        answer: resolve,
        stopWatch: this.after(START_MS, () => this.#fail('the worker did not start')),
      };
      this.#waiting.set(number, asked);
      this.#post({ number, updates }, () => {
        asked.stopWatch();
        asked.stopWatch = this.after(patience, () => this.#fail('looking at it took too long'));
      }).catch((error: unknown) => {
        this.#fail(error instanceof Error ? error.message : 'the worker can not be started');
      });
    });
  }

  async #post(request: InspectionRequest, onPost: () => void): Promise<void> {
    this.#worker ??= this.#startWorker();
    const worker = this.#worker;
    await worker.ready;
    if (worker !== this.#worker || !this.#waiting.has(request.number)) return;
    onPost();
    worker.post(request);
  }

  #startWorker(): InspectionWorker {
    const worker = this.start();
    worker.onAnswer(({ number, inspected }) => this.#settle(number, inspected));
    worker.onBroken((message) => {
      if (worker === this.#worker) this.#fail(message);
    });
    return worker;
  }

  #fail(reason: string): void {
    this.#worker?.end();
    this.#worker = undefined;
    for (const number of [...this.#waiting.keys()]) this.#settle(number, { kind: 'refused', reason });
  }

  #settle(number: number, inspected: Inspected): void {
    const asked = this.#waiting.get(number);
    if (!asked) return;
    this.#waiting.delete(number);
    asked.stopWatch();
    asked.answer(inspected);
  }
}
