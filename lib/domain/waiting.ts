import { median } from './score/median';

/** A message as far as answering goes. */
export interface AnswerableMessage {
  readonly id: string;
  /** Which conversation it is part of. */
  readonly thread: string;
  /** Epoch ms. */
  readonly at: number;
  readonly direction: 'in' | 'out';
  /** A person said that it wants no answer. */
  readonly settled?: boolean | undefined;
}

/** A conversation in which the client wrote and nobody has answered. */
export interface WaitingThread {
  readonly thread: string;
  /** Epoch ms of the first message without an answer. */
  readonly since: number;
  /** The latest message: to be settled when it wants no answer. */
  readonly latest: string;
}

function* threadsOf(messages: Iterable<AnswerableMessage>): Generator<readonly AnswerableMessage[]> {
  const threads = new Map<string, AnswerableMessage[]>();
  for (const message of messages) {
    const known = threads.get(message.thread);
    if (known) known.push(message);
    else threads.set(message.thread, [message]);
  }
  for (const thread of threads.values()) yield thread.sort(inOrder);
}

/** Of two at the same instant the answer is the later one. */
function inOrder(a: AnswerableMessage, b: AnswerableMessage): number {
  return (
    a.at - b.at || Number(a.direction === 'out') - Number(b.direction === 'out') || (a.id < b.id ? -1 : 1)
  );
}

/** The conversations that wait for us, the longest first. What comes after a settled message waits anew. */
export function waitingThreads(messages: Iterable<AnswerableMessage>): WaitingThread[] {
  const waiting: WaitingThread[] = [];
  for (const thread of threadsOf(messages)) {
    const done = thread.findLastIndex(({ direction, settled }) => direction === 'out' || settled);
    const [first] = thread.slice(done + 1);
    const latest = thread.at(-1);
    if (first && latest) waiting.push({ thread: first.thread, since: first.at, latest: latest.id });
  }
  return waiting.sort((a, b) => a.since - b.since || (a.thread < b.thread ? -1 : 1));
}

/** The first answer of a conversation. */
export interface Answered {
  /** Epoch ms of the client's first message. */
  readonly at: number;
  /** Milliseconds from then to our first message after it. */
  readonly ms: number;
}

/** One for each conversation that a client began and we answered. */
export function firstAnswers(messages: Iterable<AnswerableMessage>): Answered[] {
  return [...threadsOf(messages)].flatMap((thread) => {
    const from = thread.findIndex(({ direction }) => direction === 'in');
    const asked = thread[from];
    const answer = asked && thread.slice(from).find(({ direction }) => direction === 'out');
    return asked && answer ? [{ at: asked.at, ms: answer.at - asked.at }] : [];
  });
}

export interface ResponseTime {
  /** Half of the first answers came within this. */
  readonly medianMs: number;
  readonly count: number;
}

/** undefined = nothing was answered yet. */
export function responseTime(responses: readonly number[]): ResponseTime | undefined {
  const medianMs = median(responses);
  return medianMs === undefined ? undefined : { medianMs, count: responses.length };
}
