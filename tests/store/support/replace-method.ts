import { IDBObjectStore as FakeObjectStore } from 'fake-indexeddb';

/** Puts `value` in the place of a method of every object store; the returned function takes it back. */
export function replaceMethod(
  method: 'add' | 'put' | 'get' | 'getAll' | 'getAllKeys' | 'delete',
  value: (this: IDBObjectStore, ...args: never[]) => IDBRequest,
): () => void {
  const original = FakeObjectStore.prototype[method];
  const define = (next: unknown) =>
    Object.defineProperty(FakeObjectStore.prototype, method, {
      value: next,
      configurable: true,
      writable: true,
    });
  define(value);
  return () => define(original);
}
