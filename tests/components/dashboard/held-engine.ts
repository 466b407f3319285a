import type { Engine, Queries } from '../../../lib/bridge/contract';
import { FakeEngine } from '../fake-engine';

/** A question about clients that waits for its answer. */
export interface HeldQuestion {
  readonly args: Queries['clients']['args'];
  readonly answer: (result: Queries['clients']['result']) => void;
  /** Nobody wants the answer any more. */
  stopped: boolean;
}

/** A fake engine whose client lists answer only when a test says so. */
export class HeldEngine extends FakeEngine {
  readonly questions: HeldQuestion[] = [];

  override watch(...call: Parameters<Engine['watch']>): () => void {
    const [name, args, next] = call;
    if (name !== 'clients') return super.watch(...call);
    const question: HeldQuestion = {
      args: args as HeldQuestion['args'],
      answer: next as HeldQuestion['answer'],
      stopped: false,
    };
    this.questions.push(question);
    return () => {
      question.stopped = true;
    };
  }

  /** The questions that still want an answer. */
  get open(): readonly HeldQuestion[] {
    return this.questions.filter(({ stopped }) => !stopped);
  }
}
