/** A request that the test answers, or never does. */
export class SilentRequest extends EventTarget implements IDBOpenDBRequest {
  error: DOMException | null = null;
  onblocked: IDBOpenDBRequest['onblocked'] = null;
  onerror: IDBOpenDBRequest['onerror'] = null;
  onsuccess: IDBOpenDBRequest['onsuccess'] = null;
  onupgradeneeded: IDBOpenDBRequest['onupgradeneeded'] = null;
  readonly readyState = 'pending';
  readonly transaction = null;

  get source(): IDBObjectStore {
    throw new DOMException('not answered', 'InvalidStateError');
  }

  get result(): IDBDatabase {
    throw new DOMException('not answered', 'InvalidStateError');
  }

  fail(name: string): void {
    this.error = new DOMException('injected', name);
    const event = new Event('error');
    this.onerror?.(event);
    this.dispatchEvent(event);
  }
}
