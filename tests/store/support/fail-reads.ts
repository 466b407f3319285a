import { IDBObjectStore as FakeObjectStore } from 'fake-indexeddb';
import { abortWith } from './abort-with';
import { replaceMethod } from './replace-method';
import { SilentRequest } from './silent-request';

/** Lets `getAll` and the reading of some rows fail, as a browser does when the bytes of a large value are gone. */
export function failReads(isUnreadable: (key: unknown) => boolean): { stop(): void } {
  const { get } = FakeObjectStore.prototype;
  const failing = (store: IDBObjectStore) => {
    const request = new SilentRequest();
    setImmediate(() => {
      request.fail('NotReadableError');
      abortWith(store.transaction, 'NotReadableError');
    });
    return request;
  };
  const stops = [
    replaceMethod('getAll', function () {
      return failing(this);
    }),
    replaceMethod('get', function (key: IDBValidKey) {
      return this.name === 'updates' && isUnreadable(key) ? failing(this) : get.call(this, key);
    }),
  ];
  return { stop: () => stops.forEach((stop) => stop()) };
}
