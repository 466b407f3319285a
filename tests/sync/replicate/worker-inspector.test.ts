import { expect, test } from 'vitest';
import {
  answerInspection,
  type InspectionAnswer,
  type InspectionRequest,
  type InspectionWorker,
  WATCHDOG_MS,
  WorkerInspector,
} from '../../../lib/sync/replicate/gate/worker-inspector';
import { writeAs } from './hostile-updates';
import { ManualTimers } from './manual-timers';

const update = writeAs(7, 'cli_a', { name: 'One' });

/** A worker that answers, or hangs for ever, or breaks. */
class FakeWorker implements InspectionWorker {
  readonly ready = Promise.resolve();
  ended = false;
  #answer: ((answer: InspectionAnswer) => void) | undefined;
  #broken: ((message: string) => void) | undefined;

  constructor(private readonly does: 'answer' | 'hang' | 'break') {}

  post(request: InspectionRequest): void {
    queueMicrotask(() => {
      if (this.does === 'answer') this.#answer?.(answerInspection(request));
      if (this.does === 'break') this.#broken?.('out of memory');
    });
  }

  onAnswer(reader: (answer: InspectionAnswer) => void): void {
    this.#answer = reader;
  }

  onBroken(listener: (message: string) => void): void {
    this.#broken = listener;
  }

  end(): void {
    this.ended = true;
  }
}

function inspectorOver(...does: ('answer' | 'hang' | 'break')[]) {
  const timers = new ManualTimers();
  const workers: FakeWorker[] = [];
  const start = () => {
    const worker = new FakeWorker(does[workers.length] ?? 'answer');
    workers.push(worker);
    return worker;
  };
  const inspector = new WorkerInspector(start, (ms, work) => timers.after(ms, work));
  return { timers, workers, inspector };
}

test('a worker that hangs is ended after two seconds, and a new one looks at what comes next', async () => {
  const { timers, workers, inspector } = inspectorOver('hang');
  const hung = inspector.inspect([update]);
  const next = inspector.inspect([update]);
  await timers.advance(WATCHDOG_MS);
  expect(await hung).toMatchObject({ kind: 'refused', reason: expect.stringContaining('too long') });
  expect(workers[0]?.ended).toBe(true);
  await timers.advance(1);
  expect((await next).kind).toBe('inspected');
  expect(workers).toHaveLength(2);
});

test('a worker that breaks refuses what it had, and is replaced', async () => {
  const { timers, inspector } = inspectorOver('break');
  const broken = inspector.inspect([update]);
  await timers.advance(1);
  expect(await broken).toEqual({ kind: 'refused', reason: 'out of memory' });
  const next = inspector.inspect([update]);
  await timers.advance(1);
  expect((await next).kind).toBe('inspected');
});
