import {
  IDBDatabase as FakeDatabase,
  IDBFactory as FakeFactory,
  IDBObjectStore as FakeObjectStore,
} from 'fake-indexeddb';
import { abortWith } from './abort-with';
import { replaceMethod } from './replace-method';
import { SilentRequest } from './silent-request';

/**
 * `throw`: the call throws. `error`: its request gets an error event. `abort`: it is done, then its transaction is aborted.
 * `rollback`: all requests of a transaction succeed, then it is aborted instead of completed (a full disk does that).
 * `silence`: nothing is done and nothing is ever heard. `death`: the process is gone, running transactions with it.
 */
export type FaultKind = 'throw' | 'error' | 'abort' | 'rollback' | 'silence' | 'death';

export interface Fault {
  readonly kind: FaultKind;
  /** The name of the DOMException. */
  readonly error: string;
  /** The first call that fails, counted from 1 … */
  readonly from: number;
  /** … and the last. */
  readonly to: number;
}

const REQUESTS = ['add', 'put', 'get', 'getAll', 'getAllKeys', 'delete'] as const;
const originalOpen = FakeFactory.prototype.open;
const originalTransaction = FakeDatabase.prototype.transaction;
const originalRequests = REQUESTS.map((method) => [method, FakeObjectStore.prototype[method]] as const);

/** Counts every call of IndexedDB (open, transaction, each request, each completion) and lets some of them fail. */
export class FaultInjector {
  /** The calls made, in order. */
  readonly calls: string[] = [];
  #fault: Fault | undefined;
  readonly #restores: (() => void)[] = [];
  /** Transactions of which nothing is heard any more. */
  readonly #mute = new WeakSet<IDBTransaction>();
  readonly #running = new Set<IDBTransaction>();
  /** Transactions that will not be completed: their error, and how many requests are under way. */
  readonly #doomed = new WeakMap<IDBTransaction, { readonly error: string; open: number }>();

  constructor(fault?: Fault) {
    this.#fault = fault;
    this.#patchOpen();
    this.#patchTransaction();
    for (const [method, original] of originalRequests) this.#patchRequest(method, original);
  }

  /** True once the first failing call was made. */
  get hit(): boolean {
    return this.#fault !== undefined && this.calls.length >= this.#fault.from;
  }

  /** From now on all goes well. */
  lift(): void {
    this.#fault = undefined;
  }

  uninstall(): void {
    FakeFactory.prototype.open = originalOpen;
    FakeDatabase.prototype.transaction = originalTransaction;
    for (const restore of this.#restores) restore();
  }

  /** Counts a call; the fault it is to suffer, if any. */
  #count(call: string): Fault | undefined {
    const number = this.calls.push(call);
    const fault = this.#fault;
    if (!fault || number < fault.from || number > fault.to) return undefined;
    if (fault.kind === 'death') this.#die();
    return fault;
  }

  #die(): void {
    for (const transaction of this.#running) {
      this.#mute.add(transaction);
      abortWith(transaction, 'AbortError');
    }
    this.#running.clear();
  }

  #patchOpen(): void {
    const count = () => this.#count('open');
    FakeFactory.prototype.open = function (name, version) {
      const fault = count();
      if (!fault) return originalOpen.call(this, name, version);
      if (fault.kind === 'throw') throw new DOMException('injected', fault.error);
      const request = new SilentRequest();
      if (fault.kind === 'error' || fault.kind === 'abort') setImmediate(() => request.fail(fault.error));
      return request;
    };
  }

  #patchTransaction(): void {
    const injector = this;
    FakeDatabase.prototype.transaction = function (stores, mode, options) {
      // fake-indexeddb asks for the transaction of a version change itself; no browser lets that one throw.
      if (String(mode) === 'versionchange') return originalTransaction.call(this, stores, mode, options);
      const fault = injector.#count('transaction');
      if (fault?.kind === 'throw') throw new DOMException('injected', fault.error);
      const transaction = originalTransaction.call(this, stores, mode, options);
      injector.#watchEnd(transaction);
      if (fault?.kind === 'silence' || fault?.kind === 'death') injector.#mute.add(transaction);
      else if (fault?.kind === 'rollback') injector.#doomed.set(transaction, { error: fault.error, open: 0 });
      else if (fault) abortWith(transaction, fault.error);
      return transaction;
    };
  }

  /** Counts the completion as a call too: what was written is on disk, yet another answer is given, or none. */
  #watchEnd(transaction: IDBTransaction): void {
    this.#running.add(transaction);
    let oncomplete: IDBTransaction['oncomplete'] = null;
    let onabort: IDBTransaction['onabort'] = null;
    Object.defineProperty(transaction, 'oncomplete', { set: (handler) => (oncomplete = handler) });
    Object.defineProperty(transaction, 'onabort', { set: (handler) => (onabort = handler) });
    transaction.addEventListener('complete', (event) => {
      this.#running.delete(transaction);
      if (this.#mute.has(transaction)) return;
      const fault = this.#count('complete');
      if (!fault || fault.kind === 'rollback') return oncomplete?.call(transaction, event);
      if (fault.kind === 'silence' || fault.kind === 'death') return;
      Object.defineProperty(transaction, 'error', { value: new DOMException('injected', fault.error) });
      onabort?.call(transaction, new Event('abort'));
    });
    transaction.addEventListener('abort', (event) => {
      this.#running.delete(transaction);
      if (!this.#mute.has(transaction)) onabort?.call(transaction, event);
    });
  }

  #patchRequest(method: (typeof REQUESTS)[number], original: (...args: never[]) => IDBRequest): void {
    const injector = this;
    const patched = function (this: IDBObjectStore, ...args: never[]): IDBRequest {
      const { transaction } = this;
      if (injector.#mute.has(transaction)) return new SilentRequest();
      const fault = injector.#count(method);
      if (!fault || fault.kind === 'rollback') return injector.#doom(transaction, original.apply(this, args));
      return injector.#failRequest(this, fault, () => original.apply(this, args));
    };
    this.#restores.push(replaceMethod(method, patched));
  }

  #doom(transaction: IDBTransaction, request: IDBRequest): IDBRequest {
    const doom = this.#doomed.get(transaction);
    if (!doom) return request;
    doom.open += 1;
    request.addEventListener('success', async () => {
      doom.open -= 1;
      for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
      if (doom.open === 0) abortWith(transaction, doom.error);
    });
    return request;
  }

  #failRequest(store: IDBObjectStore, { kind, error }: Fault, real: () => IDBRequest): IDBRequest {
    const { transaction } = store;
    if (kind === 'throw') throw new DOMException('injected', error);
    if (kind === 'abort') {
      const request = real();
      queueMicrotask(() => abortWith(transaction, error));
      return request;
    }
    const request = new SilentRequest();
    if (kind === 'error') {
      setImmediate(() => {
        request.fail(error);
        abortWith(transaction, error);
      });
      return request;
    }
    this.#mute.add(transaction);
    transaction.abort();
    return request;
  }
}
